using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Paragraphs; those of the running text have ids, so that they can be cited.</summary>
internal sealed class ParagraphRenderer(BodyContext context) : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (renderer.ImplicitParagraph)
        {
            renderer.WriteLeafInline(paragraph);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<p");
        if (IsRunningText(paragraph)) context.WriteId(renderer, context.Ids.OfParagraph());
        renderer.Write(">");
        renderer.WriteLeafInline(paragraph);
        renderer.WriteLine("</p>");
    }

    private static bool IsRunningText(Block block)
    {
        for (Block? parent = block.Parent; parent is not null; parent = parent.Parent)
            if (parent is Footnote) return false;
        return true;
    }
}
