using System.Text.Json.Nodes;
using OgpSite.Core.Pages.Citations;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Pages.Citations;

public sealed class CslJsonWriterTests
{
    [Fact]
    public void Write_FullCitation_IsAListOfOneReport() => Assert.Equal("""
        [
          {
            "id": "alderia-design-2019-2021",
            "type": "report",
            "title": "Alderia Design Report 2019–2021",
            "author": [
              {
                "literal": "Olu Marchetti"
              },
              {
                "literal": "Þóra Çelik"
              }
            ],
            "issued": {
              "date-parts": [
                [
                  2021,
                  3,
                  9
                ]
              ]
            },
            "publisher": "Open Government Partnership, Independent Reporting Mechanism",
            "genre": "Design report",
            "version": "1.1",
            "language": "en",
            "URL": "https://example.org/irm/reports/alderia_design%20a.html",
            "note": "Version 1.1, corrected 2 May 2023"
          }
        ]

        """, CslJsonWriter.Write(SampleCitations.Full, SampleCitations.Words));

    [Theory]
    [InlineData(2021, null, null, "[[2021]]")]
    [InlineData(2021, 3, null, "[[2021,3]]")]
    [InlineData(2021, 3, 9, "[[2021,3,9]]")]
    public void Write_PartOfADate_IsAllThatIsSaid(int year, int? month, int? day, string parts) => Assert.Equal(
        parts,
        Item(SampleCitations.Bare with { Published = new PartialDate(year, month, day) })["issued"]!["date-parts"]!
            .ToJsonString());

    [Fact]
    public void Write_BareCitation_HasNothingThatIsNotKnown() => Assert.Equal(
        ["id", "type", "title", "author", "publisher", "genre", "language"],
        Item(SampleCitations.Bare).AsObject().Select(property => property.Key));

    [Fact]
    public void Write_HostileText_IsReadBackAsItIs()
    {
        var item = Item(SampleCitations.Hostile);
        Assert.Equal(SampleCitations.Hostile.Title, item["title"]!.GetValue<string>());
        Assert.Equal(SampleCitations.Hostile.Authors,
            item["author"]!.AsArray().Select(author => author!["literal"]!.GetValue<string>()));
    }

    private static JsonNode Item(Citation citation) =>
        JsonNode.Parse(CslJsonWriter.Write(citation, SampleCitations.BareWords))![0]!;
}
