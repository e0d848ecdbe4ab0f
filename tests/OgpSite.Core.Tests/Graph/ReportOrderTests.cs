using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Graph;

public sealed class ReportOrderTests
{
    [Fact]
    public void NewestFirst_Reports_AreByDateStatusCycleTitleAndAddress()
    {
        ImmutableArray<ReportNode> expected =
        [
            Node("a", "Z", new PartialDate(2021, 5)),
            Node("b", "Z", new PartialDate(2021, 2, 3)),
            Node("c", "Z", new PartialDate(2020), from: 2018),
            Node("d", "A", new PartialDate(2020), from: 2016),
            Node("e", "B", new PartialDate(2020), from: 2016),
            Node("f", "B", new PartialDate(2020), from: 2016),
            Node("g", "A", new PartialDate(2020), ReportStatus.PublicComment, 2018),
            Node("h", "A", null),
        ];
        Assert.Equal(expected.Select(node => node.Url), expected.Reverse().NewestFirst().Select(node => node.Url));
    }

    private static ReportNode Node(
        string name, string title, PartialDate? published, ReportStatus status = ReportStatus.Final, int? from = null)
    {
        var path = new SourcePath($"content/reports/{name}.md");
        var report = new Report
        {
            Path = path,
            Language = "en",
            Stem = name,
            Title = title,
            TitleLocation = SourceLocation.StartOf(path),
            Type = ReportType.Design,
            Member = new Member("Chile", "CL", null, null, null, SourceLocation.StartOf(path)),
            Published = published,
            Status = status,
            DatesUnderReview = from is { } year
                ? new DateRange(new PartialDate(year), new PartialDate(year + 2))
                : null,
        };
        return new ReportNode(report, new SiteUrl($"reports/{name}.html"), "chile", name);
    }
}
