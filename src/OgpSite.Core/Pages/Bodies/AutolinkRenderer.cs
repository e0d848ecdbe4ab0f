using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Addresses in angle brackets.</summary>
internal sealed class AutolinkRenderer(BodyContext context) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        renderer.Write("<a href=\"");
        context.WriteAddress(renderer, link.IsEmail ? "mailto:" + link.Url : link.Url);
        renderer.Write("\"").Write(context.LeftToRight);
        renderer.WriteAttributes(link);
        renderer.Write(">").WriteEscape(link.Url).Write("</a>");
    }
}
