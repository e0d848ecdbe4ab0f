using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages.Assessments;

/// <summary>
/// How many commitments of a plan reach what all editions ask for, whatever scale the plan was assessed on.
/// </summary>
/// <param name="Member">The member, with the page of its commitments.</param>
/// <param name="Count">The commitments in the report that lists most of them.</param>
/// <param name="Shares">
/// For each of <see cref="ComparableMeasure.All"/>; null where no report of the plan assesses it.
/// </param>
/// <param name="Starred">Null where no report of the plan awards stars, as since 2020.</param>
public sealed record PlanShares(
    PageLink Member, PlanLabel Plan, int Count, ImmutableArray<Share?> Shares, Share? Starred);

/// <summary>Some of a number of commitments.</summary>
public sealed record Share(int Number, int Total)
{
    /// <summary>With at most two decimals.</summary>
    public decimal Width => Percent(Number, Total);

    /// <summary>As At a glance gives it: the number, and its share in whole percent.</summary>
    public Figure Figure => new(Number, decimal.Round(Width, 0, MidpointRounding.AwayFromZero));

    internal static decimal Percent(int part, int whole) =>
        whole == 0 ? 0 : decimal.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);
}
