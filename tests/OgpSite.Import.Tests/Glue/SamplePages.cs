using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OgpSite.Import.Tests.Glue;

/// <summary>The repository's own reports as pages that were copied from a browser.</summary>
internal static class SamplePages
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseAutoLinks().Build();

    /// <summary>Every report of the sample and of the demo, in every language, by file.</summary>
    public static ImmutableArray<(string File, string Text)> All { get; } =
    [
        .. new[] { "content/reports", "tests/sites/demo/content/reports" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Repository.PathOf(folder), "*.md", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), Scrape(File.ReadAllText(file)))),
    ];

    /// <summary>The words of the headings of the sample's reports, by file.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Headings { get; } =
        Directory.EnumerateFiles(Repository.PathOf("content", "reports"), "*.md", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(
                file => Path.GetFileName(file),
                file => ImmutableArray.CreateRange(
                    Markdown.Parse(File.ReadAllText(file).Split("\n---\n", 2)[1], Pipeline)
                        .OfType<HeadingBlock>().Select(TextOf)),
                StringComparer.Ordinal);

    /// <summary>
    /// The definitions of the sample's glossary in the languages that have capitals, with which glue begins.
    /// </summary>
    public static ImmutableArray<string> Definitions { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("content", "glossary"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => DefinitionOf(File.ReadAllText(file)))
            .Where(definition => definition.Length > 0 && char.IsUpper(definition[0])),
    ];

    private static string Scrape(string markdown)
    {
        var end = markdown.IndexOf("\n---\n", StringComparison.Ordinal);
        var head = markdown[..end].Split('\n');
        var page = new StringBuilder();
        page.Append(ValueOf(head, "title")).Append('\n');
        var dates = ValueOf(head, "dates-under-review");
        if (dates.Length == 9) page.Append(CultureInfo.InvariantCulture, $"- Dates Under Review: {dates}\n");
        var published = ValueOf(head, "published");
        if (published.Length == 4)
            page.Append(CultureInfo.InvariantCulture, $"- Report Publication Year: {published}\n");
        var document = Markdown.Parse(markdown[(end + 5)..], Pipeline);
        foreach (var block in document) Append(block, page);
        return page.ToString();
    }

    private static void Append(Block block, StringBuilder page)
    {
        switch (block)
        {
            case Table table:
                // Every third row is broken over lines, as cells with several paragraphs are.
                foreach (var (i, row) in table.OfType<TableRow>().Index())
                {
                    var cells = row.OfType<TableCell>().Select(cell => TextOf(cell) + " |");
                    page.AppendJoin(i % 3 == 2 ? '\n' : ' ', cells).Append('\n');
                }

                break;
            case FootnoteGroup notes:
                foreach (var note in notes.OfType<Footnote>()) page.Append(CultureInfo.InvariantCulture,
                    $"[{note.Order}] {TextOf(note)}\n");
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>()) page.Append(CultureInfo.InvariantCulture,
                    $"- {TextOf(item)}\n");
                break;
            case LinkReferenceDefinitionGroup or HtmlBlock:
                break;
            case LeafBlock leaf:
                page.Append(TextOf(leaf)).Append('\n');
                break;
            case ContainerBlock container:
                foreach (var child in container) Append(child, page);
                break;
        }
    }

    private static string TextOf(MarkdownObject block)
    {
        var text = new StringBuilder();
        // A block that holds inlines itself does not count them among its descendants.
        var inlines = block is LeafBlock leaf ? leaf.Inline?.Descendants<Inline>() ?? [] : block.Descendants<Inline>();
        foreach (var inline in inlines)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                AutolinkInline link => text.Append(link.Url),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                FootnoteLink { IsBackLink: false } note =>
                    text.Append(CultureInfo.InvariantCulture, $"[{note.Footnote.Order}]"),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString().Replace('|', '/').Trim();
    }

    private static string ValueOf(string[] head, string key) =>
        head.FirstOrDefault(line => line.StartsWith(key + ": ", StringComparison.Ordinal)) is { } line
            ? line[(key.Length + 2)..].Trim('"') : "";

    private static string DefinitionOf(string entry)
    {
        var lines = entry.Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith("definition:", StringComparison.Ordinal));
        if (start < 0) return "";
        var first = lines[start]["definition:".Length..].Trim().TrimStart('>', '-', '|').Trim().Trim('"');
        var further = lines.Skip(start + 1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal));
        return string.Join(' ', further.Select(line => line.Trim()).Prepend(first)).Trim();
    }
}
