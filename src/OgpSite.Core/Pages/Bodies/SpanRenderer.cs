using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Spans with a class, an id, a language or a direction.</summary>
internal sealed class SpanRenderer(BodyContext context) : HtmlObjectRenderer<CustomContainerInline>
{
    protected override void Write(HtmlRenderer renderer, CustomContainerInline span)
    {
        renderer.Write("<span").WriteAttributes(context.AttributesOf(span) ?? new HtmlAttributes(), null).Write(">");
        renderer.WriteChildren(span);
        renderer.Write("</span>");
    }
}
