namespace OgpSite.Import.Pages;

/// <summary>A part of a page's text; its words may hold <see cref="Marks"/>.</summary>
/// <param name="Line">The line of the page on which it begins, from 1.</param>
internal abstract record Block(int Line);

/// <param name="Level">2 and up, as in a report.</param>
internal sealed record Heading(int Line, int Level, string Text) : Block(Line);

internal sealed record Paragraph(int Line, string Text) : Block(Line);

/// <param name="Depth">0 for the outermost list.</param>
/// <param name="Number">Null in a list without numbers.</param>
internal sealed record ListItem(int Line, int Depth, int? Number, string Text) : Block(Line);

internal sealed record Quotation(int Line, string Text) : Block(Line);

/// <summary>What stands above a table or a figure: <c>Table 2: Noteworthy commitments</c>.</summary>
internal sealed record Caption(int Line, string Text) : Block(Line);

/// <summary>Rows of equally many cells.</summary>
/// <param name="HasHead">Whether the first row names the columns.</param>
internal sealed record Table(int Line, ImmutableArray<Row> Rows, bool HasHead) : Block(Line)
{
    public int Columns => Rows.Max(row => row.Cells.Length);
}

internal sealed record Row(int Line, ImmutableArray<Cell> Cells);

/// <summary>A cell's lines; an item of a list in it begins with a hyphen or a bullet.</summary>
internal sealed record Cell(ImmutableArray<string> Lines)
{
    /// <summary>The lines as one, items behind bullets.</summary>
    public string Text => string.Join(' ', Lines.Select(Bulleted));

    public static Cell Of(string text) => new([text]);

    private static string Bulleted(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) ? "• " + line[2..] : line;
}

/// <summary>A footnote's text.</summary>
/// <param name="Mark">What stands in brackets where it belongs: <c>1</c>, <c>iv</c>.</param>
internal sealed record Note(int Line, string Mark, string Text) : Block(Line);

/// <summary>A line of the page that could not be placed, which becomes a comment.</summary>
internal sealed record Remark(int Line, string Text) : Block(Line);
