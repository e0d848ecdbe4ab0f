using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Links and images, whose addresses are resolved.</summary>
internal sealed class LinkRenderer(BodyContext context) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage) WriteImage(renderer, link);
        else WriteLink(renderer, link);
    }

    private void WriteLink(HtmlRenderer renderer, LinkInline link)
    {
        renderer.Write("<a");
        context.WriteAddress(renderer, "href", link.Url);
        if (link.IsAutoLink) renderer.Write(context.LeftToRight);
        WriteTitle(renderer, link);
        renderer.WriteAttributes(link);
        renderer.Write(">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    /// <summary>An alternative text of two quotation marks says that the image only decorates.</summary>
    private void WriteImage(HtmlRenderer renderer, LinkInline image)
    {
        var text = PlainText.OfImage(image);
        renderer.Write("<img");
        context.WriteAddress(renderer, "src", image.Url);
        renderer.WriteAttribute("alt", text == "\"\"" ? "" : text);
        WriteTitle(renderer, image);
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }

    private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title)) renderer.WriteAttribute("title", link.Title);
    }
}
