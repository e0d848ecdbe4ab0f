using System.Text;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;

namespace OgpSite.Core.Tests.Output;

public sealed class BothOutputsTests
{
    [Fact]
    public void Commit_FilesOfBothKinds_AreInBoth()
    {
        using var first = new MemoryOutput();
        using var second = new MemoryOutput();
        using var both = new BothOutputs(first, second);
        both.Write(OutputProject.File("index.html", "home"));
        both.Copy(new SiteUrl("a.png"), new MemoryStream("image"u8.ToArray()));
        Assert.Empty(first.Files);
        both.Commit();
        Assert.Equal(["a.png = image", "index.html = home"], Texts(first));
        Assert.Equal(Texts(first), Texts(second));
    }

    [Fact]
    public void Commit_FirstRefuses_LeavesTheSecondAsItWas()
    {
        using var second = new MemoryOutput();
        using var both = new BothOutputs(new Refusing(), second);
        both.Write(OutputProject.File("index.html", "home"));
        Assert.Throws<OutputException>(both.Commit);
        Assert.Empty(second.Files);
    }

    private static IEnumerable<string> Texts(MemoryOutput output) =>
        output.Files.Select(file => $"{file.Key} = {Encoding.UTF8.GetString(file.Value.Span)}");

    private sealed class Refusing : IOutput
    {
        public void Write(OutputFile file)
        {
        }

        public bool TryKeep(ImmutableArray<FileDigest> files) => false;

        public void Copy(SiteUrl url, Stream content)
        {
        }

        public void Commit() => throw new OutputException("site.zip", "The disk is full.");

        public void Dispose()
        {
        }
    }
}
