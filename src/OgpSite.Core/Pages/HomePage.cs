using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages;

/// <summary>The first page of a language: what the site is, its members, and the ways to its reports.</summary>
public sealed record HomePage : Page
{
    /// <summary>The latest reports: newest first, final before public comment.</summary>
    public ImmutableArray<ReportCard> Reports { get; init; } = [];

    /// <summary>How many reports there are in all.</summary>
    public int ReportCount { get; init; }

    /// <summary>The list of all reports; null where there is none.</summary>
    public SiteUrl? ReportsUrl { get; init; }

    /// <summary>
    /// By OGP's regions in the alphabetical order of their codes; members without a region last, under null.
    /// </summary>
    public ImmutableArray<RegionMembers> Regions { get; init; } = [];

    /// <summary>The lists of reports by type, year and policy area.</summary>
    public ImmutableArray<FacetGroup> Facets { get; init; } = [];

    public int TermCount { get; init; }
    public SiteUrl? GlossaryUrl { get; init; }
}

public sealed record RegionMembers(Level? Region, ImmutableArray<MemberCard> Members);

/// <summary>A member as lists show it.</summary>
public sealed record MemberCard(string Name, SiteUrl Url, int ReportCount)
{
    internal static MemberCard Of(MemberNode node) => new(node.Name, node.Url, node.Reports.Length);
}
