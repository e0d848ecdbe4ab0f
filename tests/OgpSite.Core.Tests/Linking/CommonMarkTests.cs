using System.Globalization;
using Markdig.Renderers;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Linking;

/// <summary>
/// What our reader makes of CommonMark's examples, letter by letter: its tree, written by Markdig's own renderer. How
/// our pages show the same tree is tested with <c>Pages/Bodies</c>.
/// </summary>
public sealed class CommonMarkTests
{
    [Fact]
    public void Read_Examples_AreReadAsCommonMarkSays() => CommonMarkExample.AssertAll(
        example => OnOneLine(example.Html), Read,
        new CommonMarkDifference("A bare web address is a link.", "Autolinks", 608, 611));

    private static string Read(CommonMarkExample example)
    {
        var source = new MarkdownText(new SourcePath("content/reports/a.md"), example.Markdown, FirstLine: 1);
        var tree = MarkdownReader.Read(source, new DiagnosticBag());
        Assert.NotNull(tree);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new HtmlRenderer(writer).Render(tree);
        return OnOneLine(writer.ToString());
    }

    /// <summary>The first block of a list item on the item's own line, where Markdig puts it mostly.</summary>
    private static string OnOneLine(string html) => html.Replace("<li>\n<", "<li><", StringComparison.Ordinal);
}
