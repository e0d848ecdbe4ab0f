using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages;

/// <summary>The first page of a language: what the site is, its reports, its members by region.</summary>
public sealed record HomePage : Page
{
    /// <summary>Newest first, final before public comment.</summary>
    public ImmutableArray<ReportCard> Reports { get; init; } = [];

    /// <summary>
    /// By OGP's regions in the alphabetical order of their codes; members without a region last, under null.
    /// </summary>
    public ImmutableArray<RegionMembers> Regions { get; init; } = [];

    public int TermCount { get; init; }
    public SiteUrl? GlossaryUrl { get; init; }
}

public sealed record RegionMembers(Level? Region, ImmutableArray<MemberCard> Members);

/// <summary>A member as lists show it.</summary>
public sealed record MemberCard(string Name, SiteUrl Url, int ReportCount);
