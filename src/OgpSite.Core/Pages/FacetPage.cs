using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>The reports of one type, year, status or policy area.</summary>
public sealed record FacetPage : Page
{
    public required Facet Facet { get; init; }

    /// <summary>The code of the type or status, the year, or the policy area's id.</summary>
    public required string Code { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<ListedReport> Reports { get; init; } = [];
}

/// <summary>A report in a list.</summary>
/// <param name="Commitments">Those of its commitments that name the policy area of the list.</param>
public sealed record ListedReport(ReportCard Card, ImmutableArray<PageLink> Commitments);

/// <summary>All lists of a facet: all types, all years.</summary>
public sealed record FacetIndexPage : Page
{
    public required FacetGroup Group { get; init; }
}

/// <summary>The lists of a facet in the order in which they are shown, and the page that shows them all.</summary>
public sealed record FacetGroup(Facet Facet, SiteUrl Url, ImmutableArray<FacetLink> Lists);

/// <summary>A list of reports as others lead to it.</summary>
/// <param name="Code">The code of the type or status, the year, or the policy area's id.</param>
/// <param name="Name">The policy area's name; empty for what the theme has the words for.</param>
public sealed record FacetLink(Facet Facet, string Code, string Name, SiteUrl Url, int ReportCount);
