using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Pages;
using OgpSite.Core.Sources;

namespace OgpSite.Core;

/// <summary>
/// Cuts one report out of a site, as a small site of its own: its translations, the terms they use and the files they
/// show. What is left out keeps its address on the web.
/// </summary>
internal sealed class ReportExcerpt(SiteGraph site, PageComposer composer, OrderedWork work)
{
    /// <summary>The graph of the excerpt.</summary>
    /// <param name="key">What all translations of the report have in common; without such a report it is empty.</param>
    /// <param name="baseUrl">The site's address; null where it is not known.</param>
    public SiteGraph Cut(string key, Uri? baseUrl)
    {
        // Made once to see what they use; what is wrong with them is heard when they are made for the reader.
        var reports = site.Translations.GetValueOrDefault(key, []);
        var outcomes = work.Map(reports, node => composer.Compose(node)?.Outcome, _ => null);
        var uses = TermUses.Of(reports.Zip(outcomes));
        ImmutableArray<TermNode> terms = [.. site.Terms.Where(term => !uses.In(term).IsEmpty)];
        var termOutcomes = work.Map(terms, node => composer.Compose(node, uses)?.Outcome, _ => null);
        var files = outcomes.Concat(termOutcomes).OfType<PageOutcome>().SelectMany(page => page.Asked).ToHashSet();
        var content = new SiteContent
        {
            Reports = [.. reports.Select(node => node.Report)],
            Entries = [.. terms.Select(node => node.Entry)],
            Files =
            [
                .. site.Files.Where(file => files.Contains(file.Path))
                    .Select(file => new SourceEntry(file.Path, file.Length)),
            ],
        };
        var graph = new SiteGraphBuilder(site.Configuration, new DiagnosticBag()).Build(content);
        return graph with
        {
            Faulty = site.Faulty,
            Drafts = site.Drafts,
            LeftOut = site.Targets.Where(target => !graph.Targets.ContainsKey(target.Key))
                .ToFrozenDictionary(target => target.Key, target => OnTheWeb(target.Value.Url, baseUrl)),
            Feeds = [],
            Statements = [],
            Redirects = [.. graph.Languages.SelectMany(language => Lead(graph, key, language))],
            Subject = reports.IsEmpty ? null : key,
        };
    }

    /// <summary>
    /// Whoever opens the excerpt wants the report: its home leads there, in the first language that has it where a
    /// language lacks it.
    /// </summary>
    private static IEnumerable<RedirectNode> Lead(SiteGraph graph, string key, string language) =>
        graph.Translations.GetValueOrDefault(key, [])
            .OrderBy(node => node.Language != language)
            .ThenBy(node => graph.Languages.IndexOf(node.Language))
            .Take(1)
            .Select(node => new RedirectNode(
                graph.HomeOf(language), node.Url, node.Language, node.Report.Title, IsHome: true));

    private static Uri? OnTheWeb(SiteUrl url, Uri? baseUrl) =>
        baseUrl is null ? null : new Uri(baseUrl, url.RelativeTo(new SiteUrl("index.html")));
}
