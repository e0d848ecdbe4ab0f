using OgpSite.Core.Reports;

namespace OgpSite.Core.Graph;

/// <summary>Groups a member's reports by action plan.</summary>
internal static class Cycles
{
    /// <summary>
    /// Newest cycle first, reports without dates last. Reports are of one cycle if they name one plan by its number or
    /// review the same years; within it they stand in the order in which a cycle brings them.
    /// </summary>
    public static ImmutableArray<Cycle> Of(ImmutableArray<ReportNode> reports)
    {
        var numbers = NumbersByDates(reports);
        return
        [
            .. reports.GroupBy(node => KeyOf(node, numbers), StringComparer.Ordinal)
                .Select(group => CycleOf([.. group.OrderBy(StageOf).ThenBy(node => node.Url)]))
                .OrderByDescending(cycle => cycle.Dates?.From ?? default)
                .ThenByDescending(cycle => cycle.PlanNumber ?? 0),
        ];
    }

    /// <summary>Where in a cycle a report of this type comes (domain.md).</summary>
    public static int StageOf(ReportNode node) => node.Report.Type switch
    {
        ReportType.CoCreationBrief or ReportType.Inception => 0,
        ReportType.Design or ReportType.ActionPlanReview => 1,
        ReportType.Progress or ReportType.MidtermReview or ReportType.Hybrid => 2,
        ReportType.EndOfCommitment => 3,
        ReportType.Implementation or ReportType.EndOfTerm or ReportType.TransitionalResults or ReportType.Results => 4,
        ReportType.FinalLearning or ReportType.SpecialAccountability => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The plan that reports of these years name, where all that name any name the same.</summary>
    private static Dictionary<DateRange, int> NumbersByDates(ImmutableArray<ReportNode> reports) =>
        reports.Select(node => (Dates: node.Report.DatesUnderReview, node.Report.ActionPlan?.Number))
            .Where(plan => plan.Dates is not null && plan.Number is not null).Distinct()
            .GroupBy(plan => plan.Dates!.Value).Where(plans => plans.Count() == 1)
            .ToDictionary(plans => plans.Key, plans => plans.Single().Number!.Value);

    private static string KeyOf(ReportNode node, Dictionary<DateRange, int> numbers) =>
        node.Report.ActionPlan?.Number is { } number ? FormattableString.Invariant($"plan {number}")
        : node.Report.DatesUnderReview is not { } dates ? ""
        : numbers.TryGetValue(dates, out number) ? FormattableString.Invariant($"plan {number}")
        : $"{dates.From}/{dates.To}";

    private static Cycle CycleOf(ImmutableArray<ReportNode> reports)
    {
        var dates = reports.Select(node => node.Report.DatesUnderReview).OfType<DateRange>().ToList();
        var plans = reports.Select(node => node.Report.ActionPlan).OfType<ActionPlan>().ToList();
        return new Cycle
        {
            Dates = dates.Count == 0
                ? null
                : new DateRange(dates.Min(range => range.From), dates.Max(range => range.To)),
            PlanNumber = plans.Select(plan => plan.Number).FirstOrDefault(number => number is not null),
            PlanName = plans.Select(plan => plan.Name).FirstOrDefault(name => name is not null),
            Reports = reports,
        };
    }
}
