using System.Collections.Concurrent;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Output;

/// <summary>A site in memory: for tests, and for whoever shows pages without publishing them.</summary>
public sealed class MemoryOutput : IOutput
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _written = new(StringComparer.Ordinal);

    /// <summary>
    /// The published files by address; empty before <see cref="Commit"/>,
    /// and unchanged by builds that do not come to it.
    /// </summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; private set; } =
        ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    public void Write(OutputFile file)
    {
        // A copy: the caller may use its buffer again.
        if (!_written.TryAdd(file.Url.Path, file.Content.ToArray()))
            throw new InvalidOperationException($"'{file.Url}' is written twice.");
    }

    public void Copy(SiteUrl url, Stream content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        Write(new OutputFile(url, copy.ToArray()));
    }

    public void Commit() => Files = _written.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Drops what was not committed; the published files stay readable.</summary>
    public void Dispose() => _written.Clear();
}
