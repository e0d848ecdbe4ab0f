using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Output;
using OgpSite.Core.Pages;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core;

/// <summary>Makes a site of a project: the whole program, from source text to output files.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// Builds the site and, if there is no error, commits it to <paramref name="output"/>. All problems are found in
    /// one run. The result depends on the input and the options only.
    /// </summary>
    public static BuildResult Build(
        BuildInput input, IOutput output, BuildOptions options,
        IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        var work = new OrderedWork(options.Jobs, options.Patience, cancellation);

        // What the project is.
        var files = input.Project.List(ContentReader.Folder, diagnostics);
        var configuration = SiteConfigurationReader.Read(input.Project, files, diagnostics);
        if (configuration is null) return Finish(output, diagnostics, options, SiteCounts.None);
        var address = options.BaseUrl ?? configuration.Url;
        var theme = ThemeReader.Read(input.DefaultTheme, input.Project, files, configuration, diagnostics);

        // First pass: the front matter of everything, and so every address.
        var content = new ContentReader(
                input.Project, configuration, options.WithDrafts, input.Memory.Content, diagnostics)
            .Read(files, work);
        var graph = new SiteGraphBuilder(configuration, diagnostics).Build(content);
        var index = GlossaryIndex.Build(graph, diagnostics);
        if (options.OnlyReport is { } report) graph = Excerpt(report, graph, index, input, address, work);
        ImageCheck.Run(input.Project, graph.Files, diagnostics);

        // Second pass: one page at a time. What the whole site needs of it is kept, its text is not.
        var withSearch = options.WithSearch && graph.Subject is null;
        var press = new Press(theme, input, graph, address, withSearch, output, diagnostics, progress);
        var composer = new PageComposer(input.Project, graph, index, address, diagnostics);
        var maker = new PageMaker(input.Project, graph, composer, press, diagnostics);
        var reports = work.Map(
            graph.Reports,
            maker.Make,
            node => press.GiveUp(node.Report.Path, options.Patience));
        var uses = TermUses.Of(graph.Reports.Zip(reports));
        var terms = work.Map(
            graph.Terms,
            node => maker.Make(node, uses),
            node => press.GiveUp(node.Path, options.Patience));
        var articles = work.Map(
            graph.Articles,
            maker.Make,
            node => press.GiveUp(node.Article.Path, options.Patience));

        // Third pass: the pages that show the site as a whole.
        if (graph.Subject is null) maker.Make(composer.ComposeHomes());
        maker.Make(composer.ComposeMembers());
        maker.Make(composer.ComposeLists());
        maker.Make(composer.ComposeCommitments());
        maker.Make(composer.ComposeGlossaries());
        maker.Make(composer.ComposeStatements());
        maker.Make(composer.ComposeRedirects());
        if (graph.Subject is null)
        {
            maker.Make(composer.ComposeSearch());
            maker.Make([composer.ComposeNotFound()]);
            press.WriteFeeds(address);
            maker.MakeData(address);
        }

        press.WriteSearch();
        press.CopyAssets();
        press.CopyFiles(input.Project, graph.Files);

        ImmutableArray<PageOutcome> outcomes = [.. reports.Concat(terms).Concat(articles).OfType<PageOutcome>()];
        FragmentCheck.Run(outcomes, press.ThemeFragments, diagnostics);
        return Finish(output, diagnostics, options, press.Count()) with
        {
            HasAddress = address is not null,
            Memory = maker.Memory with { Content = content.Known },
        };
    }

    private static SiteGraph Excerpt(
        string report, SiteGraph site, GlossaryIndex index, BuildInput input, Uri? address, OrderedWork work)
    {
        var composer = new PageComposer(input.Project, site, index, address, new DiagnosticBag());
        return new ReportExcerpt(site, composer, work).Cut(report, address);
    }

    private static BuildResult Finish(IOutput output, DiagnosticBag found, BuildOptions options, SiteCounts counts)
    {
        var diagnostics = found.ToSorted();
        if (options.IsStrict)
            diagnostics = [.. diagnostics.Select(diagnostic => diagnostic with { Severity = Severity.Error })];
        var result = new BuildResult(diagnostics, counts);
        if (!result.HasErrors) output.Commit();
        return result;
    }
}
