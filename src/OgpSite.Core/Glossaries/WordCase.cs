namespace OgpSite.Core.Glossaries;

/// <summary>How a word is written in capitals.</summary>
internal static class WordCase
{
    /// <summary>
    /// Whether the word holds two letters or more and all of them are capitals, but for the <c>s</c> of a plural:
    /// <c>IRM</c>, <c>CSOs</c>, <c>COVID-19</c>, <c>Q&amp;A</c>.
    /// </summary>
    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] == 's' && char.IsUpper(word[^2])) word = word[..^1];
        var letters = 0;
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) continue;
            if (!char.IsUpper(c)) return false;
            letters++;
        }

        return letters >= 2;
    }
}
