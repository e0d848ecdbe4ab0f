using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class SourceReaderTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb\n")]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\rb\r", "a\nb\n")]
    [InlineData("a\r\n\rb", "a\n\nb")]
    [InlineData("\uFEFFtitle: x", "title: x")]
    [InlineData("é𝄞\u0627", "é𝄞\u0627")]
    [InlineData("", "")]
    public void Read_Text_HasUnixLineEndsAndNoMark(string content, string expected)
    {
        var (text, problems) = Read(Encoding.UTF8.GetBytes(content));
        Assert.Empty(problems);
        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a' })]
    public void Read_Utf16_IsAnError(byte[] bytes) => AssertProblem(
        "a.md(1,1): error OGP1002: This file is saved as UTF-16. Save it as UTF-8.", bytes);

    [Fact]
    public void Read_Latin1_IsAnErrorAtTheByte() => AssertProblem(
        "a.md(2,5): error OGP1003: The byte E9 is not valid UTF-8. Save the file as UTF-8.",
        [.. "x\r\né𝄞y"u8, 0xE9, (byte)'z']);

    [Fact]
    public void Read_CutOffSequence_IsAnErrorAtItsStart() => AssertProblem(
        "a.md(1,2): error OGP1003: The byte C3 is not valid UTF-8. Save the file as UTF-8.", [(byte)'x', 0xC3]);

    [Fact]
    public void Read_Nul_IsAnErrorAtItsPlace() => AssertProblem(
        "a.md(2,2): error OGP1004: There is a NUL character here. Remove it; if there are many, the file is not " +
        "text or not saved as UTF-8.",
        [.. "a\nb\0c"u8]);

    [Fact]
    public void Read_FileAboveTheLimit_IsAnError()
    {
        Assert.Equal(
            ["a.md(1,1): error OGP1001: This file is larger than 2 KiB. Split it into several."],
            Read(new byte[2049], 2048).Problems);
        Assert.Empty(Read([.. Enumerable.Repeat((byte)'a', 2048)], 2048).Problems);
    }

    [Fact]
    public void Read_LongLine_IsAnErrorOnThatLine()
    {
        var line = new string('a', 64 * 1024);
        Assert.Empty(Read(Encoding.UTF8.GetBytes($"{line}\r\n{line}\n{line}")).Problems);
        AssertProblem("a.md(3,1): error OGP1005: This line is longer than 64 KiB. Break it into several.",
            Encoding.UTF8.GetBytes($"{line}\r\nx\n{line}a\n"));
    }

    private static void AssertProblem(string expected, byte[] bytes)
    {
        var (text, problems) = Read(bytes);
        Assert.Null(text);
        Assert.Equal([expected], problems);
    }

    private static (string? Text, string[] Problems) Read(byte[] bytes, int limit = SourceReader.DefaultLimit)
    {
        var diagnostics = new DiagnosticBag();
        var path = new SourcePath("a.md");
        var tree = new MemorySourceTree([KeyValuePair.Create(path, new ReadOnlyMemory<byte>(bytes))]);
        return (SourceReader.Read(tree, path, limit, diagnostics)?.Text,
            [.. diagnostics.ToSorted().Select(d => d.ToString())]);
    }
}
