using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace OgpSite.Core.Linking;

/// <summary>
/// Keeps sums of money from being read as formulas: a <c>$</c> before a digit or a space never opens math.
/// </summary>
internal sealed class SumsOfMoney : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.Replace<MathInlineParser>(new CarefulParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Only parsing differs.
    }

    private sealed class CarefulParser : MathInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var next = slice.PeekChar();
            return !char.IsDigit(next) && !char.IsWhiteSpace(next) && next != '\0' && base.Match(processor, ref slice);
        }
    }
}
