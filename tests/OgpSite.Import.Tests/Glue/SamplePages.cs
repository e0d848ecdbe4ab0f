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

    /// <summary>Every report of the sample, in every language, by file.</summary>
    public static ImmutableArray<(string File, string Text)> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("content", "reports"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), Scrape(File.ReadAllText(file)))),
    ];

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
        if (ValueOf(head, "dates-under-review") is { Length: > 0 } dates) page.Append($"- Dates Under Review: {dates}\n");
        page.Append($"- Report Publication Year: {ValueOf(head, "published")}\n");
        var document = Markdown.Parse(markdown[(end + 5)..], Pipeline);
        foreach (var block in document) Append(block, page);
        return page.ToString();
    }

    private static void Append(Block block, StringBuilder page)
    {
        switch (block)
        {
            case Table table:
                foreach (var row in table.OfType<TableRow>())
                    page.AppendJoin(' ', row.OfType<TableCell>().Select(cell => TextOf(cell) + " |")).Append('\n');
                break;
            case FootnoteGroup notes:
                foreach (var note in notes.OfType<Footnote>()) page.Append($"[{note.Order}] {TextOf(note)}\n");
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>()) page.Append($"- {TextOf(item)}\n");
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
        foreach (var inline in block.Descendants<Inline>())
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                AutolinkInline link => text.Append(link.Url),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                FootnoteLink { IsBackLink: false } note => text.Append($"[{note.Footnote.Order}]"),
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
