using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages.Assessments;

/// <summary>
/// One action plan and what its reports together say of its commitments: on each indicator the last report that
/// assesses it is heard, so that no commitment counts twice.
/// </summary>
internal sealed class PlanAssessment(Cycle cycle)
{
    /// <summary>The reports that list commitments, the last stage first.</summary>
    private readonly ImmutableArray<ReportNode> _reports =
    [
        .. cycle.Reports.Where(node => !node.Report.Commitments.IsEmpty).Reverse(),
    ];

    public PlanLabel Label { get; } = PlanLabel.Of(cycle);

    /// <summary>In the order of their stages.</summary>
    public IEnumerable<ReportNode> Reports => _reports.Reverse();

    public bool IsEmpty => _reports.IsEmpty;

    /// <summary>The levels of an indicator, one for each commitment that has one.</summary>
    public IEnumerable<Level> LevelsOf(Scale scale) =>
        AssessedBy(scale).SelectMany(commitment => commitment.LevelsOn(scale));

    public PlanShares SharesOf(PageLink member) => new(
        member,
        Label,
        _reports.Max(node => node.Report.Commitments.Length),
        [.. ComparableMeasure.All.Select(ShareOf)],
        Starred());

    /// <summary>On the newest of the measure's indicators that was assessed.</summary>
    private Share? ShareOf(ComparableMeasure measure) =>
        measure.Reached.Reverse().Select(ShareOf).FirstOrDefault(share => share is not null);

    /// <summary>
    /// Relevance has no level for "to no value": where a report assesses it, a commitment without one counts as not
    /// relevant. On all other indicators a commitment without a level does not count.
    /// </summary>
    private Share? ShareOf(ReachedLevels reached)
    {
        var assessed = AssessedBy(reached.Scale)
            .Where(commitment => reached.Scale.Name == Scales.Relevance.Name
                ? !commitment.On(reached.Scale).Any(level => level.IsPlaceholder)
                : commitment.LevelsOn(reached.Scale).Any())
            .ToList();
        return assessed.Count == 0
            ? null
            : new Share(assessed.Count(commitment => commitment.Codes.Any(reached.Levels.Contains)), assessed.Count);
    }

    /// <summary>Stars are awarded when it is known what was carried out, on the scales of the plans to 2020.</summary>
    private Share? Starred()
    {
        var report = _reports.FirstOrDefault(node =>
            Assesses(node, Scales.Completion) && (Assesses(node, Scales.PotentialImpact) || Assesses(node, Scales.Diog)
                || node.Report.Commitments.Any(commitment => commitment.IsStarred)));
        return report is null
            ? null
            : new Share(
                report.Report.Commitments.Count(commitment => commitment.IsStarred), report.Report.Commitments.Length);
    }

    private ImmutableArray<Commitment> AssessedBy(Scale scale) =>
        _reports.FirstOrDefault(node => Assesses(node, scale))?.Report.Commitments ?? [];

    private static bool Assesses(ReportNode node, Scale scale) =>
        node.Report.Commitments.Any(commitment => commitment.LevelsOn(scale).Any());
}
