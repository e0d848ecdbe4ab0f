namespace OgpSite.Core.Tests.Pages;

public sealed class ListComposerTests
{
    private static readonly TestSite Site = TestSite.Build(string.Concat(
        Report("a", "design", "2021", "policy-areas: [Ports, Water]"),
        Report("b", "results", "2021", "status: corrected"),
        Report("c", "design", "2020", "status: public-comment"), Report("d", "design", "2020-01", ""),
        Report("e", "design", "n/a", "")));

    [Fact]
    public void Compose_AllReports_AreGroupedByYearFinalFirst()
    {
        var page = Site.Page("reports/index.html");
        Assert.Equal(
            ["2021: a b", "2020: d c", "Without a date: e"],
            page.QuerySelectorAll(".year").Select(year =>
                $"{year.QuerySelector("h2")!.TextContent}: " +
                string.Join(' ', year.QuerySelectorAll(".cards > li > a").Select(card => card.TextContent))));
        Assert.Equal(
            [
                "../members/index.html", "../types/index.html", "../types/design.html", "../types/results.html",
                "../years/index.html", "../years/2021.html", "../years/2020.html", "../status/index.html",
                "../status/final.html", "../status/public-comment.html", "../status/corrected.html",
                "../policy-areas/index.html", "../policy-areas/ports.html", "../policy-areas/water.html",
            ],
            Links("reports/index.html", ".facets a"));
    }

    [Fact]
    public void Compose_List_HasBreadcrumbsATitleAndItsMeaning()
    {
        var page = Site.Page("types/design.html");
        Assert.Equal(
            ["../index.html", "../reports/index.html", "index.html"], Links("types/design.html", ".breadcrumbs a"));
        Assert.Equal("Design reports", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            page.QuerySelector(".lead")!.TextContent,
            page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("Reports published in 2020", Site.Page("years/2020.html").QuerySelector("h1")!.TextContent);
        Assert.Equal(["../reports/d.html", "../reports/c.html"], Links("years/2020.html", ".cards > li > a"));
    }

    [Fact]
    public void Compose_Index_CountsTheReportsOfEachList() => Assert.Equal(
        ["Design report 4 reports", "Results report 1 report"],
        Site.Page("types/index.html").QuerySelectorAll(".lists dt").Select(list => list.TextContent.Trim()));

    [Fact]
    public void Compose_Report_LeadsToItsLists()
    {
        Assert.Equal(
            ["../types/design.html", "../members/chile.html", "../years/2021.html", "../policy-areas/ports.html",
                "../policy-areas/water.html"],
            Links("reports/a.html", ".facts a"));
        Assert.Contains("../status/corrected.html", Links("reports/b.html", ".facts a"));
    }

    [Fact]
    public void Compose_Card_LeadsToTheOtherAreasOfTheReport()
    {
        Assert.Equal(
            ["../policy-areas/ports.html", "../policy-areas/water.html"], Links("types/design.html", ".areas a"));
        Assert.Equal(["water.html"], Links("policy-areas/ports.html", ".areas a"));
    }

    private static IEnumerable<string?> Links(string page, string selector) =>
        Site.Page(page).QuerySelectorAll(selector).Select(link => link.GetAttribute("href"));

    private static string Report(string name, string type, string published, string keys) =>
        $"== {name}.md\n---\ntitle: {name}\ntype: {type}\ncountry: Chile\ncountry-code: CL\n" +
        $"published: {published}\n{keys}\n---\nText.\n";
}
