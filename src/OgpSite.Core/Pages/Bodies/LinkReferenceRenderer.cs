using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Definitions of reference links show nothing where they stand.</summary>
internal sealed class LinkReferenceRenderer : HtmlObjectRenderer<LinkReferenceDefinitionGroup>
{
    protected override void Write(HtmlRenderer renderer, LinkReferenceDefinitionGroup definitions)
    {
        // The links carry their addresses already.
    }
}
