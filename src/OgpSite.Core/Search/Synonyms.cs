using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Search;

/// <summary>What a glossary says of words that mean the same.</summary>
internal static class Synonyms
{
    /// <summary>
    /// Groups of two or more texts, one for each entry that has several: its term, its abbreviation, its aliases, shown
    /// or not, and each of them that has a hyphen written as one word. In the order of the entries, each text once.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> Of(Glossary glossary)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in glossary.Entries)
        {
            var names = new List<string> { entry.Term };
            if (entry.Abbreviation is { } abbreviation) names.Add(abbreviation);
            names.AddRange(entry.Aliases);
            names.AddRange(entry.HiddenAliases);
            ImmutableArray<string> group =
            [
                .. names.Concat(names.Where(name => name.Contains('-', StringComparison.Ordinal)).Select(Joined))
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];
            // Two meanings of one term, of two years, have the same names.
            if (group.Length > 1 && known.Add(string.Join('\n', group))) groups.Add(group);
        }

        return groups.DrainToImmutable();
    }

    private static string Joined(string name) => name.Replace("-", "", StringComparison.Ordinal);
}
