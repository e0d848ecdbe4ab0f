namespace OgpSite.Core.Glossaries;

/// <summary>Regular French plurals.</summary>
internal static class FrenchPlural
{
    public static ImmutableArray<string> Prepositions { get; } =
    [
        "à", "au", "aux", "avec", "chez", "contre", "d'", "dans", "de", "depuis", "des", "du", "en", "entre", "par",
        "pour", "sans", "selon", "sous", "sur", "vers",
    ];

    public static IEnumerable<string> Of(string word)
    {
        if (word.Length < 2 || !char.IsLetter(word[^1])) return [word];
        if (WordCase.IsAcronym(word)) return [word, word + "s"];
        if (char.ToLowerInvariant(word[^1]) is 's' or 'x' or 'z') return [word];
        if (EndsWith(word, "eau") || EndsWith(word, "au") || EndsWith(word, "eu")) return [word + "x", word + "s"];
        if (EndsWith(word, "ail")) return [word + "s", word[..^2] + "ux"];
        if (EndsWith(word, "al")) return [word[..^1] + "ux", word + "s"];
        return [word + "s"];
    }

    private static bool EndsWith(string word, string ending) =>
        word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
