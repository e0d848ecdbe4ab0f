using OgpSite.Core.Graph;

namespace OgpSite.Core.Output;

/// <summary>
/// Gives everything to two outputs. The first is committed first: if it refuses, the second is as it was. Neither is
/// disposed here.
/// </summary>
public sealed class BothOutputs(IOutput first, IOutput second) : IOutput
{
    public void Write(OutputFile file)
    {
        first.Write(file);
        second.Write(file);
    }

    /// <summary>One of them may have the bytes and the other not, and then they are made for both.</summary>
    public bool TryKeep(ImmutableArray<FileDigest> files) => false;

    /// <param name="content">Is read twice, so it has to be one that can go back.</param>
    public void Copy(SiteUrl url, Stream content)
    {
        var start = content.Position;
        first.Copy(url, content);
        content.Position = start;
        second.Copy(url, content);
    }

    public void Commit()
    {
        first.Commit();
        second.Commit();
    }

    public void Dispose()
    {
    }
}
