using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OgpSite.Core.Tests;

/// <summary>One report of a site, built as a small site of its own.</summary>
public sealed class ReportExcerptTests
{
    private const string Key = "content/reports/a";

    private const string Site = """
        == content/site.yml
        title: {en: Reports, es: Informes}
        languages: [en, es, fr]
        html: limited
        {url}
        == content/reports/a.md
        ---
        title: Report A
        type: design
        country: Chile
        country-code: CL
        published: 2021
        glossary: {disable: [unused]}
        ---
        ## Findings

        The harbour is deep. See [another](b.md#findings), [our data](data/a.csv),
        [the pier](../glossary/en/pier.md) and <a href="b.md">raw</a>.

        ![A map](images/map.svg)
        == content/reports/a.es.md
        ---
        title: Informe A
        type: design
        country: Chile
        country-code: CL
        published: 2021
        ---
        ## Resultados

        El puerto es profundo.
        == content/reports/b.md
        ---
        title: Report B
        type: design
        country: Peru
        country-code: PE
        published: 2022
        ---
        ## Findings

        The pier is long. See [A](a.md) and [data](data/b.csv).
        == content/reports/data/a.csv
        a
        == content/reports/data/b.csv
        b
        == content/reports/images/map.svg
        <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
        == content/reports/images/other.svg
        <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
        == content/glossary/en/harbour.md
        ---
        term: harbour
        definition: A place for ships.
        see: [pier, unused]
        ---
        It has a pier, and [another one](gloss:pier). ![A plan](plan.svg)
        == content/glossary/en/plan.svg
        <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
        == content/glossary/en/pier.md
        ---
        term: pier
        definition: A way over water.
        ---
        == content/glossary/en/unused.md
        ---
        term: unused
        definition: Nobody says this.
        ---
        == content/glossary/fr/quai.md
        ---
        term: quai
        definition: Un lieu.
        ---
        """;

    private static readonly TestSite OnTheWeb = Build("url: https://example.org/irm/");
    private static readonly TestSite Nowhere = Build("");

    [Fact]
    public void Build_OneReport_HoldsItsPagesTermsAndFilesAlone()
    {
        Assert.Empty(OnTheWeb.Messages);
        Assert.Equal(
            [
                "es/index.html", "es/members/chile.html", "es/members/index.html", "es/reports/a.html",
                "es/reports/index.html", "glossary/en/plan.svg", "glossary/harbour.html", "glossary/index.html",
                "index.html", "members/chile.html", "members/index.html", "reports/a.html", "reports/data/a.csv",
                "reports/images/map.svg", "reports/index.html",
            ],
            OnTheWeb.Files.Keys.Where(path => !Regex.IsMatch(path, "^(es/)?(assets|types|years|status)/")));
        Assert.Equal((2, 1, 1), (OnTheWeb.Counts.Reports, OnTheWeb.Counts.Members, OnTheWeb.Counts.Terms));
    }

    [Fact]
    public void Build_Home_LeadsStraightToTheReport()
    {
        var home = OnTheWeb.Page("index.html");
        Assert.Equal("0; url=reports/a.html", home.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("Report A", home.QuerySelector("h1")!.TextContent);
        Assert.Equal("reports/a.html", LinkIn(home, "main", "Report A")!.GetAttribute("href"));
        var inicio = OnTheWeb.Page("es/index.html");
        Assert.Equal("reports/a.html", LinkIn(inicio, "main", "Informe A")!.GetAttribute("href"));
    }

    /// <summary>The default language always has a home, whatever languages the report has.</summary>
    [Fact]
    public void Build_ReportThatTheDefaultLanguageLacks_IsLedToInItsOwn()
    {
        var site = TestSite.Build(
            Site.Replace("{url}", "", StringComparison.Ordinal)
                .Replace("== content/reports/a.es.md", "== content/reports/c.es.md", StringComparison.Ordinal),
            new BuildOptions { OnlyReport = "content/reports/c", Patience = TimeSpan.FromMinutes(5) });
        Assert.Empty(site.Messages);
        var home = site.Page("index.html");
        Assert.Equal("es", home.DocumentElement.GetAttribute("lang"));
        Assert.Equal("es/reports/c.html", LinkIn(home, "main", "Informe A")!.GetAttribute("href"));
    }

    [Fact]
    public void Build_LinksToWhatIsLeftOut_LeadToTheWeb()
    {
        var page = OnTheWeb.Page("reports/a.html");
        Assert.Equal(
            "https://example.org/irm/reports/b.html#h-findings", LinkOf(page, "another")!.GetAttribute("href"));
        Assert.Equal("noopener noreferrer external", LinkOf(page, "another")!.GetAttribute("rel"));
        Assert.Equal("data/a.csv", LinkOf(page, "our data")!.GetAttribute("href"));
        Assert.Equal("https://example.org/irm/glossary/pier.html", LinkOf(page, "the pier")!.GetAttribute("href"));
        Assert.Equal("https://example.org/irm/reports/b.html", LinkOf(page, "raw")!.GetAttribute("href"));
        Assert.Equal("noopener noreferrer external", LinkOf(page, "raw")!.GetAttribute("rel"));
    }

    [Fact]
    public void Build_LinksToWhatIsLeftOutOfASiteWithoutAddress_AreText()
    {
        Assert.Empty(Nowhere.Messages);
        var page = Nowhere.Page("reports/a.html");
        foreach (var text in (string[])["another", "the pier", "raw"])
        {
            Assert.Null(LinkOf(page, text)?.GetAttribute("href"));
            Assert.Contains(text, page.QuerySelector("div.body")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("data/a.csv", LinkOf(page, "our data")!.GetAttribute("href"));
    }

    /// <summary>What the site's maintainer links from every page is no more a fault than what an author does.</summary>
    [Theory]
    [InlineData("url: https://example.org/irm/", "https://example.org/irm/reports/b.html#h-findings")]
    [InlineData("", null)]
    public void Build_LinksOfTheTheme_LeadToTheWebToo(string url, string? expected)
    {
        var site = Build(url + "\ntheme-options: {footer-links: [{title: The other one, url: reports/b.md#findings}]}");
        Assert.Empty(site.Messages);
        Assert.Equal(
            expected, LinkIn(site.Page("reports/a.html"), "body", "The other one")?.GetAttribute("href"));
    }

    [Fact]
    public void Build_BaseUrl_StandsForTheSitesOwn()
    {
        var site = Build("", new BuildOptions { BaseUrl = new Uri("https://mirror.example/x/") });
        Assert.Equal(
            "https://mirror.example/x/reports/b.html#h-findings",
            LinkOf(site.Page("reports/a.html"), "another")!.GetAttribute("href"));
    }

    /// <summary>The page of a term that is packed explains those that are not where they stand.</summary>
    [Fact]
    public void Build_TermsOfATerm_AreExplainedOnItsPage()
    {
        var page = OnTheWeb.Page("glossary/harbour.html");
        Assert.Equal(
            ["#def-pier"],
            page.QuerySelectorAll("div.body a.term").Select(link => link.GetAttribute("href")).Distinct());
        Assert.Equal("A way over water.", page.GetElementById("def-pier")!.TextContent.Trim());
        Assert.Equal(["harbour"], OnTheWeb.Page("glossary/index.html").QuerySelectorAll("dt dfn")
            .Select(term => term.TextContent.Trim()));
    }

    [Fact]
    public void Build_Anything_LeadsNowhereElse()
    {
        using var folder = new TemporaryFolder("excerpt");
        foreach (var site in (TestSite[])[OnTheWeb, Nowhere])
        {
            foreach (var (path, content) in site.Files) folder.Write(path, content.Span);
            Assert.Empty(BuiltSite.Open(folder.Path).FindLinkFaults());
        }
    }

    [Fact]
    public void Build_FaultInTheReport_IsReportedOnce()
    {
        var site = TestSite.Build(
            Site.Replace("{url}", "", StringComparison.Ordinal)
                .Replace("(data/a.csv)", "(data/gone.csv)", StringComparison.Ordinal),
            new BuildOptions { OnlyReport = Key });
        Assert.Contains("error OGP3002: The link target 'data/gone.csv' does not exist.",
            Assert.Single(site.Messages), StringComparison.Ordinal);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void Build_EveryReport_HasTheSamePageAsInTheWholeSite()
    {
        var whole = TestSite.Build(Site.Replace("{url}", "", StringComparison.Ordinal));
        Assert.Equal(
            whole.Page("es/reports/a.html").QuerySelector("div.body")!.InnerHtml,
            Nowhere.Page("es/reports/a.html").QuerySelector("div.body")!.InnerHtml);
    }

    private static TestSite Build(string url, BuildOptions? options = null) => TestSite.Build(
        Site.Replace("{url}", url, StringComparison.Ordinal),
        // The first page of a process takes long on a busy machine, and the first build is here.
        (options ?? new BuildOptions()) with { OnlyReport = Key, Patience = TimeSpan.FromMinutes(5) });

    private static IElement? LinkOf(IDocument page, string text) => LinkIn(page, "div.body", text);

    private static IElement? LinkIn(IDocument page, string part, string text) =>
        page.QuerySelectorAll($"{part} a").FirstOrDefault(link => link.TextContent == text);
}
