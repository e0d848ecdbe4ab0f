namespace OgpSite.Import.Pages;

/// <summary>Tells the language of a text by its smallest words.</summary>
internal static class LanguageGuess
{
    private static readonly ImmutableArray<(string Language, ImmutableArray<string> Words)> Signs =
    [
        ("en", ["the", "of", "and", "to", "in", "that", "for", "with", "is", "was"]),
        ("es", ["el", "los", "las", "del", "y", "en", "una", "por", "con", "que"]),
        ("fr", ["le", "les", "des", "du", "et", "une", "dans", "pour", "est", "que"]),
        ("pt", ["os", "das", "dos", "do", "e", "em", "uma", "não", "com", "que"]),
    ];

    /// <summary>The language with most of its words in the text; null where no one stands out.</summary>
    public static string? Of(string text)
    {
        var letters = text.Count(char.IsLetter);
        if (letters > 0 && text.Count(c => c is >= '\u0600' and <= '\u06FF') * 2 > letters) return "ar";
        var words = text.ToLowerInvariant()
            .Split([' ', '\n', ',', '.', ';', ':', '(', ')', '|'], StringSplitOptions.RemoveEmptyEntries)
            .CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        var scores = Signs
            .Select(sign => (sign.Language, Score: sign.Words.Sum(word => words.GetValueOrDefault(word))))
            .OrderByDescending(score => score.Score).ToList();
        return scores[0].Score >= 5 && scores[0].Score * 2 > scores[1].Score * 3 ? scores[0].Language : null;
    }
}
