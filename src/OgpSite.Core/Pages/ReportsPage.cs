using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>All reports of a language by the year of their publication, and the other lists that there are.</summary>
public sealed record ReportsPage : Page
{
    public required int Count { get; init; }

    /// <summary>The latest year first; reports without a date last, under null.</summary>
    public ImmutableArray<YearReports> Years { get; init; } = [];

    /// <summary>The lists by type, year, status and policy area.</summary>
    public ImmutableArray<FacetGroup> Facets { get; init; } = [];

    public required SiteUrl MembersUrl { get; init; }
    public required int MemberCount { get; init; }
}

public sealed record YearReports(int? Year, ImmutableArray<ReportCard> Reports);
