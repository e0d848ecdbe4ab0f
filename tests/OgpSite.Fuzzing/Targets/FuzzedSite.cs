using System.Text;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Output;
using OgpSite.Core.Pages;
using OgpSite.Core.Sources;
using OgpSite.Core.Tests.Pages;
using OgpSite.Core.Themes;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Fuzzing.Targets;

/// <summary>
/// A small site in memory, from its files to the finished pages of its reports and terms. The theme is read once and
/// the lists are not made: a whole build takes ten times as long.
/// </summary>
internal static class FuzzedSite
{
    private static readonly ThemeRenderer Renderer = CreateRenderer();

    /// <summary>
    /// Throws where making the pages does, where one is not harmless, and where a problem has no place in its file.
    /// </summary>
    public static void Build(params ImmutableArray<(string Path, string Text)> files)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var file in PagesOf(MemorySourceTree.OfTexts(files), diagnostics))
        {
            var page = BuiltSite.Parse(Encoding.UTF8.GetString(file.Content.Span));
            foreach (var fault in HarmlessPage.FaultsOf(page))
                throw new FaultException($"{file.Url} holds {fault}.");
        }

        var problems = diagnostics.ToSorted();
        foreach (var (path, text) in files) DiagnosticPromises.Check(problems, path, text);
        foreach (var problem in problems)
            FaultException.Unless(!problem.Code.StartsWith("OGP4", StringComparison.Ordinal), problem.ToString());
    }

    /// <summary>On a thread as builds have it, with a stack that bears nesting.</summary>
    private static ImmutableArray<OutputFile> PagesOf(MemorySourceTree project, DiagnosticBag diagnostics)
    {
        var work = new OrderedWork(jobs: 1, TimeSpan.FromMinutes(1), CancellationToken.None);
        return work.Map<ISourceTree, ImmutableArray<OutputFile>>(
            [project], _ => Compose(project, diagnostics), _ => [])[0];
    }

    private static ImmutableArray<OutputFile> Compose(MemorySourceTree project, DiagnosticBag diagnostics)
    {
        var graph = TestSite.GraphOf(project, diagnostics);
        var index = GlossaryIndex.Build(graph, diagnostics);
        var composer = new PageComposer(project, graph, index, baseUrl: null, diagnostics);
        ImmutableArray<Composed<ReportPage>?> reports = [.. graph.Reports.Select(composer.Compose)];
        var uses = TermUses.Of(graph.Reports.Zip(reports.Select(report => report?.Outcome)));
        var terms = graph.Terms.Select(node => composer.Compose(node, uses));
        return
        [
            .. reports.OfType<Composed<ReportPage>>().Select(report => report.Page)
                .Concat<Page>(terms.OfType<Composed<TermPage>>().Select(term => term.Page))
                .Select(page => Renderer.Render(page, new Utf8Writer(), diagnostics))
                .OfType<OutputFile>(),
        ];
    }

    private static ThemeRenderer CreateRenderer()
    {
        var diagnostics = new DiagnosticBag();
        var project = MemorySourceTree.OfTexts(("content/site.yml", "title: Site\n"));
        var files = project.List(ContentReader.Folder, diagnostics);
        var configuration = SiteConfigurationReader.Read(project, files, diagnostics)!; // it is above
        var shipped = new DiskSourceTree(OgpsiteCommand.ThemeFolder);
        var theme = ThemeReader.Read(shipped, project, files, configuration, diagnostics)
            ?? throw new InvalidOperationException($"There is no theme in '{OgpsiteCommand.ThemeFolder}'.");
        var templates = new CompiledTemplateStore(
            Path.Combine(OgpsiteCommand.ThemeFolder, "compiled"), cacheFolder: null);
        return ThemeRenderer.Create(theme, templates, configuration.Languages, OptionLinks.None, diagnostics);
    }
}
