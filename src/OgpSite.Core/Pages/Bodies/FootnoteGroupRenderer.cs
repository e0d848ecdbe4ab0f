using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>The list of footnotes; its heading is the template's.</summary>
internal sealed class FootnoteGroupRenderer(BodyContext context) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.WriteLine("<ol class=\"footnotes\">");
        foreach (var note in group.OfType<Footnote>().OrderBy(note => note.Order))
        {
            var id = context.Ids.Add(Anchor.FootnotePrefix + note.Order.ToString(CultureInfo.InvariantCulture));
            renderer.Write("<li");
            context.WriteId(renderer, id);
            renderer.Write(">");
            var around = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = note is [ParagraphBlock];
            renderer.WriteChildren(note);
            renderer.ImplicitParagraph = around;
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
    }
}
