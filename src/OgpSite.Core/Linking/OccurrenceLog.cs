using System.Buffers;
using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Linking;

/// <summary>
/// Where one text uses terms, linked or not, for editors who ask; a build keeps no such log.
/// </summary>
/// <param name="source">The text.</param>
/// <param name="mostLines">So many lines of each entry are kept; all are counted.</param>
internal sealed class OccurrenceLog(MarkdownText source, int mostLines)
{
    private const int ContextLength = 80;

    private static readonly SearchValues<char> BetweenWords =
        SearchValues.Create(" \n\t\u00A0\u202F-\u2010\u2011\u2012\u2013");

    private readonly List<ProseToken> _tokens = [];
    private readonly Dictionary<GlossaryEntry, int> _uses = [];
    private readonly Dictionary<GlossaryEntry, List<TermOccurrence>> _lines = [];
    private readonly List<TermOccurrence> _splits = [];
    private string[]? _sourceLines;

    public int Words { get; private set; }

    public int Links { get; private set; }

    /// <summary>How often the text uses an entry, outside of the zones and by explicit links.</summary>
    public IReadOnlyDictionary<GlossaryEntry, int> Uses => _uses;

    /// <summary>An entry's first occurrences whose words are a single one that is no acronym.</summary>
    public IReadOnlyDictionary<GlossaryEntry, List<TermOccurrence>> SingleWords => _lines;

    /// <summary>Terms that markup cuts through, which are therefore not linked.</summary>
    public IReadOnlyList<TermOccurrence> Splits => _splits;

    /// <summary>Counts the words of a block.</summary>
    public void AddText(Prose prose, int links)
    {
        ProseTokenizer.Tokenize(prose, _tokens);
        Words += _tokens.Count(token => token.Kind == TokenKind.Word);
        Links += links;
    }

    public void AddUse(Prose prose, TermMatch match)
    {
        AddExplicitUse(match.Entry);
        var words = prose.Text[match.Start..match.End];
        if (words.ContainsAny(BetweenWords) || WordCase.IsAcronym(words)) return;
        if (!_lines.TryGetValue(match.Entry, out var lines)) _lines.Add(match.Entry, lines = []);
        if (lines.Count < mostLines) lines.Add(OccurrenceAt(prose, match));
    }

    public void AddExplicitUse(GlossaryEntry entry) => _uses[entry] = _uses.GetValueOrDefault(entry) + 1;

    public void AddSplit(Prose prose, TermMatch match) => _splits.Add(OccurrenceAt(prose, match));

    private TermOccurrence OccurrenceAt(Prose prose, TermMatch match)
    {
        return new TermOccurrence(
            match.Entry,
            Locate(prose, match),
            Flat(prose.Text[Math.Max(0, match.Start - ContextLength)..match.Start]).TrimStart(),
            Flat(prose.Text[match.Start..match.End]),
            Flat(prose.Text[match.End..Math.Min(prose.Text.Length, match.End + ContextLength)]).TrimEnd());
    }

    private SourceLocation Locate(Prose prose, TermMatch match)
    {
        var (line, column) = prose.Locate(match.Start);
        var end = match.Start + 1;
        while (end < match.End && WordText.IsWordAt(prose.Text, end)) end++;
        // Markdig does not count the spaces at the beginning of a table's cell.
        _sourceLines ??= source.Text.Split('\n');
        var found = _sourceLines[line].AsSpan(column).IndexOf(prose.Text[match.Start..end], StringComparison.Ordinal);
        return source.Locate(line, column + Math.Max(0, found));
    }

    /// <summary>On one line, and without half a character at an end.</summary>
    private static string Flat(ReadOnlySpan<char> text)
    {
        var flat = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) flat.Append(flat.Length > 0 && flat[^1] == ' ' ? "" : " ");
            else if (rune != Rune.ReplacementChar && rune.Value != '\uFFFC') flat.Append(rune);
        }

        return flat.ToString();
    }
}

/// <summary>A term in its line of running text: the words around it, and where it stands.</summary>
public sealed record TermOccurrence(
    GlossaryEntry Entry, SourceLocation Location, string Before, string Words, string After);
