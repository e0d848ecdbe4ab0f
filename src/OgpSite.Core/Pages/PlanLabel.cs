using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages;

/// <summary>An action plan as a heading or a label names it.</summary>
/// <param name="Dates">The period under review.</param>
public sealed record PlanLabel(int? Number, string? Name, DateRange? Dates)
{
    /// <summary>
    /// Whether it stands for all plans whose period under review begins in one year, which is its only date.
    /// </summary>
    public bool IsYear { get; private init; }

    internal static PlanLabel Of(Cycle cycle) => new(cycle.PlanNumber, cycle.PlanName, cycle.Dates);

    internal static PlanLabel OfYear(PartialDate year) => new(null, null, new DateRange(year, year)) { IsYear = true };
}
