using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages;

/// <summary>A report as lists show it.</summary>
public sealed record ReportCard
{
    public required SiteUrl Url { get; init; }
    public required string Title { get; init; }
    public required ReportType Type { get; init; }
    public required ReportStatus Status { get; init; }
    public required string MemberName { get; init; }
    public required SiteUrl MemberUrl { get; init; }
    public DateRange? DatesUnderReview { get; init; }
    public PartialDate? Published { get; init; }

    /// <summary>The policy areas that the report names.</summary>
    public ImmutableArray<PolicyAreaLink> PolicyAreas { get; init; } = [];
}
