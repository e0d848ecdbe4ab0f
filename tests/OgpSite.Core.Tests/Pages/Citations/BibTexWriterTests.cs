using OgpSite.Core.Pages.Citations;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Pages.Citations;

public sealed class BibTexWriterTests
{
    [Fact]
    public void Write_FullCitation_KeepsNamesAndCapitals() => Assert.Equal("""
        @techreport{alderia-design-2019-2021,
          author = {{Olu Marchetti} and {Þóra Çelik}},
          title = {{Alderia Design Report 2019–2021}},
          institution = {Open Government Partnership, Independent Reporting Mechanism},
          year = 2021,
          month = mar,
          date = {2021-03-09},
          type = {Design report},
          version = {1.1},
          language = {en},
          url = {https://example.org/irm/reports/alderia_design%20a.html},
          note = {Version 1.1, corrected 2 May 2023}
        }

        """, BibTexWriter.Write(SampleCitations.Full, SampleCitations.Words));

    [Fact]
    public void Write_BareCitation_IsOfTheInstitutionAndHasNoDate() => Assert.Equal("""
        @techreport{alderia-design,
          author = {{Independent Reporting Mechanism}},
          title = {{A}},
          institution = {Open Government Partnership, Independent Reporting Mechanism},
          type = {Design report},
          language = {en}
        }

        """, BibTexWriter.Write(SampleCitations.Bare, SampleCitations.BareWords));

    [Theory]
    [InlineData(2021, null, "  year = 2021,\n  date = {2021},\n")]
    [InlineData(2021, 12, "  year = 2021,\n  month = dec,\n  date = {2021-12},\n")]
    public void Write_PartOfADate_IsAllThatIsSaid(int year, int? month, string fields) => Assert.Contains(
        fields, BibTexWriter.Write(SampleCitations.Bare with { Published = new PartialDate(year, month) }, SampleCitations.Words),
        StringComparison.Ordinal);

    [Fact]
    public void Write_HostileText_IsEscapedAndItsBracesStayEven()
    {
        var entry = BibTexWriter.Write(SampleCitations.Hostile, SampleCitations.BareWords);
        Assert.Contains(
            """
              author = {{O'Brien and Sons \textbraceleft{}} and {شركة “ABC”}},
              title = {{50\% of \textbraceleft{}A\_b\textbraceright{} \& \textbackslash{}c \$1 \#2 \textasciitilde{}3 \textasciicircum{}4 {"}x{"} \textless{}/pre\textgreater{}\textless{}b\textgreater{} تقرير}},

            """, entry, StringComparison.Ordinal);
        Assert.Equal(entry.Count(c => c == '{'), entry.Count(c => c == '}'));
    }
}
