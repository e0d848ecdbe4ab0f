using System.Globalization;
using System.Text;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Writing;

/// <summary>Writes a page's parts as Markdown.</summary>
internal sealed class MarkdownWriter(ImmutableArray<string> links, IReadOnlySet<string> notes)
{
    private readonly StringBuilder _text = new();
    private Block? _last;

    public string Write(IEnumerable<Block> blocks)
    {
        var all = blocks.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var isCaptionOfTable = all[i] is Caption && i + 1 < all.Count && all[i + 1] is Table;
            if (isCaptionOfTable) WriteTable((Table)all[++i], (Caption)all[i - 1]);
            else Write(all[i]);
        }

        return _text.ToString();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Begin(heading);
                Line($"{new string('#', heading.Level)} {EndOfHeading(Inline(heading.Text))}");
                break;
            case Paragraph paragraph:
                Begin(paragraph);
                Line(MarkdownEscape.Paragraph(Inline(paragraph.Text)));
                break;
            case Caption caption:
                Begin(caption);
                Line($"**{Inline(WithoutStrong(caption.Text))}**");
                break;
            case ListItem item:
                Begin(item);
                var marker = item.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) + "." : "-";
                Line($"{new string(' ', 4 * item.Depth)}{marker} {MarkdownEscape.Paragraph(Inline(item.Text))}");
                break;
            case Quotation quotation:
                Begin(quotation);
                Line("> " + MarkdownEscape.Paragraph(Inline(quotation.Text))
                    .Replace("\n", "\n> ", StringComparison.Ordinal));
                break;
            case Table table:
                WriteTable(table, caption: null);
                break;
            case Note note:
                Begin(note);
                Line($"[^{note.Mark}]: {Inline(note.Text)}");
                break;
            case Remark remark:
                Begin(remark);
                Line($"<!-- ogpsite: {CommentText(remark.Text)} -->");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    /// <summary>A caption and its table are a figure; the caption stands above, as in the source.</summary>
    private void WriteTable(Table table, Caption? caption)
    {
        Begin(table);
        if (caption is not null) Line("^^^ " + Inline(caption.Text));
        var columns = table.Columns;
        var head = table.HasHead ? table.Rows[0].Cells : [];
        Line(RowOf(head, columns));
        Line("|" + string.Concat(Enumerable.Repeat(":--|", columns)));
        foreach (var row in table.Rows.Skip(table.HasHead ? 1 : 0)) Line(RowOf(row.Cells, columns));
        if (caption is not null) Line("^^^");
    }

    private string RowOf(ImmutableArray<Cell> cells, int columns) => "|" + string.Concat(
        Enumerable.Range(0, columns).Select(i => i < cells.Length && cells[i].Text.Length > 0
            ? $" {MarkdownEscape.Inline(cells[i].Text, links, notes, isCell: true)} |"
            : "  |"));

    private string Inline(string text) => MarkdownEscape.Inline(text, links, notes);

    /// <summary>A number sign at the end would be taken for the heading's closing.</summary>
    private static string EndOfHeading(string heading) =>
        heading.EndsWith('#') ? heading[..^1] + "\\#" : heading;

    private static string WithoutStrong(string text) => text
        .Replace(Marks.StrongBegin.ToString(), "", StringComparison.Ordinal)
        .Replace(Marks.StrongEnd.ToString(), "", StringComparison.Ordinal);

    private static string CommentText(string text) =>
        Marks.Strip(text).Replace("-->", "-- >", StringComparison.Ordinal).Trim();

    private void Begin(Block block)
    {
        if (_last is not null && !IsTight(_last, block)) _text.Append('\n');
        _last = block;
    }

    private static bool IsTight(Block above, Block below) => (above, below) switch
    {
        (ListItem first, ListItem second) => first.Depth != second.Depth
            || first.Number is null == second.Number is null,
        (Remark, Remark) => true,
        _ => false,
    };

    private void Line(string line) => _text.Append(line).Append('\n');
}
