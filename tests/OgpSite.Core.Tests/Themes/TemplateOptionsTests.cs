namespace OgpSite.Core.Tests.Themes;

public sealed class TemplateOptionsTests
{
    private const string Theme = """
        == themes/mine/theme.yml
        options:
          tagline: {type: text, default: {en: Hello, es: Hola}}
          accent: {type: colour, default: "#000", property: --accent}
          wide: {type: switch}
          size: {type: number, default: 2.5}
          seal: {type: image, default: seal.svg}
        == themes/mine/assets/seal.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        """;

    [Fact]
    public void Options_InATemplate_AreTyped()
    {
        var site = Build("""
            @Options.Text("tagline")|@Options.IsOn("wide")|@Options.Number("size")|@Href(Options.Image("seal")!.Value)|@(Options.Links("footer-links").Length)|@Options.Choice("typeface")
            """, "tagline: Bye\n  wide: yes");
        Assert.Empty(site.Messages);
        Assert.Matches(@"^Bye\|True\|2\.5\|assets/seal-[0-9a-f]{8}\.svg\|0\|serif\s*$", site.Text("404.html"));
        Assert.StartsWith("Hello|False|", Build("""@Options.Text("tagline")|@Options.IsOn("wide")|""", "typeface: sans")
            .Text("404.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text(\"taglin\")", "There is no option 'taglin' in the theme's theme.yml. Did you mean 'tagline'?")]
    [InlineData("Text(\"wide\")", "The option 'wide' is of the type switch: write Options.IsOn(\"wide\").")]
    [InlineData("IsOn(\"size\")", "The option 'size' is of the type number: write Options.Number(\"size\").")]
    [InlineData("Text(\"accent\")", "The option 'accent' is a colour, which style sheets use as var(--accent).")]
    public void Options_AskedForWrongly_AreTheTemplatesMistakeAtItsLine(string call, string expected) => Assert.Equal(
        $"themes/mine/layouts/not-found.cshtml(3,1): error OGP4003: The template failed while the page '404.html' " +
            $"was made: {expected}",
        string.Join('\n', Build($"@{{\n}}\n<p>@Options.{call}</p>", "typeface: sans").Messages));

    private static TestSite Build(string template, string options) => TestSite.Build($"""
        == site.yml
        title: T
        theme: mine
        theme-options:
          {options}
        {Theme}
        == themes/mine/layouts/not-found.cshtml
        @model NotFoundPage
        {template}
        """.Replace("@model NotFoundPage\n@{\n", "@{\n", StringComparison.Ordinal));
}
