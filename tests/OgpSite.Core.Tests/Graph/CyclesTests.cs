namespace OgpSite.Core.Tests.Graph;

public sealed class CyclesTests
{
    [Fact]
    public void Of_Reports_AreGroupedByPlanNewestCycleFirst() => Assert.Equal(
        ["Action plan 4, 2018–2020: design, implementation", "Action plan 3, 2016–2018: end", "Other reports: brief"],
        CyclesOf(
            Report("end", "end-of-term", "action-plan: {number: 3}\ndates-under-review: 2016-2018"),
            Report("implementation", "implementation", "action-plan: {number: 4}\ndates-under-review: 2018-2020"),
            Report("design", "design", "action-plan: {number: 4}\ndates-under-review: 2018-2020"),
            Report("brief", "co-creation-brief", "")));

    [Fact]
    public void Of_ReportWithoutANumber_IsOfThePlanOfItsYears() => Assert.Equal(
        ["Action plan 4, 2018–2020: design, results"],
        CyclesOf(
            Report("design", "design", "action-plan: {number: 4}\ndates-under-review: 2018-2020"),
            Report("results", "results", "dates-under-review: 2018-2020")));

    [Fact]
    public void Of_YearsOfTwoPlans_AreACycleOfTheirOwn() => Assert.Equal(
        ["Action plan 5, 2018–2020: b", "Action plan 4, 2018–2020: a", "Action plan, 2018–2020: c"],
        CyclesOf(
            Report("a", "design", "action-plan: {number: 4}\ndates-under-review: 2018-2020"),
            Report("b", "design", "action-plan: {number: 5}\ndates-under-review: 2018-2020"),
            Report("c", "results", "dates-under-review: 2018-2020")));

    [Fact]
    public void Of_DatesThatDiffer_SpanTheCycle() => Assert.Equal(
        ["Action plan 4, 2018–2021: a, b"],
        CyclesOf(
            Report("a", "design", "action-plan: {number: 4}\ndates-under-review: 2018-2020"),
            Report("b", "results", "action-plan: {number: 4}\ndates-under-review: 2019-2021")));

    private static IEnumerable<string> CyclesOf(params string[] reports)
    {
        var site = TestSite.Build(string.Concat(reports));
        Assert.Empty(site.Messages);
        return site.Page("members/chile.html").QuerySelectorAll(".cycle").Select(cycle =>
            $"{cycle.QuerySelector("h2")!.TextContent}: " +
            string.Join(", ", cycle.QuerySelectorAll(".cards a").Select(card => card.TextContent)));
    }

    private static string Report(string name, string type, string keys) =>
        $"== {name}.md\n---\ntitle: {name}\ntype: {type}\ncountry: Chile\ncountry-code: CL\npublished: 2021\n" +
        $"{keys}\n---\nText.\n";
}
