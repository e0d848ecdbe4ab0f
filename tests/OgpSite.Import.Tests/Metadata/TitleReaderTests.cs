using OgpSite.Core.Reports;
using OgpSite.Import.Metadata;

namespace OgpSite.Import.Tests.Metadata;

public sealed class TitleReaderTests
{
    [Theory]
    [InlineData("Chile Design Report 2018-2020", "design", "Chile", null, "2018-2020")]
    [InlineData("Sierra Leone Results Report 2021–2023", "results", "Sierra Leone", null, "2021-2023")]
    [InlineData("Côte d’Ivoire Mid-Term Report 2016−2018", "progress", "Côte d’Ivoire", null, "2016-2018")]
    [InlineData("IRM Design Report: Chile 2018-2020", "design", "Chile", null, "2018-2020")]
    [InlineData("Independent Reporting Mechanism (IRM): Kenya End-of-Term Report 2016-2018", "end-of-term", "Kenya",
        null, "2016-2018")]
    [InlineData("Chile Transitional Results Report 2018-2020", "transitional-results", "Chile", null, "2018-2020")]
    [InlineData("Quito, Ecuador Inception Report 2022-2023", "inception", "Ecuador", "Quito", "2022-2023")]
    [InlineData("Inception Report – Action plan – Quito, Ecuador, 2022 – 2023", "inception", "Ecuador", "Quito",
        "2022-2023")]
    [InlineData("Informe de Diseño de Chile 2018-2020", "design", "Chile", null, "2018-2020")]
    [InlineData("Rapport de mise en œuvre du Maroc 2018-2020", "implementation", "Maroc", null, "2018-2020")]
    [InlineData("Revisão do Plano de Ação do Brasil 2021-2023", "action-plan-review", "Brasil", null, "2021-2023")]
    [InlineData("Aldoria Design Report 2018-2020", "design", null, null, "2018-2020")]
    [InlineData("Austin, Texas Inception Report 2021", "inception", null, null, null)]
    [InlineData("Kenya and the plans 2014-2016 and 2016-2018", null, null, null, null)]
    public void Read_Title_GivesWhatIsCertain(
        string title, string? type, string? country, string? locality, string? years)
    {
        var facts = TitleReader.Read(title);
        Assert.Equal((type, country, locality, years),
            (facts.Type?.Code(), facts.Country, facts.Locality, facts.Years));
    }

    [Fact]
    public void Read_VersionForComment_GivesTheStatus()
    {
        var facts = TitleReader.Read("Kenya Design Report 2016-2018 - For Public Comment");
        Assert.True(facts.IsForComment);
        Assert.Equal("Kenya", facts.Country);
    }
}
