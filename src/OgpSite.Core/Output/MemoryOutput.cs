using System.Collections.Concurrent;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Output;

/// <summary>A site in memory: for tests, and for whoever shows pages without publishing them.</summary>
/// <param name="before">What the last build left; its bytes are used again where they are to be kept.</param>
public sealed class MemoryOutput(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> before) : IOutput
{
    private static readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Nothing =
        ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _written = new(StringComparer.Ordinal);

    public MemoryOutput() : this(Nothing)
    {
    }

    /// <summary>
    /// The published files by address; empty before <see cref="Commit"/>,
    /// and unchanged by builds that do not come to it.
    /// </summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; private set; } = Nothing;

    public void Write(OutputFile file)
    {
        // A copy: the caller may use its buffer again.
        Add(file.Url, file.Content.ToArray());
    }

    public bool TryKeep(ImmutableArray<FileDigest> files)
    {
        if (!files.All(IsAsBefore)) return false;
        foreach (var file in files) Add(file.Url, before[file.Url.Path]);
        return true;
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

    private bool IsAsBefore(FileDigest file) =>
        before.TryGetValue(file.Url.Path, out var content) && FileDigest.Of(new OutputFile(file.Url, content)) == file;

    private void Add(SiteUrl url, ReadOnlyMemory<byte> content)
    {
        if (!_written.TryAdd(url.Path, content)) throw new InvalidOperationException($"'{url}' is written twice.");
    }
}
