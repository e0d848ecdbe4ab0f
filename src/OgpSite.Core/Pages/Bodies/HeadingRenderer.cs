using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>
/// Headings of level 2 to 6 with their ids, each with a link to itself; the page's title is its only heading of level 1.
/// </summary>
/// <remarks>
/// The link stands beside the heading, not in it: it is no part of the heading's name. It is empty, so that nobody copies
/// it, and has the heading's words as its own name.
/// </remarks>
internal sealed class HeadingRenderer(BodyContext context) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        if (heading.Inline?.FirstChild is null) return;
        var text = TextOf(heading.Inline);
        var level = Math.Clamp(heading.Level, 2, 6);
        var id = context.Ids.OfHeading(text);
        context.Headings.Add(new OutlineHeading(level, id, text));
        var tag = level.ToString(CultureInfo.InvariantCulture);
        renderer.EnsureLine();
        renderer.Write("<div class=\"heading\"><h").Write(tag);
        context.WriteId(renderer, id);
        renderer.Write(">").WriteLeafInline(heading);
        renderer.Write("</h").Write(tag).Write("><a class=\"anchor\"");
        context.WriteAddress(renderer, "href", "#" + id);
        renderer.WriteAttribute("aria-labelledby", id).WriteLine("></a></div>");
    }

    /// <summary>A heading that is an image only has the text that stands for the image.</summary>
    private static string TextOf(ContainerInline heading) =>
        PlainText.Of(heading) is { Length: > 0 } text ? text
        : heading.FindDescendants<LinkInline>()
            .Where(image => image.IsImage).Select(PlainText.OfImage).FirstOrDefault("");
}
