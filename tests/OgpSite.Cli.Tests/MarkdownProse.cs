using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OgpSite.Cli.Tests;

/// <summary>
/// The prose of a Markdown text by a second opinion: plain Markdig, without anything that this project adds.
/// </summary>
internal static class MarkdownProse
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseDefinitionLists().UseCustomContainers().UseFigures().UseMathematics()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseTaskLists().UseAutoLinks().Build();

    /// <summary>
    /// The text of each paragraph, heading and cell. Blocks with marks of this project's own are left out.
    /// </summary>
    public static IEnumerable<string> Blocks(string markdown) =>
        Markdown.Parse(markdown, Pipeline).Descendants<LeafBlock>()
            .Where(block => block is ParagraphBlock or HeadingBlock && block.Inline is not null && !IsFootnote(block))
            .Select(block => TextOf(block.Inline!))
            .Where(text =>
                !text.Contains("{.", StringComparison.Ordinal)
                && !text.Contains("{lang", StringComparison.Ordinal));

    private static bool IsFootnote(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
            if (parent is Footnote) return true;
        return false;
    }

    private static string TextOf(ContainerInline root)
    {
        var text = new StringBuilder();
        foreach (var inline in root.Descendants<Inline>())
        {
            text.Append(inline switch
            {
                LiteralInline literal when !IsImage(inline) => literal.Content.AsSpan(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.AsSpan(),
                AutolinkInline autolink => autolink.Url,
                LineBreakInline => " ",
                _ => "",
            });
        }

        return text.ToString();
    }

    private static bool IsImage(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
            if (parent is LinkInline { IsImage: true }) return true;
        return false;
    }
}
