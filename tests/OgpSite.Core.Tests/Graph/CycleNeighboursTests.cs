namespace OgpSite.Core.Tests.Graph;

public sealed class CycleNeighboursTests
{
    private static readonly TestSite Site = TestSite.Build(
        Report("design-1", "design", "2016-2018") + Report("results-1", "results", "2016-2018")
        + Report("review-2", "action-plan-review", "2018-2020") + Report("results-2", "results", "2018-2020")
        + Report("results-3", "results", "2020-2022") + Report("loose", "results", null));

    [Theory]
    [InlineData("results-2", "results-1", "results-3")]
    [InlineData("review-2", "design-1", "results-3")]
    [InlineData("design-1", null, "review-2")]
    [InlineData("results-3", "results-2", null)]
    [InlineData("loose", null, null)]
    public void Of_Report_AreOfItsTypeOrNearestStage(string report, string? previous, string? next)
    {
        var page = Site.Page($"reports/{report}.html");
        Assert.Equal(previous, NameOf("prev"));
        Assert.Equal(next, NameOf("next"));

        string? NameOf(string relation)
        {
            var links = page.QuerySelectorAll($"[rel={relation}]").Select(link => link.GetAttribute("href")).ToList();
            Assert.Contains(links.Count, new[] { 0, 2 });
            return links.Distinct().SingleOrDefault()?.Replace(".html", "", StringComparison.Ordinal);
        }
    }

    private static string Report(string name, string type, string? dates) =>
        $"== {name}.md\n---\ntitle: {name}\ntype: {type}\ncountry: Chile\ncountry-code: CL\npublished: 2021\n" +
        (dates is null ? "" : $"dates-under-review: {dates}\n") + "---\nText.\n";
}
