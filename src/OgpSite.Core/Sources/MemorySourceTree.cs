using System.Collections.Frozen;
using System.IO.Hashing;
using System.Text;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>A project's files held in memory: for tests, and for files that ship inside the tool.</summary>
public sealed class MemorySourceTree(IEnumerable<KeyValuePair<SourcePath, ReadOnlyMemory<byte>>> files) : ISourceTree
{
    private readonly FrozenDictionary<SourcePath, ReadOnlyMemory<byte>> _files = files.ToFrozenDictionary();

    /// <summary>The files with these paths and texts, in UTF-8.</summary>
    public static MemorySourceTree OfTexts(params IEnumerable<(string Path, string Text)> files) =>
        new(files.Select(file => KeyValuePair.Create(
            new SourcePath(file.Path), new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(file.Text)))));

    public ImmutableArray<SourceEntry> List(string folder, DiagnosticBag diagnostics) =>
    [
        .. _files
            .Where(file => folder.Length == 0 || file.Key.Value.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(file => new SourceEntry(file.Key, file.Value.Length, (long)XxHash3.HashToUInt64(file.Value.Span)))
            .OrderBy(entry => entry.Path),
    ];

    public ReadOnlyMemory<byte> Read(SourcePath path) => _files[path];

    public long LengthOf(SourcePath path) => _files[path].Length;

    public Stream Open(SourcePath path) => new MemoryStream(Read(path).ToArray(), writable: false);
}
