using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Groups the members of a language by region.</summary>
internal static class Regions
{
    /// <summary>
    /// By OGP's regions in the alphabetical order of their codes, members by name; members without a region last.
    /// </summary>
    public static ImmutableArray<RegionMembers> In(string language, SiteGraph graph) =>
    [
        .. graph.Members.Where(member => member.Language == language).GroupBy(member => member.Region)
            .OrderBy(group => group.Key is null).ThenBy(group => group.Key?.Code, StringComparer.Ordinal)
            .Select(group => new RegionMembers(group.Key, [.. group.Select(MemberCard.Of)])),
    ];
}
