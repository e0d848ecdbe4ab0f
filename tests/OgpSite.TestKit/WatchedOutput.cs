using System.Collections.Concurrent;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;

namespace OgpSite.TestKit;

/// <summary>A site in memory that also shows what was written but never published.</summary>
internal sealed class WatchedOutput : IOutput
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _written = new(StringComparer.Ordinal);
    private readonly MemoryOutput _output = new();

    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files => _output.Files;

    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Written =>
        _written.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public void Write(OutputFile file)
    {
        _written[file.Url.Path] = file.Content.ToArray();
        _output.Write(file);
    }

    public bool TryKeep(ImmutableArray<FileDigest> files) => false;

    public void Copy(SiteUrl url, Stream content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        Write(new OutputFile(url, copy.ToArray()));
    }

    public void Commit() => _output.Commit();

    public void Dispose() => _output.Dispose();
}
