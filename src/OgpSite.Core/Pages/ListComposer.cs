using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Makes the lists of reports: all of them, and those by type, year, status and policy area.</summary>
internal sealed class ListComposer(SiteGraph graph, PageFrames frames, ReportCards cards)
{
    public IEnumerable<Page> Compose() =>
        graph.Languages.Where(graph.ReportsByLanguage.ContainsKey).Select(ComposeReports)
            .Concat<Page>(graph.Languages.SelectMany(ComposeIndexes))
            .Concat(graph.Facets.All.Select(Compose));

    private ReportsPage ComposeReports(string language)
    {
        var reports = graph.ReportsByLanguage[language];
        var (versions, missing) = frames.VersionsOf(
            other => graph.ReportsByLanguage.ContainsKey(other) ? graph.ReportsOf(other) : null);
        return new ReportsPage
        {
            Url = graph.ReportsOf(language),
            Language = language,
            Title = "",
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(language),
            Count = reports.Length,
            Years =
            [
                .. reports.GroupBy(node => node.Report.Published?.Year).Select(year =>
                    new YearReports(year.Key, [.. year.Select(node => cards.Of(node))])),
            ],
            Facets = FacetLinks.In(language, graph),
            MembersUrl = graph.MembersOf(language),
            MemberCount = graph.Members.Count(member => member.Language == language),
        };
    }

    private IEnumerable<FacetIndexPage> ComposeIndexes(string language) =>
        FacetLinks.In(language, graph).Select(group => ComposeIndex(group, language));

    private FacetIndexPage ComposeIndex(FacetGroup group, string language)
    {
        var (versions, missing) = frames.VersionsOf(
            other => graph.Facets.Of(group.Facet, other).IsEmpty ? null : graph.ListsOf(group.Facet, other));
        return new FacetIndexPage
        {
            Url = group.Url,
            Language = language,
            Title = "",
            Breadcrumbs = [frames.ToReports(language)],
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(language),
            Group = group,
        };
    }

    private FacetPage Compose(FacetNode node)
    {
        var (versions, missing) = frames.VersionsOf(
            language => graph.Facets.Find(node.Facet, node.Code, language)?.Url);
        return new FacetPage
        {
            Url = node.Url,
            Language = node.Language,
            Title = node.Name,
            Breadcrumbs = [frames.ToReports(node.Language), frames.ToLists(node.Facet, node.Language)],
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(node.Language),
            Facet = node.Facet,
            Code = node.Code,
            Reports = [.. node.Reports.Select(report => new ListedReport(
                cards.Of(report.Node), LinksTo(report)))],
        };
    }

    private static ImmutableArray<PageLink> LinksTo(FacetReport report)
    {
        if (report.Commitments.IsEmpty) return [];
        var ids = CommitmentSections.IdsOf(report.Node.Report.Commitments);
        return
        [
            .. report.Commitments.Select(place => new PageLink(
                report.Node.Report.Commitments[place].Title, report.Node.Url, ids[place])),
        ];
    }
}
