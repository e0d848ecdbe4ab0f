using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Blocks with a class, an id, a language or a direction.</summary>
internal sealed class ContainerRenderer(BodyContext context) : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        renderer.EnsureLine();
        renderer.Write("<div")
            .WriteAttributes(context.AttributesOf(container) ?? new HtmlAttributes(), null)
            .WriteLine(">");
        renderer.WriteChildren(container);
        renderer.WriteLine("</div>");
    }
}
