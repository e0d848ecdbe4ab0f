using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Cli;

/// <summary>A project as it would be with one more file.</summary>
internal sealed class TreeWithNewFile(ISourceTree project, NewFile file) : ISourceTree
{
    private readonly SourcePath _path = new(file.Path);
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(file.Text);

    public ImmutableArray<SourceEntry> List(string folder, DiagnosticBag diagnostics) =>
        [.. project.List(folder, diagnostics).Append(new SourceEntry(_path, _bytes.Length)).OrderBy(e => e.Path)];

    public ReadOnlyMemory<byte> Read(SourcePath path) => path == _path ? _bytes : project.Read(path);

    public long LengthOf(SourcePath path) => path == _path ? _bytes.Length : project.LengthOf(path);

    public Stream Open(SourcePath path) =>
        path == _path ? new MemoryStream(_bytes, writable: false) : project.Open(path);
}
