namespace OgpSite.Core.Tests.Themes.Options;

public sealed class OptionLinksTests
{
    private const string Reports = $"""
        == a.md
        {TestSite.FrontMatter}
        ## Findings

        Text.
        == a.es.md
        {TestSite.FrontMatter}
        Texto.
        """;

    [Fact]
    public void Resolve_Links_LeadFromEveryPageInItsLanguage()
    {
        var site = TestSite.Build($$"""
            == site.yml
            title: T
            languages: [en, es]
            theme-options:
              footer-links:
                - {title: {en: First, es: Primero}, url: reports/a.md#findings}
                - {title: Elsewhere, url: "https://example.org/?a=1&b=2"}
                - {title: Mail, url: "mailto:a@example.org"}
            {{Reports}}
            """);
        Assert.Empty(site.Messages);
        Assert.Equal(
            ["First reports/a.html#h-findings ", "Elsewhere https://example.org/?a=1&b=2 noopener noreferrer external",
                "Mail mailto:a@example.org "], LinksOf(site, "index.html"));
        Assert.Equal("First ../reports/a.html#h-findings ", LinksOf(site, "members/chile.html").First());
        // The translation has headings of its own.
        Assert.Equal("Primero reports/a.html ", LinksOf(site, "es/index.html").First());
    }

    [Fact]
    public void Resolve_PageOfAnotherLanguage_SaysSo()
    {
        var site = TestSite.Build($"""
            == site.yml
            title: T
            languages: [en, es]
            theme-options:
              footer-links: [{"{"}title: First, url: reports/b.md{"}"}]
            {Reports}
            == b.md
            {TestSite.FrontMatter}
            """);
        Assert.Empty(site.Messages);
        Assert.Null(site.Page("index.html").QuerySelector(".footer-links a")!.GetAttribute("hreflang"));
        Assert.Equal("en", site.Page("es/index.html").QuerySelector(".footer-links a")!.GetAttribute("hreflang"));
    }

    [Fact]
    public void Resolve_FileOrHeadingThatIsNotThere_IsReportedOnce() => Assert.Equal(
        string.Join('\n',
            "content/site.yml(4,28): error OGP3002: The link target 'reports/c.md' does not exist. " +
            "Did you mean 'reports/a.md'?",
            "content/site.yml(5,28): error OGP3003: The page of 'reports/a.md' has no heading or element '#finding'. " +
            "Did you mean '#findings'?"),
        string.Join('\n', TestSite.Build($$"""
            == site.yml
            title: T
            theme-options:
              footer-links:
                - {title: First,  url: reports/c.md}
                - {title: Second, url: reports/a.md#finding}
            {{Reports.Replace("a.es.md", "z.md", StringComparison.Ordinal)}}
            """).Messages));

    private static IEnumerable<string> LinksOf(TestSite site, string page) =>
        site.Page(page).QuerySelectorAll(".footer-links a").Select(link =>
            $"{link.TextContent} {link.GetAttribute("href")} {link.GetAttribute("rel")}");
}
