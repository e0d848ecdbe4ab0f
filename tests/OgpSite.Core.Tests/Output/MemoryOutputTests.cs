using System.Text;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;

namespace OgpSite.Core.Tests.Output;

public sealed class MemoryOutputTests
{
    [Fact]
    public void Files_BeforeCommit_AreEmpty()
    {
        using var output = new MemoryOutput();
        output.Write(OutputProject.File("a.html", "a"));
        Assert.Empty(output.Files);
    }

    [Fact]
    public void Keep_FilesOfTheLastBuild_TakesTheVeryBytesOrNone()
    {
        using var before = new MemoryOutput();
        var (one, two) = (OutputProject.File("a.html", "a"), OutputProject.File("b.html", "b"));
        before.Write(one);
        before.Write(two);
        before.Commit();
        using var output = new MemoryOutput(before.Files);
        Assert.False(output.TryKeep([FileDigest.Of(one), FileDigest.Of(OutputProject.File("b.html", "x"))]));
        Assert.False(output.TryKeep([FileDigest.Of(OutputProject.File("c.html", "c"))]));
        output.Commit();
        Assert.Empty(output.Files);
        Assert.True(output.TryKeep([FileDigest.Of(one), FileDigest.Of(two)]));
        output.Commit();
        Assert.Equal(before.Files.Values, output.Files.Values);
    }

    [Fact]
    public void Files_AfterCommit_AreSortedAndTheirOwn()
    {
        using var output = new MemoryOutput();
        var buffer = Encoding.UTF8.GetBytes("b");
        output.Write(new OutputFile(new SiteUrl("b.html"), buffer));
        buffer[0] = (byte)'x';
        output.Copy(new SiteUrl("a.png"), new MemoryStream([1, 2]));
        output.Commit();
        Assert.Equal(["a.png", "b.html"], output.Files.Keys);
        Assert.Equal("b", Encoding.UTF8.GetString(output.Files["b.html"].Span));
    }

    [Fact]
    public void Write_TheSameAddressTwice_Throws()
    {
        using var output = new MemoryOutput();
        output.Write(OutputProject.File("a.html", "1"));
        Assert.Throws<InvalidOperationException>(() => output.Write(OutputProject.File("a.html", "2")));
    }
}
