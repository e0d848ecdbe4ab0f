namespace OgpSite.Core.Glossaries;

/// <summary>Regular Portuguese plurals.</summary>
internal static class PortuguesePlural
{
    public static ImmutableArray<string> Prepositions { get; } =
    [
        "a", "ao", "aos", "ante", "até", "com", "contra", "da", "das", "de", "desde", "do", "dos", "em", "entre",
        "na", "nas", "no", "nos", "para", "pela", "pelas", "pelo", "pelos", "perante", "por", "sem", "sob", "sobre",
        "à", "às",
    ];

    public static IEnumerable<string> Of(string word)
    {
        if (word.Length < 2 || !char.IsLetter(word[^1])) return [word];
        if (WordCase.IsAcronym(word)) return [word + "s", word];
        var stem = word[..^1];
        if (word.EndsWith("ão", StringComparison.OrdinalIgnoreCase))
            return [word[..^2] + "ões", word + "s", word[..^2] + "ães"];
        return char.ToLowerInvariant(word[^1]) switch
        {
            'm' => [stem + "ns"],
            'r' => [word + "es"],
            'z' => [word + "es", WithStressedI(stem) + "zes"],
            's' => Sibilant(word),
            'x' => [word],
            'l' => Liquid(stem),
            _ => [word + "s"],
        };
    }

    /// <summary>país, países; mês, meses; lápis, lápis.</summary>
    private static IEnumerable<string> Sibilant(string word) => word[^2] switch
    {
        'ê' => [word[..^2] + "eses"],
        'í' => [word + "es"],
        'á' or 'é' or 'ó' => [Vowels.DropLastAcute(word) + "es"],
        _ => word.Count(Vowels.IsVowel) == 1 ? [word + "es"] : [word],
    };

    /// <summary>nacional, nacionais; papel, papéis; responsável, responsáveis; civil, civis; fácil, fáceis.</summary>
    private static IEnumerable<string> Liquid(string stem) => char.ToLowerInvariant(stem[^1]) switch
    {
        'e' => [stem[..^1] + "éis", stem + "is"],
        'o' => [stem[..^1] + "óis", stem + "is"],
        'i' => [stem + "s", stem[..^1] + "eis"],
        _ => [stem + "is"],
    };

    /// <summary>juiz, juízes.</summary>
    private static string WithStressedI(string stem) => stem.EndsWith('i') ? stem[..^1] + "í" : stem;
}
