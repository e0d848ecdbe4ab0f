using OgpSite.Core.Reports;

namespace OgpSite.Core.Graph;

/// <summary>One action plan of a member and the reports on it in one language.</summary>
public sealed record Cycle
{
    /// <summary>From the first to the last date under review; null where no report gives any.</summary>
    public DateRange? Dates { get; init; }

    public int? PlanNumber { get; init; }
    public string? PlanName { get; init; }

    /// <summary>In the order in which a cycle brings them.</summary>
    public required ImmutableArray<ReportNode> Reports { get; init; }
}
