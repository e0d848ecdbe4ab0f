using System.Diagnostics;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class DiskSourceTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void List_Folder_IsAllFilesBelowInOrdinalOrder()
    {
        _folder.Write("content/b.md", "bb");
        _folder.Write("content/a/z.md", "");
        _folder.Write("content/a-b.md", "1");
        _folder.Write("content/B.md", "1");
        _folder.Write("other/x.md", "1");

        var (entries, problems) = List("content");

        Assert.Empty(problems);
        Assert.Equal(["content/B.md 1", "content/a-b.md 1", "content/a/z.md 0", "content/b.md 2"], entries);
    }

    [Fact]
    public void List_MissingFolder_IsEmpty() => Assert.Empty(List("content").Entries);

    [Fact]
    public void List_TemporaryAndHiddenFiles_AreLeftOut()
    {
        foreach (var name in new[] { ".DS_Store", ".git/config", "a.md~", "#a.md#", ".#a.md", "a.md.swp", "4913",
            "Thumbs.db", "a.tmp", "a.md" })
            _folder.Write("content/" + name, "x");
        var (entries, problems) = List("content");
        Assert.Empty(problems);
        Assert.Equal(["content/a.md 1"], entries);
    }

    [Fact]
    public void List_SymbolicLinks_AreErrorsAndNotFollowed()
    {
        if (OperatingSystem.IsWindows()) return; // Links need rights of their own there.
        _folder.Write("secret/x.md", "x");
        _folder.Write("content/a.md", "x");
        File.CreateSymbolicLink(_folder["content/file.md"], _folder["secret/x.md"]);
        File.CreateSymbolicLink(_folder["content/gone.md"], _folder["nowhere"]);
        Directory.CreateSymbolicLink(_folder["content/loop"], _folder["content"]);
        Directory.CreateSymbolicLink(_folder["linked"], _folder["secret"]);

        var (entries, problems) = List("content");

        Assert.Equal(["content/a.md 1"], entries);
        Assert.Equal(
            [
                "content/file.md(1,1): error OGP1006: This is a symbolic link. Put the file itself in its place.",
                "content/gone.md(1,1): error OGP1006: This is a symbolic link. Put the file itself in its place.",
                "content/loop(1,1): error OGP1006: This is a symbolic link. Put the file itself in its place.",
            ],
            problems);
        Assert.Equal(["linked(1,1): error OGP1006: This is a symbolic link. Put the file itself in its place."], List(
            "linked").Problems);
    }

    [Fact]
    public void List_Pipe_IsLeftOutWithAWarningAndNeverOpened()
    {
        if (OperatingSystem.IsWindows()) return; // There are no pipes in folders there.
        _folder.Write("content/a.md", "x");
        using (var mkfifo = Process.Start("mkfifo", _folder["content/pipe.md"])) mkfifo.WaitForExit();

        var (entries, problems) = List("content");

        Assert.Equal(["content/a.md 1"], entries);
        Assert.Equal(["content/pipe.md(1,1): warning OGP1007: This is not a regular file but a pipe, and is left out."],
            problems);
    }

    [Fact]
    public void List_UnusableNames_AreErrors()
    {
        if (OperatingSystem.IsWindows()) return; // The names cannot be made there.
        _folder.Write("content/a\\b.md", "x");
        _folder.Write("content/c\u0001.md", "x");
        Assert.Equal(
            [
                "content/a\\b.md(1,1): error OGP1008: The name of this file holds a backslash. Rename it.",
                "content/c\u0001.md(1,1): error OGP1008: The name of this file holds a control character. Rename it.",
            ],
            List("content").Problems);
    }

    [Fact]
    public void Read_File_IsItsBytes()
    {
        _folder.Write("content/a.md", "abc");
        _folder.Write("content/empty.md", "");
        var tree = new DiskSourceTree(_folder.Path);
        Assert.Equal("abc"u8.ToArray(), tree.Read(new SourcePath("content/a.md")).ToArray());
        Assert.Empty(tree.Read(new SourcePath("content/empty.md")).ToArray());
        using var stream = tree.Open(new SourcePath("content/a.md"));
        Assert.Equal(3, stream.Length);
    }

    [Theory]
    [InlineData("../x.md")]
    [InlineData("content/../../x.md")]
    [InlineData("/etc/passwd")]
    public void Read_PathOutsideTheRoot_IsRefused(string path)
    {
        var tree = new DiskSourceTree(_folder["inner"]);
        _folder.Write("x.md", "secret");
        Assert.ThrowsAny<Exception>(() => tree.Read(new SourcePath(path)));
    }

    [Fact]
    public void Read_FileThatBecameALink_IsRefused()
    {
        if (OperatingSystem.IsWindows()) return; // Links need rights of their own there.
        _folder.Write("secret.md", "secret");
        _folder.Write("content/x.md", "x");
        File.CreateSymbolicLink(_folder["content/a.md"], _folder["secret.md"]);
        var tree = new DiskSourceTree(_folder.Path);
        Assert.Throws<IOException>(() => tree.Read(new SourcePath("content/a.md")));
        Assert.Throws<IOException>(() => tree.Open(new SourcePath("content/a.md")));
    }

    [Fact]
    public void Read_FileInAFolderThatBecameALink_IsRefused()
    {
        if (OperatingSystem.IsWindows()) return; // Links need rights of their own there.
        _folder.Write("secret/deep/a.md", "secret");
        _folder.Write("content/x.md", "x");
        Directory.CreateSymbolicLink(_folder["content/reports"], _folder["secret"]);
        var tree = new DiskSourceTree(_folder.Path);
        var path = new SourcePath("content/reports/deep/a.md");
        var refusal = Assert.Throws<IOException>(() => tree.Read(path));
        Assert.Equal("'content/reports' became a symbolic link while it was read.", refusal.Message);
        Assert.Throws<IOException>(() => tree.Open(path));
    }

    /// <summary>What leads to the project is the user's own affair.</summary>
    [Fact]
    public void Read_ProjectBehindALink_IsRead()
    {
        if (OperatingSystem.IsWindows()) return; // Links need rights of their own there.
        _folder.Write("project/content/a.md", "text");
        Directory.CreateSymbolicLink(_folder["linked"], _folder["project"]);
        var tree = new DiskSourceTree(_folder["linked"]);
        Assert.Equal("text"u8, tree.Read(new SourcePath("content/a.md")).Span);
    }

    private (string[] Entries, string[] Problems) List(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var entries = new DiskSourceTree(_folder.Path).List(folder, diagnostics);
        return (
            [.. entries.Select(e => $"{e.Path} {e.Length}")], [.. diagnostics.ToSorted().Select(d => d.ToString())]);
    }
}
