using System.Runtime.InteropServices;
using OgpSite.Core.Incremental;
using OgpSite.Core.Output;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Incremental;

/// <summary>A site that is built again and again, each time with what the last build left.</summary>
/// <param name="inProcess">Whether that is handed on as it is, or written and read as between two runs.</param>
internal sealed class RebuiltSite(bool inProcess = false)
{
    private SiteMemory _memory = SiteMemory.Empty;

    /// <summary>What stands in the output: what the last build without an error made.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; private set; } =
        ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    /// <summary>The addresses of the files that the last build made anew.</summary>
    public ImmutableSortedSet<string> Made { get; private set; } = [];

    public BuildResult Rebuild(string text) => Rebuild(SiteText.Parse(text).Select(file => (file.Key, file.Value)));

    /// <summary>Builds the project as it is now.</summary>
    public BuildResult Rebuild(IEnumerable<(string Path, string Text)> project)
    {
        using var output = new MemoryOutput(Files);
        var input = TestSite.InputOf(MemorySourceTree.OfTexts(project)) with { Memory = _memory };
        var result = SiteBuilder.Build(input, output, new BuildOptions());
        if (result.HasErrors) return result;
        Made = [.. output.Files.Where(file => !IsKept(file.Key, file.Value)).Select(file => file.Key)];
        Files = output.Files;
        _memory = inProcess ? result.Memory : SiteMemoryFile.Read(SiteMemoryFileTests.BytesOf(result.Memory));
        return result;
    }

    private bool IsKept(string url, ReadOnlyMemory<byte> content) =>
        Files.TryGetValue(url, out var before)
        && MemoryMarshal.TryGetArray(before, out var old) && MemoryMarshal.TryGetArray(content, out var now)
        && ReferenceEquals(old.Array, now.Array);
}
