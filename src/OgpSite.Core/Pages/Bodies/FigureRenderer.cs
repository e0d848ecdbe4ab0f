using Markdig.Extensions.Figures;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Figures; each has an id, so that it can be cited.</summary>
internal sealed class FigureRenderer(BodyContext context) : HtmlObjectRenderer<Figure>
{
    protected override void Write(HtmlRenderer renderer, Figure figure)
    {
        renderer.EnsureLine();
        renderer.Write("<figure");
        context.WriteId(renderer, context.Ids.OfFigure());
        renderer.WriteLine(">");
        renderer.WriteChildren(figure);
        renderer.WriteLine("</figure>");
    }
}
