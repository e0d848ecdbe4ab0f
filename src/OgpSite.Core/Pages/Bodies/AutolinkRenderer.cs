using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Addresses in angle brackets.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        renderer.Write(link.IsEmail ? "<a href=\"mailto:" : "<a href=\"").WriteEscapeUrl(link.Url).Write("\"");
        renderer.WriteAttributes(link);
        renderer.Write(">").WriteEscape(link.Url).Write("</a>");
    }
}
