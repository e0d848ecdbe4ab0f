using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Pages;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core;

/// <summary>Sends pages through the theme's templates to the output. Safe to use from several threads.</summary>
internal sealed class Press
{
    private readonly ThemeRenderer? _renderer;
    private readonly IOutput _output;
    private readonly DiagnosticBag _diagnostics;
    private readonly IProgress<BuildProgress>? _progress;
    private readonly Lock _lock = new();
    private BuildProgress _done;
    private int _pages;
    private int _files;

    /// <param name="theme">Null where it could not be read: pages are then made for the sake of their problems only.</param>
    public Press(
        Theme? theme, CompiledTemplateStore templates, ImmutableArray<string> languages,
        IOutput output, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress)
    {
        _renderer = theme is null ? null : ThemeRenderer.Create(theme, templates, languages, diagnostics);
        _output = output;
        _diagnostics = diagnostics;
        _progress = progress;
    }

    /// <summary>Prints a page, if it could be made, and returns what is kept of it.</summary>
    /// <param name="step">The step that the page belongs to, for the progress.</param>
    /// <param name="total">The number of pages in this step.</param>
    public PageOutcome? Print<TPage>(Composed<TPage>? composed, string step, int total) where TPage : Page
    {
        if (composed is not null) Print(composed.Page);
        Advance(step, total);
        return composed?.Outcome;
    }

    public void Print(Page page)
    {
        if (_renderer?.Render(page, _diagnostics) is not { } file) return;
        Interlocked.Increment(ref _pages);
        Write(file);
    }

    /// <summary>The theme's style sheets and images.</summary>
    public void CopyAssets()
    {
        foreach (var asset in _renderer?.Assets() ?? []) Write(asset);
    }

    /// <summary>The images and attachments that stand beside the pages.</summary>
    public void CopyFiles(ISourceTree project, ImmutableArray<FileNode> files)
    {
        foreach (var file in files)
        {
            using var content = project.Open(file.Path);
            _output.Copy(file.Url, content);
            _files++;
        }
    }

    public SiteCounts Count(SiteGraph graph) => new(
        graph.Reports.Length, graph.Members.DistinctBy(member => member.Slug).Count(), graph.Terms.Length, _pages, _files);

    private void Write(OutputFile file)
    {
        _output.Write(file);
        Interlocked.Increment(ref _files);
    }

    private void Advance(string step, int total)
    {
        if (_progress is null) return;
        lock (_lock)
        {
            _done = new BuildProgress(step, (_done.Step == step ? _done.Done : 0) + 1, total);
            _progress.Report(_done);
        }
    }
}
