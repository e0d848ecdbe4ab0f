using OgpSite.Import.Pages;
using OgpSite.Import.Tables;

namespace OgpSite.Import.Tests.Tables;

public sealed class PipeTableReaderTests
{
    [Theory]
    [InlineData("A | B |;1 | 2 |;3 | 4 |", "A/B;1/2;3/4", 3)]
    [InlineData("A | B | C |;1: ;x |;y | z;|;2 | 3;- p;- q | 4 |;Text", "A/B/C;1: x/y/z;2/3 • p • q/4", 8)]
    [InlineData("One thing |;Another thing |;Text", "One thing;Another thing", 2)]
    [InlineData("| A | B |;|---|---|;| 1 | 2 |", "A/B;1/2", 3)]
    [InlineData("A | B |;1 |;2 | 3 |", "A/B;1/;2/3", 3)]
    [InlineData("A | B |;1 | 2 |;Table 2. Next;3 | 4 |", "A/B;1/2", 2)]
    [InlineData("A | B |;;1 | 2 |", "A/B", 1)]
    [InlineData("A | | C |;1 | 2 | |", "A//C;1/2/", 2)]
    public void Read_Rows_GivesTheirCells(string page, string rows, int next)
    {
        var lines = page.Split(';').Select((text, i) => new PageLine(i + 1, text.TrimEnd())).ToList();
        var read = PipeTableReader.Read(lines, 0, isAnnounced: false);
        Assert.NotNull(read);
        Assert.Equal(rows, string.Join(
            ';', read.Value.Table.Rows.Select(row => string.Join('/', row.Cells.Select(cell => cell.Text)))));
        Assert.Equal(next, read.Value.Next);
    }

    [Theory]
    [InlineData("A sentence without any.")]
    [InlineData("Home | Members | Chile;A sentence.")]
    public void Read_Text_IsNoTable(string page) => Assert.Null(PipeTableReader.Read(
        [.. page.Split(';').Select((text, i) => new PageLine(i + 1, text))], 0, isAnnounced: false));

    /// <summary>A heading and prose between two tables belong to neither.</summary>
    [Fact]
    public void Read_ProseBeforeTheNextTable_EndsTheTable()
    {
        var prose = "This is the text between two tables, " + string
            .Concat(Enumerable.Repeat("and it goes on ", 12)) + "here.";
        List<PageLine> lines =
        [
            new(1, "A | B |"), new(2, "1 | 2 |"), new(3, "What comes next"), new(4, prose), new(5, "C | D |"),
                new(6, "3 | 4 |"),
        ];
        Assert.Equal(2, PipeTableReader.Read(lines, 0, isAnnounced: false)?.Next);
    }

    /// <summary>Rows of a line each tell that a heading and a sentence are no row.</summary>
    [Fact]
    public void Read_ShortTextBetweenTablesOfEqualWidth_EndsTheTable()
    {
        List<PageLine> lines =
        [
            new(1, "A | B |"), new(2, "1 | 2 |"), new(3, "3 | 4 |"), new(4, "What comes next"),
            new(5, "The office picked two of them."), new(6, "C | D |"), new(7, "5 | 6 |"),
        ];
        Assert.Equal(3, PipeTableReader.Read(lines, 0, isAnnounced: false)?.Next);
    }
}
