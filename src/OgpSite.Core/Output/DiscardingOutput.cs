using OgpSite.Core.Graph;

namespace OgpSite.Core.Output;

/// <summary>Takes everything and keeps nothing: for a run that only looks for problems.</summary>
public sealed class DiscardingOutput : IOutput
{
    public void Write(OutputFile file)
    {
    }

    public bool TryKeep(ImmutableArray<FileDigest> files) => false;

    /// <summary>Reads the stream to its end, so that a file that cannot be read is found.</summary>
    public void Copy(SiteUrl url, Stream content) => content.CopyTo(Stream.Null);

    public void Commit()
    {
    }

    public void Dispose()
    {
    }
}
