using System.Globalization;
using OgpSite.Import.Glue;
using OgpSite.Import.Logs;
using OgpSite.Import.Tables;

namespace OgpSite.Import.Pages;

/// <summary>Reads a page that was saved or copied as plain text, a paragraph or a cell a line.</summary>
internal static class TextPageReader
{
    private const int MostHeadingsInARow = 2;
    private const int LongestHeadCell = 150;

    /// <summary>The page; null where it holds no text.</summary>
    public static PageContent? Read(string text, GlueCutter glue, ImportLog log)
    {
        var lines = CleanLines(text, glue, log, out var remarks);
        DropSiteName(lines, log);
        if (lines.FindIndex(line => !line.IsBlank) is not (>= 0 and var title)) return null;
        var blocks = ReadBlocks(lines, title + 1);
        return new PageContent
        {
            Title = new Paragraph(lines[title].Number, TitleOf(lines[title].Text)),
            Blocks = [.. blocks.Concat(remarks).OrderBy(block => block.Line)],
            Definitions = glue.Found,
        };
    }

    private static List<PageLine> CleanLines(string text, GlueCutter glue, ImportLog log, out List<Block> remarks)
    {
        var residue = new Residue();
        var lines = new List<PageLine>();
        remarks = [];
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = number;
            var words = glue.Cut(Marks.Escape(raw.TrimEnd()), line);
            words = Residue.Clean(words, (column, dropped) =>
                log.Add(line, column, LogAction.Dropped, "residue of the page", dropped)).TrimEnd();
            switch (words == "|" ? ResidueVerdict.Text : residue.Judge(words))
            {
                case ResidueVerdict.Residue:
                    log.Add(line, LogAction.Dropped, "residue of the page", words);
                    break;
                case ResidueVerdict.Unplaced:
                    log.Add(line, LogAction.Left, "below the report's end, left as a comment", words);
                    remarks.Add(new Remark(line, words));
                    break;
                default:
                    lines.Add(new PageLine(line, words));
                    break;
            }
        }

        return lines;
    }

    /// <summary>Takes the web site's name off both ends; within the text it may be a heading.</summary>
    private static void DropSiteName(List<PageLine> lines, ImportLog log)
    {
        while (DropAt(lines.FindLastIndex(line => !line.IsBlank)))
        {
        }

        while (DropAt(lines.FindIndex(line => !line.IsBlank)))
        {
        }

        bool DropAt(int i)
        {
            if (i < 0 || !SiteNames.IsOne(lines[i].Text)) return false;
            log.Add(lines[i].Number, LogAction.Dropped, "name of the web site", lines[i].Text);
            lines.RemoveAt(i);
            return true;
        }
    }

    private static string TitleOf(string line) => line.TrimStart('#', ' ').TrimEnd('|', ' ').Trim();

    private static List<Block> ReadBlocks(List<PageLine> lines, int start)
    {
        var blocks = new List<Block>();
        for (var i = start; i < lines.Count;)
        {
            var isAnnounced = blocks.LastOrDefault() is Caption && lines[i].Text.Length < LongestHeadCell;
            if (lines[i].IsBlank)
            {
                i++;
            }
            else if (LineRules.IsCaption(lines[i].Text))
            {
                blocks.Add(new Caption(lines[i].Number, lines[i].Text.TrimEnd('|', ' ')));
                i++;
            }
            else if (PipeTableReader.Read(lines, i, isAnnounced) is { } read)
            {
                blocks.AddRange(WithoutFrame(read.Table, blocks.LastOrDefault() is Caption));
                i = read.Next;
            }
            else
            {
                blocks.Add(ReadLine(lines, i, blocks));
                i++;
            }
        }

        return blocks;
    }

    /// <summary>A single cell without a caption is only text with a pipe at its end; an empty one is nothing.</summary>
    private static IEnumerable<Block> WithoutFrame(Table table, bool hasCaption)
    {
        if (table.Rows.All(row => row.Cells.All(cell => cell.Lines.IsEmpty))) return [];
        return table.Rows is [{ Cells: [var cell] }] && !hasCaption
            ? cell.Lines.Select(line => new Paragraph(table.Line, line))
            : [table];
    }

    private static Block ReadLine(List<PageLine> lines, int i, List<Block> before)
    {
        var (number, text) = lines[i];
        if (LineRules.ListItemOf(text) is { Success: true } item)
        {
            var depth = Math.Min(3, item.Groups["indent"].Value
                .Replace("\t", "  ", StringComparison.Ordinal).Length / 2);
            var isBelow = before.LastOrDefault() is ListItem;
            return new ListItem(number, isBelow ? depth : 0, null, item.Groups["text"].Value);
        }

        var trimmed = text.Trim();
        if (LineRules.NoteOf(trimmed) is { Success: true } note)
            return new Note(number, note.Groups["mark"].Value, note.Groups["text"].Value);
        if (MarkdownHeading(trimmed) is { } heading) return new Heading(number, heading.Level, heading.Text);
        if (IsHeading(lines, i)) return new Heading(number, LineRules.LevelOf(trimmed), trimmed);
        return NumberedItem(number, trimmed, before) ?? (Block)new Paragraph(number, trimmed);
    }

    private static ListItem? NumberedItem(int line, string text, List<Block> before)
    {
        if (LineRules.NumberedItemOf(text) is not { Success: true } item) return null;
        var value = int.Parse(item.Groups["number"].Value, CultureInfo.InvariantCulture);
        var expected = before.LastOrDefault() is ListItem { Depth: 0, Number: { } last } ? last + 1 : 1;
        return value == expected ? new ListItem(line, 0, value, item.Groups["text"].Value) : null;
    }

    private static (int Level, string Text)? MarkdownHeading(string text)
    {
        var level = text.Length - text.TrimStart('#').Length;
        return level is > 0 and <= 6 && text.Length > level + 1 && text[level] == ' '
            ? (Math.Max(2, level), text[(level + 1)..].Trim())
            : null;
    }

    /// <summary>Prose, a list or a captioned table follows; or another heading that these follow.</summary>
    private static bool IsHeading(List<PageLine> lines, int at)
    {
        for (var run = 0; run < MostHeadingsInARow && at < lines.Count; run++)
        {
            if (!LineRules.CouldBeHeading(lines[at].Text.Trim())) return false;
            at++;
            while (at < lines.Count && lines[at].IsBlank) at++;
            if (at == lines.Count) return false;
            var next = lines[at].Text.Trim();
            if (LineRules.IsProse(next) || LineRules.IsListItem(lines[at].Text)
                || LineRules.IsCaption(next)) return true;
            if (lines[at].Pipes > 0) return true;
        }

        return false;
    }
}
