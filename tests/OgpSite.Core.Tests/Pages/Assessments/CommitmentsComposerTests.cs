using AngleSharp.Dom;

namespace OgpSite.Core.Tests.Pages.Assessments;

/// <summary>The pages of commitments, through the default theme.</summary>
public sealed class CommitmentsComposerTests
{
    private const string Design = """
        == design.md
        ---
        title: Chile design
        type: design
        country: Chile
        country-code: CL
        action-plan: {number: 4}
        dates-under-review: {from: 2018, to: 2020}
        commitments:
          - {number: 1, title: One, verifiability: yes, relevance: [access-to-information], potential-impact: transformative}
          - {number: 2, title: Two, verifiability: no, potential-impact: minor}
          - {number: 10, title: Ten, relevance: [civic-participation], potential-impact: transformative}
          - {number: 3, title: Three, potential-impact: pending}
        ---

        """;

    private const string Implementation = """
        == implementation.md
        ---
        title: Chile implementation
        type: implementation
        country: Chile
        country-code: CL
        action-plan: {number: 4}
        dates-under-review: {from: 2018, to: 2020}
        commitments:
          - {number: 1, title: One, completion: complete, diog: major, starred: yes}
          - {number: 2, title: Two, completion: limited, diog: did-not-change}
          - {number: 10, title: Ten, completion: substantial, diog: marginal}
          - {number: 3, title: Three, completion: n/a}
        ---

        """;

    private const string Results = """
        == results.md
        ---
        title: Chile results
        type: results
        country: Chile
        country-code: CL
        action-plan: {number: 5}
        dates-under-review: {from: 2022, to: 2024}
        commitments:
          - {number: 1, title: New, lens: yes, potential-for-results: substantial, completion: complete, early-results: significant}
          - {number: 2, title: Newer, lens: no, potential-for-results: modest, completion: not-started, early-results: none}
        ---

        """;

    private const string Elsewhere = """
        == peru.md
        ---
        title: Peru review
        type: action-plan-review
        country: Peru
        country-code: PE
        ---
        No commitments.
        """;

    private const string Site = Design + Implementation + Results + Elsewhere;

    [Fact]
    public void Plans_OnOldAndNewScales_AreComparedByTheLastReportThatAssessesThem()
    {
        var page = TestSite.Build(Site).Page("commitments/index.html");

        Assert.Equal(
            [
                "Chile|Action plan 5, 2022–2024|2|1 (50%)|1 (50%)|1 (50%)|1 (50%)|–",
                "Chile|Action plan 4, 2018–2020|4|2 (50%)|2 (67%)|2 (67%)|1 (33%)|1 (25%)",
            ],
            RowsOf(page.QuerySelector("#plan-shares")!.Closest("table")!));
    }

    [Fact]
    public void Charts_OfAMember_CountEachCommitmentOfAPlanOnce()
    {
        var page = TestSite.Build(Site).Page("commitments/chile.html");

        Assert.Equal(
            ["chart-completion", "chart-diog", "chart-early-results"],
            page.QuerySelectorAll(".chart > h2").Select(heading => heading.Id));
        var bars = page.QuerySelectorAll("#chart-completion ~ svg").ToList();
        Assert.Equal(
            [
                "Action plan 5, 2022–2024: Not started 1 and Complete 1",
                "Action plan 4, 2018–2020: Limited 1, Substantial 1 and Complete 1",
            ],
            bars.Select(bar => bar.GetAttribute("aria-label")));
        Assert.Equal(
            ["0% 33.33%", "33.33% 33.34%", "66.67% 33.33%"],
            bars[1].QuerySelectorAll("rect").Select(part =>
                $"{part.GetAttribute("x")} {part.GetAttribute("width")}"));
        Assert.Equal(
            ["Action plan 5, 2022–2024|1|0|0|1", "Action plan 4, 2018–2020|0|1|1|1"],
            RowsOf(page.QuerySelector("#table-completion")!.Closest("table")!));
    }

    [Fact]
    public void Chart_WithoutData_IsNotDrawn()
    {
        var page = TestSite.Build(Design).Page("commitments/chile.html");

        Assert.Empty(page.QuerySelectorAll(".chart svg[height='28']"));
        Assert.Equal(
            ["Relevant: 2 (50%)", "Ambitious: 2 (67%)"],
            page.QuerySelectorAll(".chart svg").Select(bar => bar.GetAttribute("aria-label")));
    }

    [Fact]
    public void Commitments_OfAMember_StandByPlanAndReportWithLinksToTheirPlaces()
    {
        var page = TestSite.Build(Site).Page("commitments/chile.html");

        Assert.Equal(
            ["Chile results", "Chile design", "Chile implementation"],
            page.QuerySelectorAll(".cycle h3").Select(heading => heading.TextContent));
        Assert.Equal(
            ["Action plan 5, 2022–2024", "Action plan 4, 2018–2020"],
            page.QuerySelectorAll(".cycle h2").Select(heading => heading.TextContent));
        Assert.Equal(
            [
                "../reports/design.html#c-1", "../reports/design.html#c-2", "../reports/design.html#c-10",
                "../reports/design.html#c-3",
            ],
            page.QuerySelectorAll(".cycle")[1].QuerySelector("table")!.QuerySelectorAll("th[scope=row] a")
                .Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Table_OfAReport_HasColumnsForItsOwnEditionAndALegendOfItsLevels()
    {
        var plan = TestSite.Build(Site).Page("commitments/chile.html").QuerySelectorAll(".cycle")[0];

        Assert.Equal(
            ["No.", "Commitment", "Open government lens", "Potential for results", "Completion", "Early results"],
            plan.QuerySelectorAll("thead th").Select(head => head.TextContent.Trim()));
        Assert.Contains("Potential for results: Substantial", plan.QuerySelector(".legend")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AllCommitments_StandInOneTable()
    {
        var page = TestSite.Build(Site).Page("commitments/index.html");

        Assert.Equal(10, page.QuerySelectorAll("#all ~ .table-scroll tbody tr").Length);
        Assert.Equal(["Chile 10 commitments"], page.QuerySelectorAll(".members li").Select(item => item.TextContent));
    }

    [Fact]
    public void Member_WithCommitments_LeadsToThem()
    {
        var site = TestSite.Build(Site);

        Assert.NotNull(site.Page("members/chile.html").QuerySelector("main a[href='../commitments/chile.html']"));
        Assert.Null(site.Page("members/peru.html").QuerySelector("main a[href*=commitments]"));
        Assert.DoesNotContain("commitments/peru.html", site.Files.Keys);
        Assert.Equal(site.Counts.Pages, site.Files.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal)));
    }

    [Fact]
    public void Site_WithoutCommitments_HasNoPageOfThem()
    {
        var site = TestSite.Build(Elsewhere);

        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("commitments/", StringComparison.Ordinal));
        Assert.DoesNotContain(
            site.Page("index.html").QuerySelectorAll(".site-nav a"), link => link.TextContent == "Commitments");
    }

    /// <summary>A site without a glossary has no vocabulary to take away.</summary>
    [Theory]
    [InlineData("", 5)]
    [InlineData("== glossary/en/irm.md\n---\nterm: IRM\ndefinition: It reviews plans.\n---\n", 6)]
    public void Downloads_AreFilesOfTheSite(string glossary, int count)
    {
        var site = TestSite.Build(Design + glossary);

        foreach (var page in (string[])["commitments/index.html", "commitments/chile.html"])
        {
            var files = site.Page(page).QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")![3..]);
            Assert.Equal(count, files.Intersect(site.Files.Keys).Count());
            Assert.Empty(files.Except(site.Files.Keys));
        }
    }

    [Fact]
    public void Table_WithTooManyRows_GivesWayToTheMembersPages()
    {
        var rows = string.Concat(Enumerable.Range(1, 501).Select(n => $"  - {{number: {n}, title: T}}\n"));
        var reports = string.Concat(Enumerable.Range(2000, 4).Select(year =>
            $"== r{year}.md\n---\ntitle: R\ntype: results\ncountry: Chile\ncountry-code: CL\n" +
            $"dates-under-review: {{from: {year}, to: {year}}}\ncommitments:\n{rows}---\n"));

        var site = TestSite.Build(reports);

        Assert.Empty(site.Page("commitments/index.html").QuerySelectorAll("#all ~ .table-scroll"));
        Assert.Equal(2004, site.Page("commitments/chile.html").QuerySelectorAll(".cycle tbody tr").Length);
    }

    private static IEnumerable<string> RowsOf(IElement table) => table.QuerySelectorAll("tbody tr").Select(row =>
        string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())));
}
