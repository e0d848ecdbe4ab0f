using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Addresses in angle brackets.</summary>
internal sealed class AutolinkRenderer(BodyContext context) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        renderer.Write("<a");
        context.WriteAddress(renderer, "href", link.IsEmail ? "mailto:" + link.Url : link.Url);
        renderer.Write(context.LeftToRight);
        renderer.WriteAttributes(link);
        renderer.Write(">").WriteEscape(link.Url).Write("</a>");
    }
}
