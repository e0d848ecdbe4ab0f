using OgpSite.Core.Pages.Citations;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Pages.Citations;

public sealed class RisWriterTests
{
    [Fact]
    public void Write_FullCitation_IsAReport() => Assert.Equal(
        [
            "TY  - RPRT",
            "AU  - Olu Marchetti",
            "AU  - Þóra Çelik",
            "TI  - Alderia Design Report 2019–2021",
            "PY  - 2021",
            "DA  - 2021/03/09/",
            "PB  - Open Government Partnership, Independent Reporting Mechanism",
            "M3  - Design report",
            "ET  - 1.1",
            "LA  - en",
            "UR  - https://example.org/irm/reports/alderia_design%20a.html",
            "N1  - Version 1.1, corrected 2 May 2023",
            "ER  - ",
            "",
        ],
        RisWriter.Write(SampleCitations.Full, SampleCitations.Words).Split("\r\n"));

    [Fact]
    public void Write_BareCitation_IsOfTheInstitutionAndHasNoDate() => Assert.Equal(
        [
            "TY  - RPRT",
            "AU  - Independent Reporting Mechanism",
            "TI  - A",
            "PB  - Open Government Partnership, Independent Reporting Mechanism",
            "M3  - Design report",
            "LA  - en",
            "ER  - ",
            "",
        ],
        RisWriter.Write(SampleCitations.Bare, SampleCitations.BareWords).Split("\r\n"));

    [Theory]
    [InlineData(2021, null, null, "2021///")]
    [InlineData(2021, 3, null, "2021/03//")]
    [InlineData(2021, 3, 9, "2021/03/09/")]
    public void Write_PartOfADate_LeavesTheRestEmpty(int year, int? month, int? day, string date) => Assert.Contains(
        $"\r\nDA  - {date}\r\n",
        RisWriter.Write(SampleCitations.Bare with { Published = new PartialDate(year, month, day) }, SampleCitations.Words),
        StringComparison.Ordinal);

    [Fact]
    public void Write_HostileText_StandsAsItIs()
    {
        var record = RisWriter.Write(SampleCitations.Hostile, SampleCitations.Words);
        Assert.Contains($"\r\nTI  - {SampleCitations.Hostile.Title}\r\n", record, StringComparison.Ordinal);
        Assert.Contains("\r\nAU  - O'Brien and Sons {\r\nAU  - شركة “ABC”\r\n", record, StringComparison.Ordinal);
    }
}
