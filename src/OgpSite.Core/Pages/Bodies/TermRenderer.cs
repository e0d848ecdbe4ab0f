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
        var definition = Anchor.DefinitionPrefix + term.Entry.Id;
        context.Described.Add(definition);
        renderer.Write("<a class=\"term\"");
        context.WriteAddress(renderer, "href", context.AddressOf(term.Entry));
        renderer.WriteAttribute("aria-describedby", definition).Write(">");
        renderer.WriteChildren(term);
        renderer.Write("</a>");
    }
}
