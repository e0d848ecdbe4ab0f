namespace OgpSite.Core.Tests.TestKit;

public sealed class SiteTextTests
{
    [Theory]
    [InlineData("a.md", "content/reports/a.md")]
    [InlineData("chile/a.es.md", "content/reports/chile/a.es.md")]
    [InlineData("reports/a.md", "content/reports/a.md")]
    [InlineData("glossary/en/irm.md", "content/glossary/en/irm.md")]
    [InlineData("pages/about.md", "content/pages/about.md")]
    [InlineData("content/reports/a.md", "content/reports/a.md")]
    [InlineData("themes/default/layouts/report.cshtml", "themes/default/layouts/report.cshtml")]
    public void Parse_ShortPath_StandsForTheWholeOne(string written, string path) =>
        Assert.Equal("One.\n\nTwo.\n", SiteText.Parse($"== {written}\nOne.\n\nTwo.\n")[path]);

    [Fact]
    public void Parse_NoConfiguration_AddsOne()
    {
        Assert.Equal(SiteText.DefaultConfiguration, SiteText.Parse("== a.md\nA")["content/site.yml"]);
        Assert.Equal("title: B\n", SiteText.Parse("== a.md\nA\n== site.yml\ntitle: B")["content/site.yml"]);
    }

    [Fact]
    public void Parse_TextBeforeTheFirstFile_IsRefused() =>
        Assert.Throws<FormatException>(() => SiteText.Parse("A\n== a.md\n"));
}
