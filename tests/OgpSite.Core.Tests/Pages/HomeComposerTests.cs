using System.Globalization;

namespace OgpSite.Core.Tests.Pages;

public sealed class HomeComposerTests
{
    private static readonly TestSite Site = TestSite.Build(
        string.Concat(Enumerable.Range(1, 8).Select(n => Report(n))));

    [Fact]
    public void Compose_ManyReports_ShowsTheLatestAndTheWayToAll()
    {
        Assert.Equal(
            ["R8", "R7", "R6", "R5", "R4", "R3"],
            Site.Page("index.html").QuerySelectorAll(".cards a").Select(card => card.TextContent));
        var all = Site.Page("index.html").QuerySelector("a[href='reports/index.html']:not(nav a)")!;
        Assert.Equal("All 8 reports", all.TextContent);
    }

    [Fact]
    public void Compose_Home_LeadsToTheMemberBeforeAnythingElse()
    {
        var links = Site.Page("index.html").QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));
        Assert.Equal("members/chile.html", links.First());
        Assert.Equal(["types/index.html", "years/index.html"],
            Site.Page("index.html").QuerySelectorAll(".facets h3 a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Compose_ManyLists_ShowsTheLongestAndHowManyMoreThereAre()
    {
        var areas = string.Join(", ", Enumerable.Range(10, 20).Select(i => $"Area {i}"));
        var site = TestSite.Build(
            Report(1, $"policy-areas: [{areas}]\n") + Report(2, "policy-areas: [Area 29]\n"));
        var shown = site.Page("index.html").QuerySelectorAll(".facet")[^1].QuerySelectorAll("li a")
            .Select(link => link.TextContent).ToList();
        Assert.Equal((16, "Area 10", "Area 29", "5 more"), (shown.Count, shown[0], shown[^2], shown[^1]));
    }

    private static string Report(int n, string keys = "") => string.Create(CultureInfo.InvariantCulture,
        $"== r{n}.md\n---\ntitle: R{n}\ntype: design\ncountry: Chile\ncountry-code: CL\npublished: {2010 + n}\n") +
        $"{keys}---\n";
}
