using OgpSite.Import.Pages;

namespace OgpSite.Import.Tables;

/// <summary>
/// Reads the tables of a page in text form: cells that end in <c>|</c>, in rows that may be broken over many lines.
/// </summary>
internal static class PipeTableReader
{
    private const int MostLinesOfRow = 60;
    private const int MostLinesBeforeCell = 12;
    private const int LongProse = 150;

    /// <summary>
    /// The table that begins with line <paramref name="start"/>, and the line behind it; null where none begins.
    /// </summary>
    /// <param name="isAnnounced">Whether a caption stands directly above, so that the first row may be broken.</param>
    public static (Table Table, int Next)? Read(IReadOnlyList<PageLine> lines, int start, bool isAnnounced)
    {
        var first = lines[start];
        if (first.Pipes == 0 && !(isAnnounced && HasCellSoon(lines, start))) return null;
        if (first.Pipes > 0 && !first.EndsRowOrCell && !HasCellSoon(lines, start)) return null;
        var best = Candidates(lines, start)
            .Select(columns => ReadRows(lines, start, columns))
            .Where(read => read.Rows.Length > 0)
            .OrderByDescending(read => read.Next)
            .FirstOrDefault();
        if (best.Rows.IsDefaultOrEmpty) return null;
        var rows = best.Rows;
        return (new Table(first.Number, rows, HasHead(rows)), best.Next);
    }

    private static bool HasCellSoon(IReadOnlyList<PageLine> lines, int start)
    {
        for (var i = start; i < lines.Count && i <= start + MostLinesBeforeCell; i++)
        {
            if (i > start && IsEnd(lines[i])) return false;
            if (lines[i].EndsRowOrCell) return true;
        }

        return false;
    }

    /// <summary>A row has as many cells as the first line that ends one, or as the fullest line.</summary>
    private static IEnumerable<int> Candidates(IReadOnlyList<PageLine> lines, int start)
    {
        var first = 0;
        var most = 0;
        for (var i = start; i < lines.Count && i < start + MostLinesOfRow; i++)
        {
            if (i > start && IsEnd(lines[i])) break;
            var cells = CellsOf(lines[i]);
            most = Math.Max(most, cells);
            if (first == 0 && lines[i].EndsRowOrCell) first = cells;
        }

        return new[] { first, most }.Where(columns => columns > 0).Distinct();
    }

    /// <summary>
    /// How many cells end on a line; a pipe at its very beginning ends one only where it stands alone.
    /// </summary>
    private static int CellsOf(PageLine line) =>
        line.Pipes - (line.Text.Length > 1 && line.Text[0] == '|' && line.EndsRowOrCell ? 1 : 0);

    private static (ImmutableArray<Row> Rows, int Next) ReadRows(
        IReadOnlyList<PageLine> lines, int start, int columns)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        var next = start;
        var isRegular = true;
        while (next < lines.Count
            && ReadRow(lines, next, columns, rows.Count == 0, isRegular && rows.Count > 1) is { } read)
        {
            if (!IsRule(read.Row)) rows.Add(read.Row);
            isRegular &= read.Next == next + 1;
            next = read.Next;
        }

        return (rows.ToImmutable(), next);
    }

    /// <param name="isRegular">Whether all rows so far, the head and more, had a line each.</param>
    private static (Row Row, int Next)? ReadRow(
        IReadOnlyList<PageLine> lines, int start, int columns, bool isFirst, bool isRegular)
    {
        if (IsEnd(lines[start]) || (!isFirst && BeginsText(lines, start, columns, isRegular))) return null;
        var cells = new List<Cell>();
        var cell = new List<string>();
        for (var i = start; i < lines.Count && i < start + MostLinesOfRow; i++)
        {
            if (i > start && (IsEnd(lines[i]) || (cells.Count == 0 && i > start + MostLinesBeforeCell))) return null;
            var parts = lines[i].Text.Split('|');
            var skipped = CellsOf(lines[i]) < lines[i].Pipes ? 1 : 0;
            for (var part = skipped; part < parts.Length; part++)
            {
                var words = parts[part].Trim();
                if (words.Length > 0)
                {
                    if (cells.Count == columns) return null; // a row ends within a line: not so many columns
                    cell.Add(words);
                }

                if (part == parts.Length - 1) break;
                cells.Add(new Cell([.. cell]));
                cell.Clear();
                if (cells.Count > columns) return null;
            }

            if (cells.Count == columns) return (new Row(lines[start].Number, [.. cells]), i + 1);
            if (cells.Count > 0 && lines[i].EndsRowOrCell && IsShort(lines, i + 1, columns, cells.Count))
            {
                while (cells.Count < columns) cells.Add(new Cell([]));
                return (new Row(lines[start].Number, [.. cells]), i + 1);
            }
        }

        return null;
    }

    /// <summary>Whether a row has ended before its last cell: no further cell follows, or a whole row does.</summary>
    private static bool IsShort(IReadOnlyList<PageLine> lines, int next, int columns, int filled)
    {
        if (next >= lines.Count || IsEnd(lines[next])) return true;
        if (CellsOf(lines[next]) > columns - filled) return true;
        return !HasCellSoon(lines, next) || BeginsText(lines, next, columns, isRegular: false);
    }

    private static bool IsEnd(PageLine line) => line.IsBlank || LineRules.IsCaption(line.Text);

    /// <summary>
    /// A heading with prose below it: the text goes on. A short sentence is enough to tell where no row was broken so
    /// far, or where a whole row stands below it.
    /// </summary>
    private static bool BeginsText(IReadOnlyList<PageLine> lines, int at, int columns, bool isRegular)
    {
        if (lines[at].Pipes > 0) return false;
        if (!HasCellSoon(lines, at)) return true;
        if (isRegular && IsSentence(lines[at])) return true;
        if (!LineRules.CouldBeHeading(lines[at].Text) || at + 1 >= lines.Count) return false;
        var below = lines[at + 1];
        if (below.Pipes > 0) return false;
        if (below.Text.Length >= LongProse) return true;
        var isAboveRow = at + 2 < lines.Count && CellsOf(lines[at + 2]) == columns && lines[at + 2].EndsRowOrCell;
        return LineRules.IsProse(below.Text) && below.Text.EndsWith('.') && (isRegular || (columns > 1 && isAboveRow));
    }

    private static bool IsSentence(PageLine line) => line.Text.EndsWith('.') && line.Text.Length >= 40;

    /// <summary>The line of hyphens below a head that is written as Markdown.</summary>
    private static bool IsRule(Row row) => row.Cells.All(
        cell => cell.Text is { Length: >= 2 } text && text.All(c => c is '-' or ':' or ' '));

    /// <summary>A few words above rows that all say far more.</summary>
    private static bool NamesOneColumn(ImmutableArray<Row> rows)
    {
        var head = rows[0].Cells[0].Text;
        return Words.Count(head) <= 4 && !head.Any(char.IsDigit) && !head.EndsWith('.')
            && rows.Skip(1).All(row => row.Cells[0].Text.Length > 2 * head.Length);
    }

    /// <summary>Short words above longer ones name the columns; a row on one commitment does not.</summary>
    private static bool HasHead(ImmutableArray<Row> rows)
    {
        if (rows.Length < 2) return false;
        if (rows[0].Cells.Length == 1) return NamesOneColumn(rows);
        if (CommitmentTables.NameOf(rows[0].Cells[0]) is not null) return false;
        return rows[0].Cells.All(cell => cell.Text.Length <= 80 && (!cell.Text.EndsWith('.') || cell.Text.Length < 6));
    }
}
