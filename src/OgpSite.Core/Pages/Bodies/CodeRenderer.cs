using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>
/// Code blocks, with their language as a class where it is a plain word. Long lines scroll, also by the keyboard.
/// </summary>
internal sealed class CodeRenderer(BodyContext context) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"").Write(context.LeftToRight).Write("><code");
        if (code is FencedCodeBlock { Info: { Length: > 0 and <= 40 } language }
            && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#'))
            renderer.WriteAttribute("class", "language-" + language);
        renderer.Write(">");
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
