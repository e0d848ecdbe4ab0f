using OgpSite.Core.Output.Zips;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core.Tests;

public sealed class ZipLabelReaderTests
{
    [Fact]
    public void Read_Site_SpeaksAllItsLanguages()
    {
        var label = Read(
            "title: {en: Harbour Reports, es: Informes}\nlanguages: [en, es]\nurl: https://example.org/irm/\n");
        Assert.Equal("harbour-reports", label.Folder);
        string[] lines =
        [
            "This is the website \"Harbour Reports\" as files.", "On the web: https://example.org/irm/",
            "Este es el sitio web «Informes» en forma de archivos.",
        ];
        Assert.All(lines, line => Assert.Contains($"\n{line}\n", label.ReadMe, StringComparison.Ordinal));
        Assert.DoesNotContain("State of", label.ReadMe, StringComparison.Ordinal);
        Assert.DoesNotContain("{", label.ReadMe, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Report_NamesItAndItsAddress()
    {
        const string site = "title: Reports\nlanguages: [en, es]\nurl: https://example.org/irm/\n";
        var input = Input(site);
        var choice = ReportFinder.Read(input, new BuildOptions()).Find("a");
        var label = ZipLabelReader.Read(input, new Uri("https://mirror.example/"), choice, null);
        Assert.Equal("a", label.Folder);
        Assert.StartsWith("Report A\n\n1. ", label.ReadMe, StringComparison.Ordinal);
        const string address = "\nOn the web: https://mirror.example/reports/a.html\n";
        Assert.Contains(address, label.ReadMe, StringComparison.Ordinal);
        // It has no Spanish translation.
        Assert.DoesNotContain("Descomprima", label.ReadMe, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Time_IsToldAsADay()
    {
        var time = new DateTimeOffset(2024, 1, 1, 1, 30, 0, TimeSpan.FromHours(5));
        var label = Read("title: Reports\n", time);
        Assert.Equal(time, label.Time);
        Assert.Contains("\nState of 31 December 2023.\n", label.ReadMe, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LanguageWithoutWords_DoesNotRepeatTheEnglishOnes()
    {
        var label = Read("title: Reports\nlanguages: [en, eo]\n");
        Assert.Single(label.ReadMe.Split('\n'), line => line.StartsWith("1. Unpack", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("تقارير", "site")]
    [InlineData("Informes del Mecanismo de Revisión Independiente", "informes-del-mecanismo-de-revision")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsberichte", "donaudampfschifffahrtsgesellschaftskapit")]
    [InlineData("CON", "con-site")]
    [InlineData("Aux Donaudampfschifffahrtsgesellschaftskapitänsberichte", "aux-site")]
    [InlineData("Lpt", "lpt")]
    public void Read_LongOrOddTitle_GivesAShortFolder(string title, string folder) =>
        Assert.Equal(folder, Read($"title: {title}\n").Folder);

    [Fact]
    public void Read_FaultyProject_IsLeftToTheBuild() =>
        Assert.Equal(new ZipLabel("site", "", null), Read("languages: [en]\n"));

    private static ZipLabel Read(string site, DateTimeOffset? time = null) =>
        ZipLabelReader.Read(Input(site), null, null, time);

    private static BuildInput Input(string site) => new(
        MemorySourceTree.OfTexts([("content/site.yml", site), ("content/reports/a.md", """
            ---
            title: Report A
            type: design
            country: Chile
            ---
            """)]),
        new DiskSourceTree(Repository.PathOf("themes", "default")), new CompiledTemplateStore("none", null));
}
