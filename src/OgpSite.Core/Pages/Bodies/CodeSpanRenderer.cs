using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Code in running text.</summary>
internal sealed class CodeSpanRenderer(BodyContext context) : HtmlObjectRenderer<CodeInline>
{
    protected override void Write(HtmlRenderer renderer, CodeInline code)
    {
        renderer.Write("<code").Write(context.LeftToRight).Write(">");
        renderer.WriteEscape(code.ContentSpan);
        renderer.Write("</code>");
    }
}
