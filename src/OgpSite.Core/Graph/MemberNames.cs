using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using OgpSite.Core.Configuration;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Graph;

/// <summary>
/// Tells which reports are about one member: those with one country code (or, where none is known, one country name)
/// and one locality, and all translations of such a report, however they spell the name. The member's slug comes from
/// its name in the site's default language, or else in the first that gives one.
/// </summary>
internal sealed class MemberNames
{
    private readonly FrozenDictionary<string, string> _codes;
    private readonly FrozenDictionary<string, string> _translated;
    private readonly FrozenDictionary<string, string> _slugs;
    private readonly FrozenDictionary<string, Member> _holders;

    public MemberNames(ImmutableArray<Report> reports, SiteConfiguration configuration)
    {
        _codes = reports.Where(report => report.Member.CountryCode is not null)
            .GroupBy(report => SortKey.Of(report.Member.Country), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Member.CountryCode!, StringComparer.Ordinal);
        ImmutableArray<Report> ordered =
        [
            .. reports.OrderBy(report => configuration.Languages.IndexOf(report.Language))
                .ThenByDescending(report => report.Published ?? default).ThenBy(report => report.Path),
        ];
        _translated = Pair(ordered);
        var byMember = ordered.GroupBy(report => KeyOf(report.Member), StringComparer.Ordinal)
            .Select(group => (group.Key, Member: Namesake([.. group.Select(report => report.Member)])))
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
    private string SlugOf(Member member, HashSet<string> shared)
    {
        var slug = Slug.ForAddress(member.Name);
        if (slug.Length == 0) return SlugOfCode(member);
        return member.Locality is not null && shared.Contains(slug)
            ? Slug.ForAddress($"{member.Country} {member.Name}")
            : slug;
    }

    /// <summary>
    /// For a name that no language spells in Latin letters: the country's code, <c>ma</c>, and for a local government
    /// the beginning of its name's digest as well. Empty without a code.
    /// </summary>
    private string SlugOfCode(Member member) => (CodeOf(member)?.ToLowerInvariant(), member.Locality) switch
    {
        (null, _) => "",
        ({ } code, null) => code,
        ({ } code, { } locality) =>
            $"{code}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SortKey.Of(locality))))[..8]}",
    };

    /// <summary>The first whose name gives a slug; the first of all where none does.</summary>
    private static Member Namesake(ImmutableArray<Member> members) =>
        members.FirstOrDefault(member => Slug.ForAddress(member.Name).Length > 0) ?? members[0];

    /// <summary>
    /// What stands for each name that translations of one report spell otherwise; not for names of two countries.
    /// </summary>
    private FrozenDictionary<string, string> Pair(ImmutableArray<Report> reports)
    {
        var translated = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in reports.GroupBy(report => TranslatedFile.Of(report).Key, StringComparer.Ordinal))
        {
            var members = group.Select(report => report.Member).ToList();
            if (members.Select(CodeOf).OfType<string>().Distinct().Count() > 1) continue;
            var names = members.Select(OwnKeyOf).Distinct().ToList();
            var known = names.Select(name => translated.GetValueOrDefault(name)).FirstOrDefault(key => key is not null);
            foreach (var name in names) translated.TryAdd(name, known ?? names[0]);
        }

        return translated.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private string KeyOf(Member member)
    {
        var own = OwnKeyOf(member);
        return _translated.GetValueOrDefault(own, own);
    }

    private string OwnKeyOf(Member member) =>
        $"{CodeOf(member) ?? SortKey.Of(member.Country)}/" +
        (member.Locality is null ? "" : SortKey.Of(member.Locality));

    private string? CodeOf(Member member) =>
        member.CountryCode ?? _codes.GetValueOrDefault(SortKey.Of(member.Country));
}
