using System.Collections.Concurrent;
using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Datasets;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Feeds;
using OgpSite.Core.Graph;
using OgpSite.Core.Incremental;
using OgpSite.Core.Linking;
using OgpSite.Core.Output;
using OgpSite.Core.Pages;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core;

/// <summary>Sends pages through the theme's templates to the output. Safe to use from several threads.</summary>
internal sealed class Press
{
    private readonly ThemeRenderer? _renderer;
    private readonly IOutput _output;
    private readonly DiagnosticBag _diagnostics;
    private readonly IProgress<BuildProgress>? _progress;
    private readonly SiteGraph _graph;
    private readonly SiteSearch? _search;
    private readonly ConcurrentBag<ListedPage> _listed = [];
    private readonly int _pageCount;
    private int _pages;
    private int _files;
    private long _bytes;

    /// <param name="theme">
    /// Null where it could not be read: pages are then made for the sake of their problems only.
    /// </param>
    /// <param name="address">The site's absolute address; null where it has none.</param>
    /// <param name="withSearch">Whether pages are taken into a search index as they are printed.</param>
    public Press(
        Theme? theme, BuildInput input, SiteGraph graph, Uri? address, bool withSearch,
        IOutput output, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress)
    {
        var links = theme is null ? OptionLinks.None : OptionLinks.Resolve(theme, graph, diagnostics);
        _renderer = theme is null ? null : ThemeRenderer.Create(
            theme, input.Templates, graph.Languages, links, diagnostics);
        ThemeFragments = links.Fragments;
        Memory = input.Memory.For(Digest.Of(
            theme, links, graph.Configuration, graph.Languages, graph.Subject, address, withSearch));
        _search = withSearch && _renderer is not null
            ? new SiteSearch(graph, _renderer.TextsOf, Memory.Terms)
            : null;
        _graph = graph;
        _pageCount = graph.PageCount;
        _output = output;
        _diagnostics = diagnostics;
        _progress = progress;
    }

    /// <summary>The theme's links to places within pages.</summary>
    public ImmutableArray<FragmentLink> ThemeFragments { get; }

    /// <summary>Tells pages and what they are made with from others.</summary>
    public RecordDigest Digest { get; } = new();

    /// <summary>What is left of the last build, if its pages were made with all that these are made with.</summary>
    public SiteMemory Memory { get; }

    /// <summary>By language: the terms of the search index so far.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> SearchTerms =>
        _search?.Terms ?? FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>
    /// Reports a text whose page takes longer than <paramref name="patience"/>; nothing is kept of it.
    /// </summary>
    public PageOutcome? GiveUp(SourcePath path, TimeSpan patience)
    {
        _diagnostics.Add(DiagnosticCatalog.PageTooSlow.At(SourceLocation.StartOf(path), patience.TotalSeconds));
        return null;
    }

    /// <summary>Prints a page and returns what it became; null where a template failed, which is reported.</summary>
    public PrintedPage? Print(Page page)
    {
        using var text = new Utf8Writer();
        if (_renderer?.Render(page, text, _diagnostics) is not { } file) return null;
        ImmutableArray<OutputFile> excerpts = [];
        var indexed = _search?.Add(page, out excerpts);
        ImmutableArray<OutputFile> files = [file, .. excerpts];
        foreach (var written in files) Write(written);
        CountIn(page);
        return new PrintedPage([.. files.Select(FileDigest.Of)], indexed);
    }

    /// <summary>
    /// Leaves a page as it stands in the output; false where it does not stand there as it was left.
    /// </summary>
    /// <param name="frame">The page, with or without its text.</param>
    public bool TryKeep(Page frame, PrintedPage printed)
    {
        if (_renderer is null || !TryKeep(printed.Files)) return false;
        if (printed.Indexed is { } indexed) _search?.Keep(frame, indexed);
        CountIn(frame);
        return true;
    }

    /// <summary>Leaves files that are no pages as they stand in the output; false where one does not stand there so.</summary>
    public bool TryKeep(ImmutableArray<FileDigest> files)
    {
        if (!_output.TryKeep(files)) return false;
        foreach (var file in files) CountIn(file.Length);
        return true;
    }

    /// <summary>The sitemap of all pages printed so far, the feeds, and what hosts and crawlers ask for.</summary>
    /// <param name="root">The site's absolute address; null where it has none.</param>
    public void WriteFeeds(Uri? root)
    {
        if (_renderer is null) return;
        foreach (var file in SiteFeeds.Of(_graph, root, _listed, _renderer.TextsOf)) Write(file);
    }

    /// <summary>Writes the site as data, its reports, commitments and terms, and returns the files.</summary>
    /// <param name="root">The site's absolute address; null where it has none.</param>
    public ImmutableArray<FileDigest> WriteData(Uri? root) =>
    [
        .. SiteData.Of(_graph, root).Select(file =>
        {
            Write(file);
            return FileDigest.Of(file);
        }),
    ];

    /// <summary>The search index of all pages printed so far, and the scripts that read it.</summary>
    public void WriteSearch()
    {
        if (_search is null || _renderer is null) return;
        foreach (var file in _search.Finish()) Write(file);
        foreach (var script in _renderer.SearchScripts()) Write(script);
    }

    /// <summary>The theme's style sheets and images.</summary>
    public void CopyAssets()
    {
        foreach (var asset in _renderer?.Assets() ?? []) Write(asset);
    }

    /// <summary>The images and attachments that stand beside the pages; the last files of a site.</summary>
    public void CopyFiles(ISourceTree project, ImmutableArray<FileNode> files)
    {
        foreach (var file in files)
        {
            OutputLimits.CheckFile(file.Path, file.Length, _diagnostics);
            using var content = project.Open(file.Path);
            _output.Copy(file.Url, content);
            _files++;
            _bytes += file.Length;
        }

        OutputLimits.CheckSite(SiteConfigurationReader.Path, _bytes, _files, _diagnostics);
    }

    public SiteCounts Count() => new(
        _graph.Reports.Length,
        _graph.Members.DistinctBy(member => member.Slug).Count(),
        _graph.Terms.Length,
        _pages,
        _files);

    private void Write(OutputFile file)
    {
        _output.Write(file);
        CountIn(file.Content.Length);
    }

    private void CountIn(long length)
    {
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _bytes, length);
    }

    private void CountIn(Page page)
    {
        if (page.IsListed) _listed.Add(new ListedPage(page.Url, page.Versions, page.LastChanged));
        var done = Interlocked.Increment(ref _pages);
        _progress?.Report(new BuildProgress("Pages", done, _pageCount));
    }
}
