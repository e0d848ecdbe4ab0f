namespace OgpSite.Core.Tests.Pages;

public sealed class RedirectPageTests
{
    private const string Rest = "type: design\ncountry: Chile\ncountry-code: CL\npublished: 2021\n---\n";

    [Theory]
    [InlineData("old.html", "old.html", "reports/a.html")]
    [InlineData("/documents/chile/", "documents/chile/index.html", "../../reports/a.html")]
    [InlineData("reports/old", "reports/old.html", "a.html")]
    [InlineData("informes/a%C3%B1o/", "informes/año/index.html", "../../reports/a.html")]
    public void Build_Alias_LeadsOnByItselfAndByALink(string alias, string file, string target)
    {
        var site = Build($"aliases: [\"{alias}\"]");
        Assert.Empty(site.Messages);
        var page = site.Page(file);
        Assert.Equal(target, BuiltSite.RefreshOf(page));
        Assert.Equal($"0; url={target}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        var link = page.QuerySelector("main p a")!;
        Assert.Equal((target, "A & <b>"), (link.GetAttribute("href"), link.TextContent));
        Assert.Equal("https://example.org/x/reports/a.html",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("This page has moved - Site", page.Title);
    }

    [Fact]
    public void Build_AliasOfATranslation_SpeaksItsLanguageAndLeadsToIt()
    {
        var site = TestSite.Build($$"""
            == site.yml
            title: Site
            languages: [en, es]
            == a.es.md
            ---
            title: Informe
            aliases: [viejo]
            {{Rest}}
            """);
        Assert.Empty(site.Messages);
        var page = site.Page("viejo.html");
        Assert.Equal("es", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Esta página se ha trasladado", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("es/reports/a.html", BuiltSite.RefreshOf(page));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public void Build_AliasesThatClash_NameBothSides()
    {
        var site = TestSite.Build($$"""
            == a.md
            ---
            title: A
            aliases: [old.html, OLD, reports/b.html, members/chile, 404.html, feed.xml/x, old.html/y]
            {{Rest}}
            == b.md
            ---
            title: B
            aliases:
              - /old
              - reports/a
              - fine/
            {{Rest}}
            """);
        Assert.Equal(
            [
                "content/reports/a.md(3,21): error OGP3031: " + Taken("OLD.html", "content/reports/a.md"),
                "content/reports/a.md(3,26): error OGP3031: " + Taken("reports/b.html", "content/reports/b.md"),
                "content/reports/a.md(3,42): error OGP3031: " + Taken("members/chile.html", "Chile"),
                "content/reports/a.md(3,57): error OGP3031: " + Taken("404.html", "content/site.yml"),
                "content/reports/a.md(3,67): error OGP3031: " + Taken("feed.xml/x.html", "content/site.yml"),
                "content/reports/a.md(3,79): error OGP3031: " + Taken("old.html/y.html", "content/reports/a.md"),
                "content/reports/b.md(4,5): error OGP3031: " + Taken("old.html", "content/reports/a.md"),
                "content/reports/b.md(5,5): error OGP3031: " + Taken("reports/a.html", "content/reports/a.md"),
            ],
            site.Messages.AsEnumerable());

        static string Taken(string address, string holder) =>
            $"The page that leads on would stand at '{address}', which '{holder}' has already. " +
            "Remove this alias, or the other one.";
    }

    [Fact]
    public void Build_AliasesThatCannotBe_AreAllReportedAtTheirPlaces()
    {
        var site = Build("aliases: [../up, 'a?b', x.pdf]");
        Assert.Equal(
            [
                "content/reports/a.md(3,11): error OGP3030: The alias '../up' cannot be an address of this site: " +
                    "'..' could lead out of the site.",
                "content/reports/a.md(3,18): error OGP3030: The alias 'a?b' cannot be an address of this site: " +
                    "a page's address ends before '?'.",
                "content/reports/a.md(3,25): error OGP3030: The alias 'x.pdf' cannot be an address of this site: " +
                    "a page's address ends in '.html', '/' or a name without a dot, unlike 'x.pdf'.",
            ],
            site.Messages.AsEnumerable());
    }

    [Fact]
    public void Build_AliasOfADraft_IsFree()
    {
        const string Draft = "aliases: [old]\ndraft: yes";
        Assert.DoesNotContain("old.html", Build(Draft).Files.Keys);
        Assert.Contains("old.html", Build(Draft, withDrafts: true).Files.Keys);
    }

    [Fact]
    public void Build_Alias_CountsAsAPageAndIsInNoSitemap()
    {
        var site = Build("aliases: [old]");
        Assert.Equal(
            site.Files.Keys.Count(file => file.EndsWith(".html", StringComparison.Ordinal)), site.Counts.Pages);
        Assert.DoesNotContain("old.html", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    private static TestSite Build(string keys, bool withDrafts = false) => TestSite.Build(
        "== site.yml\ntitle: Site\nurl: https://example.org/x/\n" +
        $"== a.md\n---\ntitle: \"A & <b>\"\n{keys}\n{Rest}",
        new BuildOptions { WithDrafts = withDrafts });
}
