using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Graph;

/// <summary>
/// Tells which names mean one policy area: an area of site.yml by its id or any of its names, others by their slug.
/// </summary>
public sealed class PolicyAreaNames
{
    private readonly FrozenDictionary<string, PolicyArea> _areas;

    private PolicyAreaNames(FrozenDictionary<string, PolicyArea> areas) => _areas = areas;

    /// <summary>
    /// The names of the site's areas; where two areas have an id or a name in common, the first keeps it and the second
    /// is reported.
    /// </summary>
    public static PolicyAreaNames Create(ImmutableArray<PolicyArea> areas, DiagnosticBag diagnostics)
    {
        var holders = new Dictionary<string, PolicyArea>(StringComparer.Ordinal);
        foreach (var area in areas)
        {
            foreach (var name in NamesOf(area).DistinctBy(SortKey.Of, StringComparer.Ordinal))
            {
                if (!holders.TryAdd(SortKey.Of(name), area))
                {
                    diagnostics.Add(DiagnosticCatalog.PolicyAreaTwice.At(
                        area.Location, name, holders[SortKey.Of(name)].Location.Line));
                }
            }
        }

        return new PolicyAreaNames(holders.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>
    /// The id of the area that a report names so; empty where no address can be made from the name.
    /// </summary>
    public string CodeOf(string name) =>
        _areas.TryGetValue(SortKey.Of(name), out var area) ? area.Id : Slug.ForAddress(name);

    /// <summary>The name that site.yml gives an area; null where it does not list it.</summary>
    public string? NameIn(string language, string code) => _areas.GetValueOrDefault(code)?.Name.In(language);

    /// <summary>What readers see of an area that a report names so: the name of site.yml, else as written.</summary>
    public string Shown(string name, string language) => NameIn(language, CodeOf(name)) ?? name;

    private static IEnumerable<string> NamesOf(PolicyArea area) => area.Name.ByLanguage
        .OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Value)
        .Prepend(area.Name.Default).Prepend(area.Id);
}
