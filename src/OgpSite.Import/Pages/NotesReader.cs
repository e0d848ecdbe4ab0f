using System.Text.RegularExpressions;
using OgpSite.Import.Logs;

namespace OgpSite.Import.Pages;

/// <summary>Brings footnotes and their marks in the text together.</summary>
internal static partial class NotesReader
{
    /// <summary>
    /// A note without a mark becomes text again; a mark without a note stays as it is, and is told of.
    /// </summary>
    public static ImmutableArray<Block> Arrange(ImmutableArray<Block> blocks, ImportLog log)
    {
        var marked = blocks.SelectMany(block => TextsOf(block).SelectMany(text => MarksIn(text)
            .Select(mark => (Mark: mark, block.Line)))).ToList();
        var known = marked.Select(use => use.Mark).ToHashSet(StringComparer.Ordinal);
        var noted = new HashSet<string>(StringComparer.Ordinal);
        var arranged = blocks.Select(block => block is not Note note ? block
            : known.Contains(note.Mark) && noted.Add(note.Mark) ? note
            : new Paragraph(note.Line, $"[{note.Mark}] {note.Text}")).ToImmutableArray();
        foreach (var (mark, line) in marked.Where(use => !noted.Contains(use.Mark)).Distinct())
            log.Add(line, LogAction.Left, "mark of a footnote without its text, left in the text", $"[{mark}]");
        foreach (var note in arranged.OfType<Note>())
            log.Add(note.Line, LogAction.Mapped, "footnote", $"[{note.Mark}] {Marks.Strip(note.Text)}");
        return arranged;
    }

    private static IEnumerable<string> TextsOf(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        ListItem item => [item.Text],
        Quotation quotation => [quotation.Text],
        Caption caption => [caption.Text],
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => [],
    };

    private static IEnumerable<string> MarksIn(string text) =>
        Mark.Matches(text).Select(match => match.Groups["mark"].Value);

    [GeneratedRegex("(?<=\\S)\\[(?<mark>[0-9]{1,3}|[ivxlc]{1,7})\\](?![(\\[:])")]
    private static partial Regex Mark { get; }
}
