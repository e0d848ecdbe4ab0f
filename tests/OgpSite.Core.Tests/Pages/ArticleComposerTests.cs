using System.Text.RegularExpressions;

namespace OgpSite.Core.Tests.Pages;

public sealed class ArticleComposerTests
{
    private static readonly TestSite Site = TestSite.Build($"""
        == site.yml
        title: Reports
        languages: [en, es]
        navigation: [about, pages/help/how.md, reports, commitments, glossary]
        == pages/about.md
        ---
        title: About us
        summary: Who we are.
        ---
        ## One
        A forum, and [a report](../reports/a.md). [How](help/how.md#second).
        ## Two
        ## Three
        ![A picture](help/p.svg)
        == pages/about.es.md
        ---
        title: Quiénes somos
        ---
        ## Uno
        == pages/help/how.md
        ---
        title: How to
        slug: how-to
        glossary:
          disable: [forum]
          terms: [{"{"}id: own, term: house word, definition: Ours.{"}"}]
        ---
        ## Second
        A forum has a house word.
        == pages/help/p.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        == pages/later.md
        ---
        title: Later
        draft: true
        ---
        == a.md
        {TestSite.FrontMatter}
        See [us](../pages/about.md#two).
        == glossary/en/forum.md
        ---
        term: forum
        definition: Where people meet.
        ---
        """);

    [Fact]
    public void Compose_Page_HasAnAddressWithoutItsFolder()
    {
        Assert.Empty(Site.Messages);
        Assert.Equal(
            [
                "404.html", "about.html", "accessibility.html", "es/about.html", "es/accessibility.html", "es/index.html",
                "es/search.html", "how-to.html", "index.html", "search.html",
            ],
            Site.Files.Keys.Where(file => Regex.IsMatch(file, "^(es/)?[^/]+.html$")));
    }

    [Fact]
    public void Compose_Page_LinksTermsPagesReportsAndFiles()
    {
        Assert.Equal(
            ["glossary/forum.html", "reports/a.html", "how-to.html#h-second"],
            Links("about.html", ".body a:not(.anchor)"));
        Assert.Equal("Where people meet.", Site.Page("about.html").QuerySelector(".terms #def-forum")!.TextContent);
        Assert.Equal("pages/help/p.svg", Site.Page("about.html").QuerySelector(".body img")!.GetAttribute("src"));
        Assert.Equal(["../about.html#h-two"], Links("reports/a.html", ".body a:not(.anchor)"));
        Assert.Equal(["#def-own"], Links("how-to.html", ".body a:not(.anchor)"));
    }

    [Fact]
    public void Compose_Page_HasContentsFromThreeSectionsOn()
    {
        Assert.Equal(["#h-one", "#h-two", "#h-three"], Links("about.html", ".contents a"));
        Assert.Empty(Links("how-to.html", ".contents a"));
    }

    [Fact]
    public void Compose_Page_IsPairedWithItsTranslation()
    {
        Assert.Equal(["es/about.html"], Links("about.html", ".languages a"));
        Assert.Single(Site.Page("how-to.html").QuerySelectorAll(".languages .missing"));
    }

    [Fact]
    public void Navigation_Pages_AreCalledByTheirTitleInTheLanguage()
    {
        Assert.Equal(
            ["about.html About us", "how-to.html How to", "reports/index.html Reports", "glossary/index.html Glossary"],
            Navigation("index.html"));
        Assert.Equal(["about.html Quiénes somos"], Navigation("es/index.html"));
    }

    [Fact]
    public void Navigation_Default_HoldsWhatTheSiteHas()
    {
        var site = TestSite.BuildReport("Text.", "== pages/about.md\n---\ntitle: Us\n---\n");
        Assert.Equal(
            ["Reports", "Members", "Us"],
            site.Page("index.html").QuerySelectorAll(".site-nav a").Select(link => link.TextContent));
    }

    [Fact]
    public void Build_PageWithTheAddressOfAnother_IsReported() => Assert.Equal(
        [
            "content/pages/index.md(1,1): error OGP3001: The address 'index.html' is already taken by " +
            "'content/site.yml'. Rename one of the two, or give it a 'slug' of its own.",
            "content/pages/x/a.md(1,1): error OGP3001: The address 'a.html' is already taken by " +
            "'content/pages/a.md'. Rename one of the two, or give it a 'slug' of its own.",
        ],
        TestSite.Build("""
            == pages/index.md
            ---
            title: I
            ---
            == pages/a.md
            ---
            title: A
            ---
            == pages/x/a.md
            ---
            title: B
            ---
            """).Messages.AsEnumerable());

    [Fact]
    public void Build_LinksOfAPage_AreChecked() => Assert.Equal(
        [
            "content/pages/a.md(4,1): error OGP3003: The page of 'b.md' has no heading or element '#on'. " +
            "Did you mean '#one'?",
            "content/pages/a.md(5,1): error OGP3002: The link target 'c.md' does not exist. It is a draft, which is " +
            "built with '--drafts' only.",
        ],
        TestSite.Build("""
            == pages/a.md
            ---
            title: A
            ---
            [b](b.md#on)
            [c](c.md)
            == pages/b.md
            ---
            title: B
            ---
            ## One
            == pages/c.md
            ---
            title: C
            draft: yes
            ---
            """).Messages.AsEnumerable());

    private static IEnumerable<string> Navigation(string page) => Site.Page(page).QuerySelectorAll(".site-nav a")
        .Select(link => $"{link.GetAttribute("href")} {link.TextContent}");

    private static IEnumerable<string?> Links(string page, string selector) =>
        Site.Page(page).QuerySelectorAll(selector).Select(link => link.GetAttribute("href"));
}
