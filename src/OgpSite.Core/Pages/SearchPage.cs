using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>
/// Where the search box of a language leads. The search itself runs in the browser; what is here is what a reader
/// without it has: the lists of everything that could be found.
/// </summary>
public sealed record SearchPage : Page
{
    /// <summary>It says nothing by itself, and what it leads to is in the sitemap.</summary>
    public override bool IsListed => false;

    /// <summary>The list of all reports; null where the language has none.</summary>
    public SiteUrl? ReportsUrl { get; init; }
    public int ReportCount { get; init; }

    /// <summary>The list of all members; null where the language has no report.</summary>
    public SiteUrl? MembersUrl { get; init; }
    public int MemberCount { get; init; }

    /// <summary>Null where the language has no glossary.</summary>
    public SiteUrl? GlossaryUrl { get; init; }
    public int TermCount { get; init; }

    /// <summary>The lists of reports by type, year, status and policy area.</summary>
    public ImmutableArray<FacetGroup> Facets { get; init; } = [];
}
