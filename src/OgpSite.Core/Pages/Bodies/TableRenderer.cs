using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>
/// Tables that scroll inside themselves on a narrow screen, and long ones on every screen, so that their heads stay in
/// sight. Alignment is a class; an empty head cell is a plain one, since it heads nothing.
/// </summary>
internal sealed class TableRenderer(BodyContext context) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        var id = context.Ids.OfTable();
        var rows = table.OfType<TableRow>().ToList();
        var isLong = LongTable.Is(rows.Count(row => !row.IsHeader));
        renderer.Write(isLong ? "<div class=\"table-scroll long\"" : "<div class=\"table-scroll\"")
            .Write(" role=\"group\" tabindex=\"0\"")
            .WriteAttribute("aria-labelledby", context.Ids.Section ?? id).WriteLine(">");
        renderer.Write("<table");
        context.WriteId(renderer, id);
        renderer.WriteLine(">");
        WriteRows(renderer, table, rows.TakeWhile(row => row.IsHeader), "thead");
        WriteRows(renderer, table, rows.SkipWhile(row => row.IsHeader), "tbody");
        renderer.WriteLine("</table>");
        renderer.WriteLine("</div>");
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, IEnumerable<TableRow> rows, string section)
    {
        var isOpen = false;
        foreach (var row in rows)
        {
            if (!isOpen) renderer.Write("<").Write(section).WriteLine(">");
            isOpen = true;
            renderer.Write("<tr>");
            for (var column = 0; column < row.Count; column++)
                WriteCell(renderer, table, row, (TableCell)row[column], column);
            renderer.WriteLine("</tr>");
        }

        if (isOpen) renderer.Write("</").Write(section).WriteLine(">");
    }

    private static void WriteCell(HtmlRenderer renderer, Table table, TableRow row, TableCell cell, int column)
    {
        var isHead = row.IsHeader && cell.Count > 0 && cell[0] is not ParagraphBlock { Inline.FirstChild: null };
        renderer.Write(isHead ? "<th scope=\"col\"" : "<td");
        if (AlignmentOf(table, cell.ColumnIndex >= 0 ? cell.ColumnIndex : column) is { } alignment)
            renderer.WriteAttribute("class", alignment);
        if (cell.ColumnSpan > 1) renderer.WriteAttribute("colspan", Invariant(cell.ColumnSpan));
        if (cell.RowSpan > 1) renderer.WriteAttribute("rowspan", Invariant(cell.RowSpan));
        renderer.Write(">");
        var around = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = around;
        renderer.Write(isHead ? "</th>" : "</td>");
    }

    private static string? AlignmentOf(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? null : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => null,
        };

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
