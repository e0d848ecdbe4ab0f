using AngleSharp.Dom;

namespace OgpSite.Core.Tests.Pages;

public sealed class PageComposerTests
{
    private static readonly string[] Lists = ["types", "years", "status"];

    private static readonly TestSite Site = TestSite.Build("""
        == site.yml
        title: {en: Reports, es: Informes}
        languages: [en, es]
        == chile.md
        ---
        title: Chile 2018
        type: design
        country: Chile
        country-code: CL
        region: Americas
        published: 2021
        dates-under-review: 2018-2020
        recommendations: [{title: Do it}]
        commitments: [{number: "4.1", title: One}, {number: "4-1", title: Two}]
        glossary: {terms: [{id: local-word, term: local word, definition: Of this report.}]}
        ---
        The action plan and a local word. [First](#r-1), [one](#c-4-1), [two](#c-4-1-2), [plan](#def-plan).
        == chile.es.md
        ---
        title: Chile 2018 en español
        type: design
        country: Chile
        country-code: CL
        published: 2021
        ---
        El plan de acción.
        == old.md
        ---
        title: Chile 2016
        type: end-of-term
        country: Chile
        country-code: CL
        published: 2019
        ---
        Text.
        == peru.es.md
        ---
        title: Perú
        type: design
        country: Perú
        country-code: PE
        published: 2020
        ---
        Texto.
        == pe.md
        ---
        title: Peru
        type: results
        country: Peru
        country-code: PE
        published: 2020
        ---
        ![""](x.svg)
        == x.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        == glossary/en/plan.md
        ---
        term: action plan
        definition: What a member sets out to do.
        see: [forum]
        aliases: [national plan]
        ---
        A forum writes an action plan.
        == glossary/en/forum.md
        ---
        term: forum
        definition: Where people meet.
        ---
        == glossary/es/plan.md
        ---
        term: plan de acción
        definition: Lo que se hará.
        ---
        """);

    [Fact]
    public void Site_OfAllKinds_HasThesePages()
    {
        Assert.Equal("", string.Join('\n', Site.Messages));
        Assert.Equal(
            [
                "404.html", "accessibility.html", "commitments/chile.html", "commitments/index.html",
                "es/accessibility.html", "es/glossary/index.html", "es/glossary/plan.html", "es/index.html",
                "es/members/chile.html", "es/members/index.html", "es/members/peru.html", "es/reports/chile.html",
                "es/reports/index.html", "es/reports/peru.html", "es/search.html", "glossary/forum.html",
                "glossary/index.html", "glossary/plan.html", "index.html", "members/chile.html", "members/index.html",
                "members/peru.html", "reports/chile.html", "reports/index.html", "reports/old.html", "reports/pe.html", "search.html",
            ],
            Site.Files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)
                && !Lists.Any(list => file.Contains($"{list}/", StringComparison.Ordinal))));
    }

    [Fact]
    public void Compose_Report_LeadsToItsMemberTermsAndOtherReports()
    {
        var page = Site.Page("reports/chile.html");
        Assert.Equal(
            ["../index.html", "../members/index.html", "../members/chile.html"], Links(page, ".breadcrumbs a"));
        Assert.Equal(["../glossary/plan.html", "#def-local-word"], Links(page, ".body a.term"));
        Assert.Equal(["def-plan", "def-local-word"], page.QuerySelectorAll(".terms dd").Select(term => term.Id));
        Assert.Equal(["old.html"], Links(page, ".other-reports .cards a"));
        Assert.Equal(["c-4-1", "c-4-1-2"], page.QuerySelectorAll(".commitment").Select(commitment => commitment.Id));
        Assert.Equal("r-1", page.QuerySelector(".recommendations li")!.Id);
        Assert.Equal(["../es/reports/chile.html"], Links(page, ".languages a"));
    }

    [Fact]
    public void Compose_ReportInOneLanguage_ShowsTheOtherAsMissing() =>
        Assert.Single(Site.Page("reports/old.html").QuerySelectorAll(".languages .missing"));

    [Fact]
    public void Compose_Term_ShowsItsDefinitionRelatedTermsAndUses()
    {
        var page = Site.Page("glossary/plan.html");
        Assert.Equal("What a member sets out to do.", page.QuerySelector("#def-plan")!.TextContent);
        Assert.Equal(["forum.html"], Links(page, ".related a"));
        Assert.Equal(["forum.html"], Links(page, ".body a.term"));
        Assert.Equal(["../reports/chile.html"], Links(page, ".cards a"));
        Assert.Contains("national plan", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_TermWithAFootnote_ShowsTheNoteThatItsMarkLeadsTo()
    {
        var site = TestSite.BuildReport(
            "Text.", "== glossary/en/plan.md\n---\nterm: plan\ndefinition: A plan.\n---\nLong.[^1]\n\n[^1]: A source.\n");
        var page = site.Page("glossary/plan.html");
        Assert.Equal(["#fn-1"], Links(page, ".footnote-mark a"));
        Assert.StartsWith("A source.", page.QuerySelector(".notes #fn-1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Member_ListsWhatOnlyTheOtherLanguageHas()
    {
        Assert.Equal(
            ["../reports/pe.html", "../es/reports/peru.html"], Links(Site.Page("members/peru.html"), ".cards a"));
        Assert.Equal(
            ["../reports/chile.html", "../../reports/old.html"],
            Links(Site.Page("es/members/chile.html"), ".cards a"));
    }

    [Fact]
    public void ComposeHome_Default_ListsRegionsMembersAndReportsOfItsLanguage()
    {
        var page = Site.Page("index.html");
        Assert.Equal(["members/chile.html", "members/peru.html"], Links(page, ".members a"));
        Assert.Equal(["reports/chile.html", "reports/pe.html", "reports/old.html"], Links(page, ".cards a"));
        Assert.Equal("Informes", Site.Page("es/index.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Compose_Glossary_HasEachTermUnderItsLetter() => Assert.Equal(
        ["plan.html", "forum.html"], Links(Site.Page("glossary/index.html"), ".definitions a"));

    [Fact]
    public void ComposeNotFound_Page_LeadsHome() =>
        Assert.Contains("index.html", Links(Site.Page("404.html"), ".ways a")[0], StringComparison.Ordinal);

    private static string[] Links(IDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!)];
}
