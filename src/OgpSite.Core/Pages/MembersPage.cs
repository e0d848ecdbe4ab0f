namespace OgpSite.Core.Pages;

/// <summary>All members of a language by region.</summary>
public sealed record MembersPage : Page
{
    /// <summary>As on the home page.</summary>
    public ImmutableArray<RegionMembers> Regions { get; init; } = [];
}
