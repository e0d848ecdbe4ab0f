using OgpSite.Core.Pages;
using OgpSite.Core.Pages.Citations;
using OgpSite.Core.Reports;
using OgpSite.Core.Tests.Themes;

namespace OgpSite.Core.Tests.Pages.Citations;

public sealed class CitationTests
{
    private static readonly Uri Root = new("https://example.org/site/");

    [Fact]
    public void Of_Report_SaysWhatTheReportSays()
    {
        var citation = Citation.Of(SamplePages.Report(baseUrl: Root))!;
        Assert.Equal("alderia-design-2020-2022", citation.Key);
        Assert.Equal("Alderia Design Report 2020–2022", citation.Title);
        Assert.Equal(["Ana Example", "Ben Sample"], citation.Authors.AsEnumerable());
        Assert.Equal(
            (new PartialDate(2021, 3, 9), new PartialDate(2021, 5, 1), "2", "en"),
            (citation.Published, citation.Corrected, citation.Version, citation.Language));
        Assert.Equal(
            "https://example.org/site/reports/alderia-design-2020-2022.html", citation.Address!.AbsoluteUri);
    }

    [Fact]
    public void Of_SiteWithoutAnAddress_LeadsToTheOriginalPublication()
    {
        var page = SamplePages.Report();
        Assert.Equal("https://example.org/documents/alderia-design-report", Citation.Of(page)!.Address!.AbsoluteUri);
        Assert.Null(Citation.Of(With(page, report => report with { Source = null }))!.Address);
    }

    [Fact]
    public void Of_ReportForPublicComment_IsNone() => Assert.Null(
        Citation.Of(With(SamplePages.Report(), report => report with { Status = ReportStatus.PublicComment })));

    [Fact]
    public void Of_ReportWithSeveralCorrections_NamesTheLast() => Assert.Equal(
        new PartialDate(2023, 5, 2),
        Citation.Of(With(SamplePages.Report(), report => report with
        {
            Corrections =
            [
                new Correction(new PartialDate(2023, 5, 2), "b"), new Correction(new PartialDate(2023, 4), "a"),
            ],
        }))!.Corrected);

    [Theory]
    [InlineData("en", "2019", "2021", "2021", "alderia-design-2019-2021")]
    [InlineData("es", "2019", "2021", "2021", "alderia-design-2019-2021-es")]
    [InlineData("en", "2019-01", "2019-12", "2021", "alderia-design-2019")]
    [InlineData("en", null, null, "2021-03-09", "alderia-design-2021")]
    [InlineData("en", null, null, null, "alderia-design")]
    public void Of_Report_IsKeyedByMemberTypeAndYears(
        string language, string? from, string? to, string? published, string key)
    {
        var page = With(SamplePages.Report(language), report => report with
        {
            DatesUnderReview = from is null
                ? null
                : new DateRange(PartialDate.Parse(from)!.Value, PartialDate.Parse(to!)!.Value),
            Published = published is null ? null : PartialDate.Parse(published),
        });
        Assert.Equal(key, Citation.Of(page)!.Key);
    }

    [Fact]
    public void Of_TextsWithLineBreaks_AreOneLine()
    {
        var citation = Citation.Of(With(SamplePages.Report(), report => report with
        {
            Title = " A\r\nTY  - BOOK\u2028b\u0007 ",
            Researchers = ["Ana\nExample"],
            Version = "1\t2",
        }))!;
        Assert.Equal(
            ("A TY - BOOK b", "Ana Example", "1 2"), (citation.Title, citation.Authors[0], citation.Version));
    }

    [Fact]
    public void Tags_OfAReport_AreReadAsAReportByZotero() => Assert.Equal(
        [
            "citation_title Alderia Design Report 2020–2022",
            "citation_author Ana Example",
            "citation_author Ben Sample",
            "citation_publication_date 2021/03/09",
            "citation_technical_report_institution Open Government Partnership, Independent Reporting Mechanism",
            "citation_language es",
            "citation_public_url https://example.org/site/es/reports/alderia-design-2020-2022.html",
            "citation_fulltext_html_url https://example.org/site/es/reports/alderia-design-2020-2022.html",
            "citation_pdf_url https://example.org/report.pdf",
            "DC.type report",
            "DC.title Alderia Design Report 2020–2022",
            "DC.creator Ana Example",
            "DC.creator Ben Sample",
            "DC.date 2021-03-09",
            "DC.publisher Open Government Partnership, Independent Reporting Mechanism",
            "DC.language es",
            "DC.identifier https://example.org/site/es/reports/alderia-design-2020-2022.html",
            "DC.rights https://example.org/licence",
        ],
        Tags(SamplePages.Report("es", Root)));

    [Fact]
    public void Tags_OfAReportWithoutResearchersAndAddress_NameWhatIsKnown()
    {
        var page = With(SamplePages.Report(), report => report with
        {
            Researchers = [],
            Source = null,
            Published = new PartialDate(2021, 3),
        });
        Assert.Equal(
            [
                "citation_title", "citation_publication_date", "citation_technical_report_institution",
                "citation_language", "DC.type", "DC.title", "DC.date", "DC.publisher", "DC.language", "DC.rights",
            ],
            Tags(page).Select(tag => tag.Split(' ')[0]));
        Assert.Contains("citation_publication_date 2021/03", Tags(page));
    }

    private static IEnumerable<string> Tags(ReportPage page) =>
        CitationTags.Of(page, Citation.Of(page)!, SampleCitations.Words).Select(tag => $"{tag.Name} {tag.Content}");

    private static ReportPage With(ReportPage page, Func<Report, Report> change) =>
        page with { Report = change(page.Report) };
}
