using OgpSite.Core.Graph;
using OgpSite.Core.Sources;
using OgpSite.Import.Glue;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Drafts;

/// <summary>
/// Makes draft entries of the definitions that pages showed and the site's glossary lacks, one for each term of a
/// language, from all pages together.
/// </summary>
internal static class DraftEntries
{
    /// <summary>So many characters at their beginning tell two definitions apart.</summary>
    private const int Certain = 60;

    private const int LongestTooltip = 250;

    /// <summary>In the order of their files.</summary>
    /// <param name="hasTerm">Whether the site has a term in a language.</param>
    public static ImmutableArray<DraftEntry> Merge(
        IEnumerable<PageDefinition> definitions, Func<string, string, bool> hasTerm) =>
    [
        .. definitions.GroupBy(found => (found.Language, Key: KeyOf(found.Definition.Text)))
            .Select(group => MergeOne(group.Key.Language, [.. group], hasTerm))
            .Where(entry => entry.Id.Length > 0 && !hasTerm(entry.Language, entry.Term)
                && (entry.Abbreviation is not { } letters || !hasTerm(entry.Language, letters)))
            .GroupBy(entry => (entry.Language, entry.Id))
            .Select(group => Longest(group))
            .OrderBy(entry => entry.Language, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal),
    ];

    private static DraftEntry MergeOne(
        string language, ImmutableArray<PageDefinition> found, Func<string, string, bool> hasTerm)
    {
        var longest = found.OrderByDescending(page => page.Definition.Text.Length)
            .ThenBy(page => page.Definition.IsCut).First();
        var name = found
            .Select(page => TermFinder.TermOf(page.Definition, words => hasTerm(language, words)))
            .Aggregate(CommonEnd);
        var (term, abbreviation) = Abbreviation(name);
        return new DraftEntry(
            language, Slug.ForAddress(term), Tidy(term), abbreviation, longest.Definition.Text.Trim(),
            longest.Definition.IsCut, [.. found.Select(page => page.Source).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Two pages that lead up to one definition with other words share the term at their end.</summary>
    private static string CommonEnd(string one, string other)
    {
        var (first, second) = (one.Split(' '), other.Split(' '));
        var length = first.Reverse().Zip(second.Reverse())
            .TakeWhile(pair => pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase)).Count();
        return length == 0 ? one : string.Join(' ', first[^length..]);
    }

    private static DraftEntry Longest(IEnumerable<DraftEntry> entries)
    {
        var all = entries.OrderByDescending(entry => entry.Text.Length)
            .ThenBy(entry => entry.Text, StringComparer.Ordinal).ToList();
        return all[0] with
        {
            Sources = [.. all.SelectMany(entry => entry.Sources).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    /// <summary><c>Independent Reporting Mechanism (IRM)</c> is a term with its abbreviation.</summary>
    private static (string Term, string? Abbreviation) Abbreviation(string name)
    {
        var open = name.LastIndexOf('(');
        if (open <= 0 || !name.EndsWith(')')) return (name, null);
        var letters = name[(open + 1)..^1];
        return letters.Length is > 1 and < 9 && letters.All(char.IsUpper) ? (name[..open].TrimEnd(), letters)
            : (name, null);
    }

    private static string Tidy(string term) =>
        term.Length > 1 && char.IsUpper(term[0]) && !term.Contains(' ', StringComparison.Ordinal)
            && term[1..].All(char.IsLower)
            ? char.ToLowerInvariant(term[0]) + term[1..]
            : term;

    private static string KeyOf(string text)
    {
        var folded = Words.Fold(text);
        return folded.Length > Certain ? folded[..Certain] : folded;
    }

    /// <summary>The file of an entry, below the content folder, and its text.</summary>
    public static ImportedFile Write(DraftEntry entry)
    {
        var text = entry.IsCut ? entry.Text.TrimEnd() + "…" : entry.Text;
        var isLong = text.Length > LongestTooltip;
        var tooltip = isLong ? CutAtWord(text) : text;
        var lines = new List<string>
        {
            "---",
            $"id: {YamlText.OfCode(entry.Id)}",
            $"term: {YamlText.Of(entry.Term)}",
        };
        if (entry.Abbreviation is not null) lines.Add($"abbreviation: {YamlText.Of(entry.Abbreviation)}");
        if (entry.IsCut) lines.Add("# Truncated: the source shows no more of it.");
        lines.Add($"definition: {YamlText.Of(tooltip)}");
        lines.Add("draft: true");
        lines.AddRange(entry.Sources.Select(source => $"# Found in {ControlFree(source)}"));
        lines.Add("---");
        if (isLong) lines.AddRange(["",
            Writing.MarkdownEscape.Paragraph(Writing.MarkdownEscape.Inline(text, [], NoNotes))]);
        return new ImportedFile($"glossary/{entry.Language}/{entry.Id}.md", string.Join('\n', lines) + "\n");
    }

    private static readonly ImmutableHashSet<string> NoNotes = [];

    private static string CutAtWord(string text)
    {
        var end = text.LastIndexOf(' ', LongestTooltip - 2);
        return text[..(end > 0 ? end : LongestTooltip - 1)].TrimEnd() + "…";
    }

    private static string ControlFree(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}

/// <summary>A definition, the language of its page, and the page.</summary>
internal sealed record PageDefinition(string Language, string Source, FoundDefinition Definition);

/// <summary>An entry that a site could have.</summary>
internal sealed record DraftEntry(
    string Language, string Id, string Term, string? Abbreviation, string Text, bool IsCut,
    ImmutableArray<string> Sources);
