using Markdig.Renderers;
using Markdig.Renderers.Html;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>What was written as a link and is none: its text.</summary>
internal sealed class PlainRenderer : HtmlObjectRenderer<PlainInline>
{
    protected override void Write(HtmlRenderer renderer, PlainInline text) => renderer.WriteChildren(text);
}
