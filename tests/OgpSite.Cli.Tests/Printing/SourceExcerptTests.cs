using OgpSite.Cli.Printing;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Tests.Printing;

public sealed class SourceExcerptTests
{
    private static readonly SourcePath Path = new("content/a.md");

    [Theory]
    [InlineData("one\ntwo three", 2, 5, "two three", "    ^")]
    [InlineData("one\r\ntwo three\r\n", 2, 1, "two three", "^")]
    [InlineData("\uFEFFone", 1, 2, "one", " ^")]
    [InlineData("a\tb", 1, 3, "a b", "  ^")]
    [InlineData("日本語", 1, 3, "日本語", "    ^")]
    [InlineData("end", 1, 4, "end", "   ^")]
    [InlineData("e\u001b[31m", 1, 3, "e\\u001B[31m", "       ^")]
    public void Of_PlaceInALine_PutsTheCaretBelowIt(string text, int line, int column, string shown, string caret)
    {
        var excerpt = Of(text, line, column)!;
        Assert.Equal((shown, caret), (excerpt.Text, excerpt.Caret));
    }

    [Theory]
    [InlineData("one", 2, 1)]
    [InlineData("one\n\ntwo", 2, 1)]
    [InlineData("one", 1, 9)]
    public void Of_PlaceThatIsNoLine_IsNothing(string text, int line, int column) =>
        Assert.Null(Of(text, line, column));

    [Fact]
    public void Of_FileThatIsNotThere_IsNothing() =>
        Assert.Null(
            SourceExcerpt.Of(SourceLocation.StartOf(new SourcePath("content/gone.md")), MemorySourceTree.OfTexts()));

    [Fact]
    public void Of_LongLine_IsCutAroundThePlace()
    {
        var excerpt = Of(new string('a', 300) + "X" + new string('b', 300), 1, 301)!;
        Assert.Equal('X', excerpt.Text[excerpt.Caret.Length - 1]);
        Assert.True(excerpt.Text.Length <= 100, excerpt.Text);
        Assert.StartsWith("…", excerpt.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", excerpt.Text, StringComparison.Ordinal);
    }

    private static SourceExcerpt? Of(string text, int line, int column) =>
        SourceExcerpt.Of(new SourceLocation(Path, line, column), MemorySourceTree.OfTexts((Path.Value, text)));
}
