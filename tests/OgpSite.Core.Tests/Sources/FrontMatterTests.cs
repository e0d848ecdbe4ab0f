using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\na: 1\n---\nText\n", 1, "Text\n", 4)]
    [InlineData("--- \na: 1\n---\t\n\nText", 1, "\nText", 4)]
    [InlineData("---\na: |\n  x\n  ---\n  y\nb: 2\n---", 2, "", 7)]
    [InlineData("---\n---\nText", 0, "Text", 3)]
    [InlineData("Text\n---\na: 1\n---\n", 0, "Text\n---\na: 1\n---\n", 1)]
    [InlineData("----\nText", 0, "----\nText", 1)]
    [InlineData("", 0, "", 1)]
    public void Split_File_IsKeysAndBody(string text, int keys, string body, int firstLine)
    {
        var diagnostics = new DiagnosticBag();
        var file = new SourceFile(new SourcePath("a.md"), text);

        var split = FrontMatter.Split(file, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.NotNull(split);
        Assert.Equal(keys, split.FrontMatter.Entries.Length);
        Assert.Equal(new MarkdownText(file.Path, body, firstLine), FrontMatter.BodyOf(split.File));
    }

    [Fact]
    public void Split_File_PlacesAreThoseInTheFile()
    {
        var split = FrontMatter.Split(new SourceFile(new SourcePath("a.md"),
            "---\n# c\ntitle: A\n\nb:\n  - x\n---\nText\n"), new DiagnosticBag());

        var title = split!.FrontMatter.Find("title");
        Assert.Equal("a.md(3,1)", title!.Key.Location.ToString());
        Assert.Equal("a.md(3,8)", title.Value.Location.ToString());
        Assert.Equal("a.md(6,5)", ((YamlList)split.FrontMatter.Find("b")!.Value).Items[0].Location.ToString());
        Assert.Equal("a.md(8,1)", FrontMatter.BodyOf(split.File).Locate(0, 0).ToString());
    }

    [Theory]
    [InlineData("---\na: 1\nText\n")]
    [InlineData("---")]
    [InlineData("---\na: 1\n --- \n")]
    public void Split_Unclosed_IsAnError(string text) => AssertProblem(
        "a.md(1,1): error OGP1010: The front matter that begins here is not closed. Put a line '---' below its " +
        "last key.", text);

    [Fact]
    public void Split_TooLarge_IsAnError() => AssertProblem(
        "a.md(1,1): error OGP1011: The front matter is larger than 256 KiB. Move its long texts into the body.",
        "---\na: |\n" + string.Concat(Enumerable.Repeat("  " + new string('x', 1000) + "\n", 270)) + "---\nText\n");

    [Fact]
    public void Split_ManyBytesInFewLetters_IsAnError() => AssertProblem(
        "a.md(1,1): error OGP1011: The front matter is larger than 256 KiB. Move its long texts into the body.",
        "---\na: |\n" + string.Concat(Enumerable.Repeat("  " + new string('ع', 1000) + "\n", 135)) + "---\nText\n");

    private static void AssertProblem(string expected, string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(FrontMatter.Split(new SourceFile(new SourcePath("a.md"), text), diagnostics));
        Assert.Equal([expected], diagnostics.ToSorted().Select(d => d.ToString()));
    }
}
