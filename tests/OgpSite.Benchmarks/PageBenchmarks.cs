using BenchmarkDotNet.Attributes;
using OgpSite.Core;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Pages;
using OgpSite.Core.Search;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Benchmarks;

/// <summary>
/// The ways of fifty reports of 20 KB, on one thread: from text to pages, from pages to HTML, and from pages to the files
/// of a search index. Divide by fifty for the cost of a report.
/// </summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private const int Reports = 50;

    private SiteGraph _graph = null!;
    private PageComposer _composer = null!;
    private ThemeRenderer _renderer = null!;
    private ImmutableArray<SearchablePage> _searchable = [];
    private ImmutableArray<ReportPage> _pages = [];

    [GlobalSetup]
    public void Prepare()
    {
        var diagnostics = new DiagnosticBag();
        var input = TestSite.InputOf(MemorySourceTree.OfTexts(MadeUpSite.Of(Reports)));
        _graph = TestSite.GraphOf(input.Project, diagnostics);
        var files = input.Project.List(ContentReader.Folder, diagnostics);
        var theme = ThemeReader.Read(input.DefaultTheme, input.Project, files, _graph.Configuration, diagnostics)!;
        _composer = new PageComposer(
            input.Project, _graph, GlossaryIndex.Build(_graph, diagnostics), _graph.Configuration.Url, diagnostics);
        _renderer = ThemeRenderer.Create(
            theme, input.Templates, _graph.Languages, OptionLinks.Resolve(theme, _graph, diagnostics), diagnostics)!;
        _pages = Compose();
        _searchable = [.. _pages.Select(page => SearchablePages.Of(page, _renderer.TextsOf(page.Language))!)];
    }

    /// <summary>Markdown, links to terms, and the HTML of the text.</summary>
    [Benchmark]
    public ImmutableArray<ReportPage> Compose() =>
        [.. _graph.Reports.Select(node => _composer.Compose(node)!.Page)];

    /// <summary>The theme's templates around a composed page.</summary>
    [Benchmark]
    public long Render() => _pages.Sum(page => (long)_renderer.Render(page, new Utf8Writer(), new DiagnosticBag())!.Value.Content.Length);

    /// <summary>Words, postings and the index's files.</summary>
    [Benchmark]
    public int Index()
    {
        var index = new LanguageIndex("en");
        ImmutableArray<IndexedPage> pages = [.. _searchable.Select(page => index.Add(page, out _))];
        return index.Finish(pages, []).Length;
    }
}
