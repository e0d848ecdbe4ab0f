using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Makes the search page of each language.</summary>
internal sealed class SearchComposer(SiteGraph graph, PageFrames frames)
{
    public IEnumerable<SearchPage> Compose() => graph.Languages.Select(Compose);

    private SearchPage Compose(string language)
    {
        var (versions, missing) = frames.VersionsOf(other => graph.SearchOf(other));
        var reports = graph.ReportsByLanguage.GetValueOrDefault(language, []);
        var glossary = graph.Glossaries.GetValueOrDefault(language);
        return new SearchPage
        {
            Url = graph.SearchOf(language),
            Language = language,
            Title = "",
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(language),
            ReportsUrl = reports.IsEmpty ? null : graph.ReportsOf(language),
            ReportCount = reports.Length,
            MembersUrl = reports.IsEmpty ? null : graph.MembersOf(language),
            MemberCount = graph.Members.Count(member => member.Language == language),
            GlossaryUrl = glossary is null ? null : graph.GlossaryOf(language),
            TermCount = glossary?.Entries.Length ?? 0,
            Facets = FacetLinks.In(language, graph),
        };
    }
}
