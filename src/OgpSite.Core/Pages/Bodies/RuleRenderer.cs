using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Rules between parts of a text.</summary>
internal sealed class RuleRenderer : HtmlObjectRenderer<ThematicBreakBlock>
{
    protected override void Write(HtmlRenderer renderer, ThematicBreakBlock rule)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<hr>");
    }
}
