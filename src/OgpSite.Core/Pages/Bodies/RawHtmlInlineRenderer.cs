using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Tags in running text: shown as text, or let through to the filter. Comments never reach the page.</summary>
internal sealed class RawHtmlInlineRenderer(BodyContext context) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline html)
    {
        var text = HtmlComments.Remove(html.Tag);
        if (text.Length == 0) return;
        if (context.LetsHtmlThrough)
        {
            context.RawHtml.Add(html.Tag, html.Line, html.Column);
            renderer.Write(text);
            return;
        }

        if (!text.StartsWith("</", StringComparison.Ordinal)) context.ReportRawHtml(html, text);
        renderer.WriteEscape(text);
    }
}
