using System.Text;
using OgpSite.Core.Glossaries;
using OgpSite.Import.Logs;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Glue;

/// <summary>
/// Takes the definitions out of running text, and tells which it took and what it did not dare to take.
/// </summary>
internal sealed class GlueCutter(KnownDefinitions known, ImportLog log)
{
    private const int MostBefore = 120;
    private const int ShortestSuspect = 60;
    private const int LongestSuspect = 420;

    private readonly List<FoundDefinition> _found = [];

    public ImmutableArray<FoundDefinition> Found => [.. _found];

    /// <summary>The text of one line or block of a page without the definitions in it.</summary>
    public string Cut(string text, int line)
    {
        var places = new List<int>(text.Length);
        var plain = Plain(text, places);
        var glues = GluedDefinitions.Find(plain, known);
        if (glues.IsEmpty)
        {
            Suspect(plain, line);
            return text;
        }

        var clean = new StringBuilder();
        var cleanPlain = new StringBuilder();
        var (from, fromPlain) = (0, 0);
        foreach (var glue in glues)
        {
            cleanPlain.Append(plain, fromPlain, glue.Start - fromPlain);
            Keep(plain.Substring(glue.Start, glue.Length), cleanPlain.ToString(), line, glue.Start + 1);
            // Markup within a definition goes with it; markup at its end may close what began before.
            var (start, end) = (places[glue.Start], places[glue.End - 1] + 1);
            clean.Append(text, from, start - from).Append(Unclosed(text[start..end]));
            (from, fromPlain) = (end, glue.End);
        }

        cleanPlain.Append(plain, fromPlain, plain.Length - fromPlain);
        Suspect(cleanPlain.ToString(), line);
        return clean.Append(text, from, text.Length - from).ToString();
    }

    private void Keep(string glue, string before, int line, int column)
    {
        var definition = glue.EndsWith(" More", StringComparison.Ordinal) ? glue[..^" More".Length] : glue;
        var isCut = definition.EndsWith("...", StringComparison.Ordinal) || definition.EndsWith('…');
        definition = definition.EndsWith('…') ? definition[..^1] : isCut ? definition[..^3] : definition;
        var context = before[Math.Max(0, before.Length - MostBefore)..];
        _found.Add(new FoundDefinition(line, context, null, definition, isCut));
        log.Add(line, column, LogAction.Cut, $"definition behind '{LastWord(before)}'", glue);
    }

    /// <summary>
    /// Tells of what looks like a definition but has neither the known length nor known words: a capital directly
    /// behind a word, and three dots after a sentence or two.
    /// </summary>
    private void Suspect(string text, int line)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!LooksGlued(text, i)) continue;
            var dots = text.AsSpan(i).IndexOf("...");
            if (dots < 0) dots = text.AsSpan(i).IndexOf('…');
            if (dots is < ShortestSuspect or > LongestSuspect) continue;
            log.Add(line, i + 1, LogAction.Left, "perhaps a definition, not cut", text.Substring(i, dots));
            i += dots;
        }
    }

    /// <summary>A capital directly behind a small letter or a bracket, or a word behind an abbreviation.</summary>
    private static bool LooksGlued(string text, int i) =>
        char.IsUpper(text[i]) && i + 1 < text.Length
        && (char.IsLower(text[i - 1]) || text[i - 1] == ')'
            || (char.IsUpper(text[i - 1]) && i > 1 && char.IsUpper(text[i - 2]) && char.IsLower(text[i + 1])));

    private static string Plain(string text, List<int> places)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != Marks.LineBreak && Marks.IsMark(text[i])) continue;
            plain.Append(text[i] == Marks.LineBreak ? ' ' : text[i]);
            places.Add(i);
        }

        return plain.ToString();
    }

    private static string Unclosed(string markup)
    {
        var kept = new StringBuilder();
        foreach (var c in markup)
        {
            if (!Marks.IsMark(c) || c == Marks.LineBreak) continue;
            var begin = c switch
            {
                Marks.StrongEnd => Marks.StrongBegin,
                Marks.EmphasisEnd => Marks.EmphasisBegin,
                Marks.LinkEnd => Marks.LinkBegin,
                _ => '\0',
            };
            var open = begin == '\0' ? -1 : kept.ToString().LastIndexOf(begin);
            if (open >= 0) kept.Length = open;
            else kept.Append(c);
        }

        return kept.ToString();
    }

    private static string LastWord(string text) => text[(text.LastIndexOfAny([' ', '|', '\t']) + 1)..];
}
