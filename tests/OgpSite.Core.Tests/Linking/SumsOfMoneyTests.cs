using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Linking;

public sealed class SumsOfMoneyTests
{
    [Theory]
    [InlineData("It cost $40, then $50.", 0)]
    [InlineData("From US$5 to US$9", 0)]
    [InlineData("$ 5 and $ 6", 0)]
    [InlineData("a $", 0)]
    [InlineData("$5$", 0)]
    [InlineData("$x$", 1)]
    [InlineData("$x + 5$ and $y$", 2)]
    [InlineData("$40 for $x$", 1)]
    public void Read_DollarSigns_OpenMathOnlyBeforeASymbol(string markdown, int formulas)
    {
        var source = new MarkdownText(new SourcePath("content/reports/a.md"), markdown, 1);
        Assert.Equal(formulas, MarkdownReader.Read(source, new DiagnosticBag())!.Descendants<MathInline>().Count());
    }
}
