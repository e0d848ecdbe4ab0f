using OgpSite.Import.Glue;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Drafts;

/// <summary>
/// Finds how far back the term reaches that a definition was glued to: the page only tells where it ends.
/// </summary>
internal static class TermFinder
{
    private const int MostWords = 6;

    /// <summary>
    /// What OGP's glossary defines, to recognise a term whose definition does not hold its own words.
    /// </summary>
    private static readonly ImmutableArray<string> Names =
    [
        "access to information", "action plan", "ambition", "anti-corruption", "asset disclosure", "asset recovery",
        "beneficial ownership", "civic participation", "civic space", "citizen participation", "co-creation",
        "co-creation process", "commitment", "completion", "digital governance", "early results", "fiscal openness",
        "fiscal transparency", "gender", "inclusion", "implementation", "independent reporting mechanism",
        "legislature", "local", "milestone", "multi-stakeholder forum", "open contracting", "open data",
        "open government", "open government partnership", "open government lens", "open parliament", "open justice",
        "point of contact", "public accountability", "public procurement", "public participation", "relevance",
        "right to information", "self-assessment", "specificity", "starred commitment", "steering committee",
        "stakeholders", "sub-national", "subnational", "transparency", "verifiability", "whistleblower", "youth",
        "accountability", "access to justice", "civil society", "participation", "regulatory governance", "network",
    ];

    /// <summary>Words that stand before a term and never begin one.</summary>
    private static readonly ImmutableArray<string> Before =
    [
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "its", "their", "his",
        "her", "our", "this", "that", "these", "those", "as", "is", "are", "was", "were", "be", "not", "more", "less",
        "greater", "clear", "new", "each", "all", "any", "some", "no", "first", "second", "third", "fourth", "fifth",
        "current", "previous", "next", "national", "increase", "improve", "strengthen", "ensure", "setting", "limiting",
        "el", "la", "los", "las", "un", "una", "de", "del", "y", "o", "en", "con", "para", "por", "su", "sus", "al",
        "le", "les", "du", "des", "et", "ou", "dans", "avec", "pour", "sur", "au", "aux", "ce", "cette",
        "os", "as", "um", "uma", "do", "da", "dos", "das", "e", "em", "no", "na", "com",
    ];

    /// <summary>The term, as the page writes it, without an article before it.</summary>
    /// <param name="isTermOfSite">Whether the site's glossary has this spelling.</param>
    public static string TermOf(FoundDefinition found, Func<string, bool> isTermOfSite)
    {
        if (found.Term is { } given) return given;
        var words = LastWords(found.Before);
        if (words.Count == 0) return "";
        var definition = Words.Fold(found.Text);
        for (var length = words.Count; length > 0; length--)
        {
            var tail = WithoutArticle(words[^length..]);
            if (tail.Count < length) continue; // an article is no part of a term
            var folded = Words.Fold(string.Join(' ', tail));
            if (isTermOfSite(folded) || Names.Contains(folded) || (folded.Length > 3 && HoldsWords(definition, folded)))
                return string.Join(' ', tail);
        }

        return string.Join(' ', FromLastStopWord(words));
    }

    private static List<string> LastWords(string before)
    {
        var start = before.LastIndexOfAny(['.', ',', ';', ':', '|', '?', '!', '“', '"', '/', '•']) + 1;
        var words = before[start..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        return words.Count > MostWords ? words[^MostWords..] : words;
    }

    private static List<string> WithoutArticle(List<string> words) =>
        words.Count > 0 && Before.Contains(Words.Fold(words[0])) ? words[1..] : words;

    private static bool HoldsWords(string definition, string term)
    {
        var at = definition.IndexOf(term, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(definition[at - 1]));
    }

    private static List<string> FromLastStopWord(List<string> words)
    {
        var start = words.FindLastIndex(word => Before.Contains(Words.Fold(word))) + 1;
        return start < words.Count ? words[start..] : words[^1..];
    }
}
