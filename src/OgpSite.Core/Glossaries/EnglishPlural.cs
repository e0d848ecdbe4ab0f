namespace OgpSite.Core.Glossaries;

/// <summary>Regular English plurals.</summary>
internal static class EnglishPlural
{
    public static ImmutableArray<string> Prepositions { get; } =
    [
        "about", "against", "among", "as", "at", "between", "by", "during", "for", "from", "in", "into", "of", "on",
        "over", "per", "through", "to", "toward", "towards", "under", "upon", "with", "within", "without",
    ];

    public static IEnumerable<string> Of(string noun)
    {
        if (noun.Length < 2 || !char.IsLetter(noun[^1])) yield break;
        var before = noun[^2];
        var last = char.ToLowerInvariant(noun[^1]);
        yield return last switch
        {
            _ when WordCase.IsAcronym(noun) => noun + "s",
            'y' when !IsVowel(before) => noun[..^1] + "ies",
            's' or 'x' or 'z' => noun + "es",
            'h' when char.ToLowerInvariant(before) is 'c' or 's' => noun + "es",
            _ => noun + "s",
        };
        // veto, vetoes; but portfolio, portfolios.
        if (last == 'o' && !IsVowel(before) && !WordCase.IsAcronym(noun)) yield return noun + "es";
    }

    private static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u';
}
