using System.Text;
using OgpSite.Core.Sources;
using OgpSite.Import.Logs;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Metadata;

/// <summary>Reads a table At a glance, mostly flattened to one line, into data.</summary>
internal static class GlanceTableReader
{
    private const int FewestLabels = 3;

    /// <summary>
    /// Takes the table out of the blocks where one is found; what of it is not certain stays in its place as remarks.
    /// </summary>
    public static ImmutableArray<Block> Take(ImmutableArray<Block> blocks, FrontMatterDraft draft, ImportLog log)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (!IsAnnouncement(blocks[i])) continue;
            var end = i + 1;
            while (end < blocks.Length && IsPart(blocks[end], isFirst: end == i + 1)) end++;
            var text = string.Join(' ', blocks[(i + 1)..end].Select(TextOf));
            var labels = Find(text);
            if (labels.Count < FewestLabels) continue;
            log.Add(blocks[i].Line, LogAction.Mapped, "at a glance -> at-a-glance", Marks.Strip(TextOf(blocks[i])));
            var left = new GlanceMapper(draft, log, blocks[i + 1].Line).Map(text, labels);
            var remarks = left.Select(remark => (Block)new Remark(blocks[i + 1].Line, remark));
            return [.. blocks[..i], .. remarks, .. blocks[end..]];
        }

        return blocks;
    }

    /// <summary>The labels of a text from left to right, each as long as it can be.</summary>
    internal static List<FoundLabel> Find(string text)
    {
        var folded = FoldKeepingPlaces(text);
        var found = new List<FoundLabel>();
        for (var i = 0; i < folded.Length; i++)
        {
            if (i > 0 && char.IsLetterOrDigit(folded[i - 1])) continue;
            var best = 0;
            GlanceLabel? label = null;
            foreach (var candidate in GlanceLabels.All)
            {
                foreach (var spelling in candidate.Spellings)
                {
                    var end = i + spelling.Length;
                    if (spelling.Length <= best || string.CompareOrdinal(folded, i, spelling, 0, spelling.Length) != 0)
                        continue;
                    if (end < folded.Length && char.IsLetterOrDigit(folded[end])
                        && char.IsLetterOrDigit(folded[end - 1]))
                        continue;
                    if (candidate.Value is GlanceValue.Stage or GlanceValue.Result
                        && !IsBeforeFigure(folded, end)) continue;
                    (best, label) = (spelling.Length, candidate);
                }
            }

            if (label is null) continue;
            found.Add(new FoundLabel(label, i, i + best));
            i += best - 1;
        }

        return found;
    }

    /// <summary>The name of a level is a label only where a figure follows it.</summary>
    private static bool IsBeforeFigure(string text, int at)
    {
        var value = text.AsSpan(at).TrimStart(" :|");
        return value.StartsWith("n/a") || (value.Length > 0 && char.IsAsciiDigit(value[0]));
    }

    private static bool IsAnnouncement(Block block)
    {
        if (block is not (Caption or Heading or Paragraph)) return false;
        var text = Words.Fold(Marks.Strip(TextOf(block)));
        return text.Length <= 80
            && (text.EndsWith("at a glance", StringComparison.Ordinal)
                || text.Contains("at a glance", StringComparison.Ordinal)
                || text.Contains("de un vistazo", StringComparison.Ordinal)
                || text.Contains("a simple vista", StringComparison.Ordinal)
                || text.Contains("en un coup d'oeil", StringComparison.Ordinal)
                || text.Contains("en bref", StringComparison.Ordinal)
                || text.Contains("em um relance", StringComparison.Ordinal)
                || text.Contains("num relance", StringComparison.Ordinal));
    }

    /// <summary>A table, a line full of labels, or a further line that begins with one.</summary>
    private static bool IsPart(Block block, bool isFirst)
    {
        if (block is not (Table or Paragraph or Heading or ListItem)) return false;
        var text = TextOf(block);
        var labels = Find(text);
        if (block is Table) return isFirst || labels.Count >= 2;
        if (labels.Count == 0) return block is ListItem && !isFirst && text.Length < 60;
        return labels[0].Start <= 2 && (labels.Count >= FewestLabels || text.Length <= 120);
    }

    private static string TextOf(Block block) => Marks.Strip(block switch
    {
        Table table => string.Join(' ', table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)),
        Caption caption => caption.Text,
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        ListItem item => "• " + item.Text,
        _ => "",
    });

    /// <summary>One character for each, so that places in it are places in the text.</summary>
    private static string FoldKeepingPlaces(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = NormalForm.Of(c.ToString(), NormalizationForm.FormD)[0];
            folded.Append(c is '’' or '‘' ? '\'' : char.IsWhiteSpace(c) ? ' ' : c is '‐' or '‑' or '–' ? '-'
                : char.ToLowerInvariant(plain));
        }

        return folded.ToString();
    }
}

/// <summary>A label in a text: its first character, and the one behind it.</summary>
internal sealed record FoundLabel(GlanceLabel Label, int Start, int End);
