using System.Globalization;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>Gathers the reports of one language into lists by facet; each facet takes one pass over them.</summary>
/// <param name="addressOf">The address of a page of the language, by its path.</param>
internal sealed class FacetLists(string language, PolicyAreaNames names, Func<string, SiteUrl> addressOf)
{
    /// <summary>The lists, by facet and then as they are shown.</summary>
    /// <param name="reports">Newest first.</param>
    /// <param name="mentions">The policy areas that these reports name.</param>
    public ImmutableArray<FacetNode> Of(
        ImmutableArray<ReportNode> reports, ImmutableArray<PolicyAreaMention> mentions) =>
    [
        .. reports.GroupBy(node => node.Report.Type).OrderBy(type => type.Key)
            .Select(type => ListOf(Facet.Types, type.Key.Code(), type)),
        .. reports.Where(node => node.Report.Published is not null)
            .GroupBy(node => node.Report.Published!.Value.Year).OrderByDescending(year => year.Key)
            .Select(year => ListOf(Facet.Years, year.Key.ToString(CultureInfo.InvariantCulture), year)),
        .. reports.GroupBy(node => node.Report.Status).OrderBy(status => status.Key)
            .Select(status => ListOf(Facet.Status, EnumNames<ReportStatus>.Code(status.Key), status)),
        .. mentions.Where(mention => mention.Code.Length > 0)
            .GroupBy(mention => mention.Code, StringComparer.Ordinal)
            .Select(PolicyAreaOf)
            .OrderBy(area => SortKey.Of(area.Name), StringComparer.Ordinal)
            .ThenBy(area => area.Code, StringComparer.Ordinal),
    ];

    private FacetNode ListOf(Facet facet, string code, IEnumerable<ReportNode> reports) => new()
    {
        Facet = facet,
        Code = code,
        Language = language,
        Url = addressOf($"{FacetIndex.FolderOf(facet)}/{code}.html"),
        Reports = [.. reports.Select(node => new FacetReport(node, []))],
    };

    private FacetNode PolicyAreaOf(IGrouping<string, PolicyAreaMention> mentions) => new()
    {
        Facet = Facet.PolicyAreas,
        Code = mentions.Key,
        Name = names.NameIn(language, mentions.Key) ?? UsualSpelling(mentions),
        Language = language,
        Url = addressOf($"{FacetIndex.FolderOf(Facet.PolicyAreas)}/{mentions.Key}.html"),
        Reports =
        [
            .. mentions.GroupBy(mention => mention.Node.Url).Select(report => new FacetReport(
                report.First().Node, [.. report.Select(mention => mention.Commitment).OfType<int>().Distinct()])),
        ],
    };

    private static string UsualSpelling(IEnumerable<PolicyAreaMention> mentions) =>
        mentions.CountBy(mention => mention.Name.Text, StringComparer.Ordinal)
            .OrderByDescending(spelling => spelling.Value)
            .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
            .First().Key;
}
