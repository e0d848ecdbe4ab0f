using System.Text;

namespace OgpSite.Core.Tests.Linking;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Read_ListNestedTooDeep_IsReportedOnItsLine()
    {
        var lines = Enumerable.Range(0, 40).Select(level => new string(' ', level * 4) + "- x");
        Assert.Equal(
            ["content/reports/a.md(41,1): error OGP1203: " +
                "Lists, quotations or brackets are nested too deep here (at most 32 levels)."],
            TestSite.BuildReport(string.Join('\n', lines)).Messages.AsEnumerable());
    }

    [Fact]
    public void Read_QuotationsNestedTooDeep_AreReported() => Assert.Equal(
        ["content/reports/a.md(8,1): error OGP1203: " +
            "Lists, quotations or brackets are nested too deep here (at most 32 levels)."],
        TestSite.BuildReport(new string('>', 500) + " x").Messages.AsEnumerable());

    [Fact]
    public void Read_TooManyHeadings_AreReported() => Assert.Equal(
        ["content/reports/a.md(8,1): error OGP1204: " +
            "The text has 2001 headings; at most 2000 are allowed. Part it into several pages."],
        TestSite.BuildReport(string.Concat(Enumerable.Repeat("## a\n", 2001))).Messages.AsEnumerable());

    [Fact]
    public void Read_TextThatGrowsTooLarge_IsReported()
    {
        var text = new StringBuilder("[a]: https://example.org/").Append('u', 40_000).Append("\n\n");
        for (var i = 0; i < 2_000; i++) text.Append("[a] ");
        Assert.Equal(
            ["content/reports/a.md(8,1): error OGP1206: The page grows to more than 64 times its source. " +
                "Look for a reference or footnote that is used very often."],
            TestSite.BuildReport(text.ToString()).Messages.AsEnumerable());
    }

    [Fact]
    public void Read_PageThatCannotBeMade_CausesNoFurtherDiagnostics()
    {
        var site = TestSite.BuildReport("[b](b.md#part)", $"== b.md\n{TestSite.FrontMatter}{new string('>', 500)} x\n");
        Assert.Equal(["OGP1203"], site.Diagnostics.Select(diagnostic => diagnostic.Code));
    }
}
