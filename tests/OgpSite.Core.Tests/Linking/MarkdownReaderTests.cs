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

    /// <summary>Unicode has more ends of lines than our files; they are reported for what they are.</summary>
    [Fact]
    public void Read_ListNestedTooDeepBelowAFormFeed_IsReportedOnItsLine() => Assert.Equal(
        ["(8,2): error OGP1211", "(8,4): warning OGP1109", "(9,1): error OGP1203"],
        TestSite.Build(
        [
            ("content/site.yml", SiteText.DefaultConfiguration),
            ("content/reports/a.md", $"{TestSite.FrontMatter}a\fb\u2028c\n{new string(' ', 160)}- x"),
        ]).Messages.Select(message => string.Join(": ", message["content/reports/a.md".Length..].Split(": ")[..2])));

    [Fact]
    public void Read_QuotationsNestedTooDeep_AreReported() => Assert.Equal(
        ["content/reports/a.md(8,1): error OGP1203: " +
            "Lists, quotations or brackets are nested too deep here (at most 32 levels)."],
        TestSite.BuildReport(new string('>', 500) + " x").Messages.AsEnumerable());

    [Theory]
    [InlineData("a\u0001b", "(8,2): error OGP1211: The character U+0001 cannot stand in a text. Remove it.")]
    [InlineData("a\n\n```\nb \u001B[1m\uFFFE\n```",
        "(11,3): error OGP1211: The character U+001B cannot stand in a text. Remove it, and one more of its kind.")]
    [InlineData("a\nb\u202Ec\u2066\u2800d",
        "(9,2): warning OGP1109: The text holds the invisible character U+202E. Remove it, and 2 more of its kind.")]
    [InlineData("a&#1;b", "(8,2): error OGP1211: The character U+0001 cannot stand in a text. Remove it.")]
    [InlineData("Co\u00ADoperate: می\u200Cخواهم, क्\u200Dष, 👩\u200D👩, \u200Fab\u200E", "")]
    public void Read_CharactersThatAreNotSeen_AreReportedAtTheFirst(string text, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : ["content/reports/a.md" + expected],
        TestSite.BuildReport(text).Messages.AsEnumerable());

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

    [Theory]
    [InlineData("")]
    [InlineData("> ")]
    [InlineData("  ")]
    public void Read_TableThatIsFilledUpTooLarge_IsReported(string indentation)
    {
        var wide = string.Concat(Enumerable.Repeat("|a", 400));
        var text = $"Text.\n\n{indentation}{wide}|\n{indentation}{wide.Replace('a', '-')}|\n" +
            string.Concat(Enumerable.Repeat($"{indentation}|b|\n", 298)) + "\nMore.\n";
        Assert.Equal(
            ["content/reports/a.md(10,1): error OGP1210: With this table the page has 120000 cells; " +
                "at most 100000 are allowed. Publish the table as a file."],
            TestSite.BuildReport(text).Messages.AsEnumerable());
    }

    /// <summary>Unicode has more ends of lines than our files: they part no lines of a table either.</summary>
    [Fact]
    public void Read_TableTooLargeBelowALineSeparator_IsReportedOnItsLine()
    {
        var wide = string.Concat(Enumerable.Repeat("|a", 400));
        var table = $"{wide}|\n{wide.Replace('a', '-')}|\n" + string.Concat(Enumerable.Repeat("|b|\n", 298));
        Assert.Contains(
            "content/reports/a.md(10,1): error OGP1210: ",
            string.Join('\n', TestSite.Build(
            [
                ("content/site.yml", SiteText.DefaultConfiguration),
                ("content/reports/a.md", $"{TestSite.FrontMatter}a\u2028b\n\n{table}"),
            ]).Messages),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyTablesThatAreTooLargeTogether_AreReportedAtTheOneTooMany()
    {
        var wide = string.Concat(Enumerable.Repeat("|a", 400));
        var table = $"{wide}|\n{wide.Replace('a', '-')}|\n" + string.Concat(Enumerable.Repeat("|b|\n", 98)) + "\n";
        Assert.Equal(
            ["content/reports/a.md(210,1): error OGP1210: With this table the page has 120000 cells; " +
                "at most 100000 are allowed. Publish the table as a file."],
            TestSite.BuildReport(table + table + table).Messages.AsEnumerable());
    }

    [Fact]
    public void Read_ManyBarsInNoTable_AreText() => Assert.Empty(
        TestSite.BuildReport(string.Concat(Enumerable.Repeat(new string('|', 400) + " a\n", 300))).Messages);

    [Fact]
    public void Read_PageThatCannotBeMade_CausesNoFurtherDiagnostics()
    {
        var site = TestSite.BuildReport("[b](b.md#part)", $"== b.md\n{TestSite.FrontMatter}{new string('>', 500)} x\n");
        Assert.Equal(["OGP1203"], site.Diagnostics.Select(diagnostic => diagnostic.Code));
    }
}
