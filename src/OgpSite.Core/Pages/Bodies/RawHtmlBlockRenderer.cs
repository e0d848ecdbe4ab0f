using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Blocks of raw HTML: shown as text, or let through to the filter. Comments never reach the page.</summary>
internal sealed class RawHtmlBlockRenderer(BodyContext context) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock html)
    {
        var text = HtmlComments.Remove(html.Lines.ToString());
        if (string.IsNullOrWhiteSpace(text)) return;
        renderer.EnsureLine();
        if (context.LetsHtmlThrough)
        {
            context.RawHtml.Add(html.Lines.ToString(), html.Line, html.Column);
            renderer.WriteLine(text);
            return;
        }

        context.ReportRawHtml(html, text);
        renderer.Write("<p class=\"raw-html\">").WriteEscape(text.Trim()).WriteLine("</p>");
    }
}
