using OgpSite.Core.Reports;

namespace OgpSite.Core.Graph;

/// <summary>
/// The order of reports wherever they are listed: newest publication first, of one date final before public comment,
/// then the later cycle, then by title and address.
/// </summary>
public static class ReportOrder
{
    public static IOrderedEnumerable<ReportNode> NewestFirst(this IEnumerable<ReportNode> reports) =>
        reports.OrderByDescending(node => node.Report.Published ?? default)
            .ThenBy(node => node.Report.Status == ReportStatus.PublicComment)
            .ThenByDescending(node => node.Report.DatesUnderReview?.From ?? default)
            .ThenBy(node => node.Report.Title, StringComparer.Ordinal)
            .ThenBy(node => node.Url);
}
