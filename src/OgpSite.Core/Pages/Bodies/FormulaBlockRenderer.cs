using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Formulas that stand alone.</summary>
internal sealed class FormulaBlockRenderer(BodyContext context) : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock formula)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"math\"").Write(context.LeftToRight).Write(">");
        renderer.WriteLeafRawLines(formula, writeEndOfLines: false, escape: true);
        renderer.WriteLine("</div>");
    }
}
