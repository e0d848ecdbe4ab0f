using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Line breaks that the author asked for; others are white space.</summary>
internal sealed class LineBreakRenderer : HtmlObjectRenderer<LineBreakInline>
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline lineBreak)
    {
        if (renderer.IsLastInContainer) return;
        if (lineBreak.IsHard) renderer.Write("<br>");
        renderer.EnsureLine();
    }
}
