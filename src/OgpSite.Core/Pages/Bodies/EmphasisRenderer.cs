using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Emphasis, strong emphasis and struck-out text.</summary>
internal sealed class EmphasisRenderer : HtmlObjectRenderer<EmphasisInline>
{
    protected override void Write(HtmlRenderer renderer, EmphasisInline emphasis)
    {
        var tag = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        renderer.Write("<").Write(tag).Write(">");
        renderer.WriteChildren(emphasis);
        renderer.Write("</").Write(tag).Write(">");
    }
}
