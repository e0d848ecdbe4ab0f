using Markdig.Renderers;
using Markdig.Renderers.Html;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>
/// Terms, linked to their entries and described by their definitions (glossary-linking.md, "Markup").
/// </summary>
internal sealed class TermRenderer(BodyContext context) : HtmlObjectRenderer<TermInline>
{
    protected override void Write(HtmlRenderer renderer, TermInline term)
    {
        context.Described.Add(Anchor.DefinitionPrefix + term.Entry.Id);
        renderer.Write("<a class=\"term\" href=\"");
        context.WriteAddress(renderer, context.AddressOf(term.Entry));
        renderer.Write("\" aria-describedby=\"").Write(Anchor.DefinitionPrefix).WriteEscape(term.Entry.Id).Write("\">");
        renderer.WriteChildren(term);
        renderer.Write("</a>");
    }
}
