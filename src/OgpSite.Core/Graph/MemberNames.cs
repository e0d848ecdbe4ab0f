using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Graph;

/// <summary>
/// Tells which reports are about one member: those with one country code (or, where none is known, one country name)
/// and one locality. The member's slug comes from its name in the site's default language.
/// </summary>
internal sealed class MemberNames
{
    private readonly FrozenDictionary<string, string> _codes;
    private readonly FrozenDictionary<string, string> _slugs;
    private readonly FrozenDictionary<string, Member> _holders;

    public MemberNames(ImmutableArray<Report> reports, SiteConfiguration configuration)
    {
        _codes = reports.Where(report => report.Member.CountryCode is not null)
            .GroupBy(report => SortKey.Of(report.Member.Country), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Member.CountryCode!, StringComparer.Ordinal);
        var byMember = reports
            .OrderBy(report => configuration.Languages.IndexOf(report.Language))
            .ThenByDescending(report => report.Published ?? default).ThenBy(report => report.Path)
            .GroupBy(report => KeyOf(report.Member), StringComparer.Ordinal)
            .Select(group => (group.Key, group.First().Member))
            .ToList();
        var shared = byMember.GroupBy(named => Slug.ForAddress(named.Member.Name), StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        _slugs = byMember.ToFrozenDictionary(
            named => named.Key, named => SlugOf(named.Member, shared), StringComparer.Ordinal);
        _holders = byMember.DistinctBy(named => _slugs[named.Key], StringComparer.Ordinal)
            .ToFrozenDictionary(named => _slugs[named.Key], named => named.Member, StringComparer.Ordinal);
    }

    /// <summary>
    /// The member's slug, empty where its name gives none, and the other member that has this slug already.
    /// </summary>
    public (string Slug, Member? Holder) SlugOf(Member member)
    {
        var key = KeyOf(member);
        var holder = _holders[_slugs[key]];
        return (_slugs[key], KeyOf(holder) == key ? null : holder);
    }

    /// <summary>A local government with the name of another member has its country before it.</summary>
    private static string SlugOf(Member member, HashSet<string> shared)
    {
        var slug = Slug.ForAddress(member.Name);
        return member.Locality is not null && shared.Contains(slug)
            ? Slug.ForAddress($"{member.Country} {member.Name}")
            : slug;
    }

    private string KeyOf(Member member)
    {
        var country = SortKey.Of(member.Country);
        var code = member.CountryCode ?? _codes.GetValueOrDefault(country);
        return $"{code ?? country}/{(member.Locality is null ? "" : SortKey.Of(member.Locality))}";
    }
}
