using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Formulas in running text, as their author wrote them.</summary>
internal sealed class FormulaRenderer(BodyContext context) : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline formula) =>
        renderer.Write("<span class=\"math\"").Write(context.LeftToRight).Write(">")
            .WriteEscape(formula.Content).Write("</span>");
}
