namespace OgpSite.Core.Tests.Graph;

public sealed class FacetListsTests
{
    private static readonly TestSite Site = TestSite.Build("""
        == site.yml
        title: Reports
        languages: [en, es]
        policy-areas:
          - {id: open-data, name: {en: Open data, es: Datos abiertos}}
        == a.md
        ---
        title: A
        type: results
        country: Chile
        country-code: CL
        published: 2021-03
        status: public-comment
        policy-areas: [ports, Open-Data]
        commitments:
          - {number: 1, title: One, policy-areas: [Ports, Ports]}
          - {number: 2, title: Two}
          - {number: 3, title: Three, policy-areas: [Ports]}
        ---
        == a.es.md
        ---
        title: A
        type: results
        country: Chile
        country-code: CL
        published: 2021
        policy-areas: [datos abiertos, Puertos]
        ---
        == b.md
        ---
        title: B
        type: design
        country: Chile
        country-code: CL
        published: n/a
        commitments: [{number: IV, title: Four, policy-areas: [Ports]}]
        ---
        """);

    [Fact]
    public void Of_Reports_MakesNoListThatIsEmpty() => Assert.Equal(
        [
            "es/policy-areas/index.html", "es/policy-areas/open-data.html", "es/policy-areas/puertos.html",
            "es/status/final.html", "es/status/index.html", "es/types/index.html", "es/types/results.html",
            "es/years/2021.html", "es/years/index.html",
            "policy-areas/index.html", "policy-areas/open-data.html", "policy-areas/ports.html",
            "status/final.html", "status/index.html", "status/public-comment.html",
            "types/design.html", "types/index.html", "types/results.html", "years/2021.html", "years/index.html",
        ],
        Site.Files.Keys.Where(file =>
            new[] { "policy-areas", "status", "types", "years" }.Any(folder =>
                file.StartsWith($"{folder}/", StringComparison.Ordinal)
                || file.StartsWith($"es/{folder}/", StringComparison.Ordinal))));

    [Fact]
    public void Of_PolicyArea_GathersReportsAndTheirCommitments()
    {
        Assert.Empty(Site.Messages);
        Assert.Equal(
            ["../reports/a.html", "../reports/a.html#c-1", "../reports/a.html#c-3", "../reports/b.html",
                "../reports/b.html#c-iv"],
            Links("policy-areas/ports.html", "main .cards > li > a, .card-commitments a"));
        Assert.Equal("Ports", Title("policy-areas/ports.html"));
    }

    [Fact]
    public void Of_AreaOfTheSite_HasItsNameInEachLanguageAndOneAddress()
    {
        Assert.Equal("Open data", Title("policy-areas/open-data.html"));
        Assert.Equal("Datos abiertos", Title("es/policy-areas/open-data.html"));
        Assert.Equal(["../es/policy-areas/open-data.html"], Links("policy-areas/open-data.html", ".languages a"));
        Assert.Single(Site.Page("policy-areas/ports.html").QuerySelectorAll(".languages .missing"));
    }

    [Fact]
    public void Build_AreaWithoutAnAddress_IsReportedOnceAndShownAsText()
    {
        var site = TestSite.Build("""
            == site.yml
            title: Reports
            languages: [en, ar]
            == a.ar.md
            ---
            title: تقرير
            type: design
            country: Morocco
            country-code: MA
            published: 2021
            policy-areas: [المشتريات]
            commitments: [{number: 1, title: One, policy-areas: [المشتريات]}]
            ---
            """);
        Assert.Equal(
            [
                "content/reports/a.ar.md(7,16): warning OGP3019: No address can be made from the policy area " +
                "'المشتريات', so it has no page. List it in site.yml: policy-areas: [{id: some-name, name: {ar: " +
                "المشتريات}}].",
            ],
            site.Messages.Where(message => message.Contains("OGP3", StringComparison.Ordinal)));
        Assert.Empty(site.Page("ar/reports/a.html").QuerySelectorAll("a[href*=policy-areas]"));
        Assert.Contains("المشتريات", site.Text("ar/reports/a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ReportOrAreaNamedIndex_MeetsTheListThatHasTheAddress() => Assert.Equal(
        [
            "content/reports/index.md(1,1): error OGP3001: The address 'reports/index.html' is already taken by " +
            "'the list of all reports'. Rename one of the two, or give it a 'slug' of its own.",
            "content/reports/r.md(7,16): error OGP3001: The address 'policy-areas/index.html' is already taken by " +
            "'the list of all policy areas'. Rename one of the two, or give it a 'slug' of its own.",
        ],
        TestSite.Build($"""
            == index.md
            {TestSite.FrontMatter}
            == r.md
            {TestSite.FrontMatter[..^"---\n".Length]}policy-areas: [Index]
            ---
            """).Messages.AsEnumerable());

    private static string Title(string page) => Site.Page(page).QuerySelector("h1")!.TextContent;

    private static IEnumerable<string?> Links(string page, string selector) =>
        Site.Page(page).QuerySelectorAll(selector).Select(link => link.GetAttribute("href"));
}
