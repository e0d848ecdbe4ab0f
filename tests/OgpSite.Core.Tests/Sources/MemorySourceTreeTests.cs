using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class MemorySourceTreeTests
{
    private readonly MemorySourceTree _tree = MemorySourceTree.OfTexts(("content/b.md", "é"), ("content/a/c.md", ""), (
        "contents.md", "x"));

    [Fact]
    public void List_Folder_IsAllFilesBelowInOrdinalOrder() => Assert.Equal(
        ["content/a/c.md 0", "content/b.md 2"],
        _tree.List("content", new DiagnosticBag()).Select(entry => $"{entry.Path} {entry.Length}"));

    [Fact]
    public void List_Root_IsEverything() => Assert.Equal(3, _tree.List("", new DiagnosticBag()).Length);

    [Fact]
    public void Read_File_IsItsBytes()
    {
        Assert.Equal("é"u8.ToArray(), _tree.Read(new SourcePath("content/b.md")).ToArray());
        using var stream = _tree.Open(new SourcePath("content/b.md"));
        Assert.Equal(2, stream.Length);
    }
}
