using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Makes the first page of each language, and the pages at addresses that are old or do not exist.</summary>
internal sealed class HomeComposer(SiteGraph graph, PageFrames frames, ReportCards cards)
{
    /// <summary>The list of all reports has the others.</summary>
    private const int MostReports = 6;

    public IEnumerable<HomePage> Compose() => graph.Languages.Select(Compose);

    private HomePage Compose(string language)
    {
        var (versions, missing) = frames.VersionsOf(other => graph.HomeOf(other));
        var reports = graph.ReportsByLanguage.GetValueOrDefault(language, []);
        var glossary = graph.Glossaries.GetValueOrDefault(language);
        return new HomePage
        {
            Url = graph.HomeOf(language),
            Language = language,
            Title = "",
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(language),
            Reports = [.. reports.Take(MostReports).Select(node => cards.Of(node))],
            ReportCount = reports.Length,
            ReportsUrl = reports.IsEmpty ? null : graph.ReportsOf(language),
            Regions = Regions.In(language, graph),
            Facets = [.. FacetLinks.In(language, graph).Where(group => group.Facet != Facet.Status)],
            TermCount = glossary?.Entries.Length ?? 0,
            GlossaryUrl = glossary is null ? null : graph.GlossaryOf(language),
        };
    }

    public IEnumerable<RedirectPage> ComposeRedirects() => graph.Redirects.Select(redirect => new RedirectPage
    {
        Url = redirect.Url,
        Language = redirect.Language,
        Title = redirect.IsHome ? redirect.Title : "",
        Site = frames.In(redirect.Language),
        Target = new PageLink(redirect.Title, redirect.Target),
    });

    public NotFoundPage ComposeNotFound() => new()
    {
        Url = new SiteUrl("404.html"),
        Language = graph.DefaultLanguage,
        Title = "",
        Site = frames.In(graph.DefaultLanguage),
    };
}
