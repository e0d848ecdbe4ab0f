using BenchmarkDotNet.Attributes;
using OgpSite.Core;
using OgpSite.Core.Incremental;
using OgpSite.Core.Output;
using OgpSite.Core.Sources;

namespace OgpSite.Benchmarks;

/// <summary>
/// A whole build in memory, with and without the search index, and builds that know of the one before: the difference of
/// the first two is what the index costs.
/// </summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private ImmutableArray<(string Path, string Text)> _files = [];
    private MemorySourceTree _project = null!;
    private ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> _before = null!;
    private SiteMemory _memory = SiteMemory.Empty;
    private int _edits;

    [Params(100)]
    public int Reports { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _files = [.. MadeUpSite.Of(Reports)];
        _project = MemorySourceTree.OfTexts(_files);
        using var output = new MemoryOutput();
        _memory = SiteBuilder.Build(TestSite.InputOf(_project), output, new BuildOptions()).Memory;
        _before = output.Files;
    }

    [Benchmark(Baseline = true)]
    public int Whole() => Build(TestSite.InputOf(_project), new MemoryOutput(), new BuildOptions());

    [Benchmark]
    public int WithoutSearch() =>
        Build(TestSite.InputOf(_project), new MemoryOutput(), new BuildOptions { WithSearch = false });

    [Benchmark]
    public int OneReportChanged()
    {
        var (path, text) = _files[^1];
        var changed = MemorySourceTree.OfTexts(_files.SetItem(_files.Length - 1, (path, $"{text}Edit {++_edits}.\n")));
        return Build(TestSite.InputOf(changed) with { Memory = _memory }, new MemoryOutput(_before), new BuildOptions());
    }

    private static int Build(BuildInput input, MemoryOutput output, BuildOptions options)
    {
        using (output) return SiteBuilder.Build(input, output, options).Counts.Pages;
    }
}
