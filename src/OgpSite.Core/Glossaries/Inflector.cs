namespace OgpSite.Core.Glossaries;

/// <summary>
/// Generates the inflected forms of a term: plurals in English, Spanish, French and Portuguese. Other
/// languages have none: their entries list their forms. Forms that no text holds do no harm, so where
/// grammar leaves a choice all are given.
/// </summary>
public static class Inflector
{
    /// <summary>No surface gives more forms than this, however many words it has.</summary>
    private const int MostForms = 64;

    /// <summary>The forms of a surface beside the surface itself, in a stable order, each once.</summary>
    /// <param name="surface">A term as an entry writes it, its words parted by single spaces.</param>
    /// <param name="language">A language code; what follows a hyphen does not count.</param>
    public static ImmutableArray<string> FormsOf(string surface, string language)
    {
        IEnumerable<string> forms = PrimaryLanguage(language) switch
        {
            "en" => EnglishForms(surface),
            "es" => RomanceForms(surface, SpanishPlural.Prepositions, SpanishPlural.Of),
            "fr" => RomanceForms(surface, FrenchPlural.Prepositions, FrenchPlural.Of),
            "pt" => RomanceForms(surface, PortuguesePlural.Prepositions, PortuguesePlural.Of),
            _ => [],
        };
        return [.. forms.Where(form => form != surface).Distinct(StringComparer.Ordinal)];
    }

    internal static string PrimaryLanguage(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Only the head noun changes: the word before the first preposition, else the last word.</summary>
    private static IEnumerable<string> EnglishForms(string surface)
    {
        var words = surface.Split(' ');
        var head = Array.FindIndex(words, 1, EnglishPlural.Prepositions.Contains) is > 0 and var preposition
            ? preposition - 1
            : words.Length - 1;
        foreach (var plural in EnglishPlural.Of(words[head]))
            yield return string.Join(' ', [.. words[..head], plural, .. words[(head + 1)..]]);
    }

    /// <summary>
    /// The noun changes, and of the words up to the first preposition those that agree with it. Which do cannot be
    /// known (<c>organizaciones no gubernamentales</c>, <c>palabras clave</c>), so each stands in both forms.
    /// </summary>
    private static IEnumerable<string> RomanceForms(
        string surface, ImmutableArray<string> prepositions, Func<string, IEnumerable<string>> plural)
    {
        var words = surface.Split(' ');
        var end =
            Array.FindIndex(words, 1, word => prepositions.Any(p => IsPreposition(word, p))) is > 0 and var preposition
                ? preposition
                : words.Length;
        var changed = plural(words[0]);
        foreach (var word in words[1..end])
            changed = changed.SelectMany(
                before => plural(word).Append(word).Distinct().Select(form => $"{before} {form}"));
        return changed.Take(MostForms).Select(forms => string.Join(' ', [forms, .. words[end..]]));
    }

    /// <summary>An elided preposition (<c>d'</c>) is the beginning of its word, whatever its apostrophe.</summary>
    private static bool IsPreposition(string word, string preposition) =>
        preposition.EndsWith('\'')
            ? word.Length > preposition.Length
              && word.StartsWith(preposition[..^1], StringComparison.OrdinalIgnoreCase)
              && word[preposition.Length - 1] is '\'' or '\u2019' or '\u2018' or '\u02BC'
            : word.Equals(preposition, StringComparison.OrdinalIgnoreCase);
}
