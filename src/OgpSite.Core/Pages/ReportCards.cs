using System.Collections.Concurrent;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>
/// The cards of reports, each made once: a report stands on its member's pages, on lists, and on the pages of all the
/// terms that it uses. Safe to use from several threads.
/// </summary>
internal sealed class ReportCards(SiteGraph graph)
{
    private readonly ConcurrentDictionary<SiteUrl, ReportCard> _cards = new();

    public ReportCard Of(ReportNode node) => _cards.GetOrAdd(
        node.Url, static (_, given) => Make(given.node, given.graph), (node, graph));

    private static ReportCard Make(ReportNode node, SiteGraph graph) => new()
    {
        Url = node.Url,
        Title = node.Report.Title,
        Type = node.Report.Type,
        Status = node.Report.Status,
        MemberName = graph.MemberOf(node).Name,
        MemberUrl = graph.MemberOf(node).Url,
        DatesUnderReview = node.Report.DatesUnderReview,
        Published = node.Report.Published,
        PolicyAreas = FacetLinks.Of(node.Report.PolicyAreas, node.Language, graph),
    };
}
