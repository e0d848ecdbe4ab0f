namespace OgpSite.Core.Glossaries;

/// <summary>Regular Spanish plurals, with the accents that come and go.</summary>
internal static class SpanishPlural
{
    public static ImmutableArray<string> Prepositions { get; } =
    [
        "a", "al", "ante", "bajo", "con", "contra", "de", "del", "desde", "durante", "en", "entre", "hacia", "hasta",
        "mediante", "para", "por", "según", "sin", "sobre", "tras",
    ];

    public static IEnumerable<string> Of(string word)
    {
        if (word.Length < 2 || !char.IsLetter(word[^1])) return [word];
        if (WordCase.IsAcronym(word)) return [word + "s", word];
        var last = char.ToLowerInvariant(word[^1]);
        return last switch
        {
            'í' or 'ú' => [word + "es", word + "s"],
            'a' or 'e' or 'i' or 'o' or 'u' or 'á' or 'é' or 'ó' => [word + "s"],
            'z' => [word[..^1] + "ces"],
            's' or 'x' => Sibilant(word),
            'n' => Nasal(word),
            'l' or 'r' or 'd' or 'j' or 'y' => [word + "es"],
            _ => [word + "s", word + "es"],
        };
    }

    /// <summary>
    /// Words stressed on their last syllable take <c>-es</c> (interés, mes, país); the others do not change (crisis).
    /// </summary>
    private static IEnumerable<string> Sibilant(string word)
    {
        if (Vowels.IsAcute(word[^2]))
            return word.Length >= 3 && Vowels.IsVowel(word[^3]) ? [word + "es"] : [Vowels.DropLastAcute(word) + "es"];
        return word.Count(Vowels.IsVowel) == 1 ? [word + "es"] : [word];
    }

    /// <summary>acción, acciones; plan, planes; orden, órdenes.</summary>
    private static IEnumerable<string> Nasal(string word)
    {
        if (Vowels.IsAcute(word[^2])) return [Vowels.DropLastAcute(word) + "es"];
        if (word.Any(Vowels.IsAcute) || word.Count(Vowels.IsVowel) < 2) return [word + "es"];
        var stressed = word.Length - 3;
        while (stressed >= 0 && !Vowels.IsVowel(word[stressed])) stressed--;
        return stressed < 0
            ? [word + "es"]
            : [word[..stressed] + Vowels.WithAcute(word[stressed]) + word[(stressed + 1)..] + "es", word + "es"];
    }
}
