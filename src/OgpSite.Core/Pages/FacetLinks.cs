using System.Globalization;
using OgpSite.Core.Graph;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Pages;

/// <summary>The ways to lists of reports.</summary>
internal static class FacetLinks
{
    /// <summary>Every facet of which the language has a list.</summary>
    public static ImmutableArray<FacetGroup> In(string language, SiteGraph graph) =>
    [
        .. Enum.GetValues<Facet>()
            .Select(facet => Of(facet, language, graph))
            .Where(group => group.Lists.Length > 0),
    ];

    public static FacetGroup Of(Facet facet, string language, SiteGraph graph) =>
        new(facet, graph.ListsOf(facet, language), [.. graph.Facets.Of(facet, language).Select(Of)]);

    /// <summary>The lists that a report is on by its type, year and status.</summary>
    public static ReportLists Of(ReportNode node, SiteGraph graph)
    {
        var report = node.Report;
        return new ReportLists(
            Find(Facet.Types, report.Type.Code()),
            Find(Facet.Years, report.Published?.Year.ToString(CultureInfo.InvariantCulture) ?? ""),
            Find(Facet.Status, EnumNames<ReportStatus>.Code(report.Status)));

        SiteUrl? Find(Facet facet, string code) => graph.Facets.Find(facet, code, node.Language)?.Url;
    }

    /// <summary>
    /// The policy areas with their pages, each once: by the name that site.yml gives them, else as written.
    /// </summary>
    public static ImmutableArray<PolicyAreaLink> Of(
        ImmutableArray<PolicyAreaName> areas, string language, SiteGraph graph) =>
    [
        .. areas.Select(area => (area.Text, Code: graph.PolicyAreas.CodeOf(area.Text)))
            .DistinctBy(area => area.Code.Length == 0 ? area.Text : area.Code, StringComparer.Ordinal)
            .Select(area => new PolicyAreaLink(
                graph.PolicyAreas.Shown(area.Text, language),
                graph.Facets.Find(Facet.PolicyAreas, area.Code, language)?.Url)),
    ];

    private static FacetLink Of(FacetNode node) =>
        new(node.Facet, node.Code, node.Name, node.Url, node.Reports.Length);
}
