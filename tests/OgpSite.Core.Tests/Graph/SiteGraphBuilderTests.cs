using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Graph;

public sealed class SiteGraphBuilderTests
{
    private const string TwoLanguages = "== site.yml\ntitle: Site\nlanguages: [en, es]\n";

    [Fact]
    public void Build_Report_HasAnAddressOfItsStemWhateverItsFolder() =>
        Assert.Equal(
            ["reports/first.html", "reports/second.html"], UrlsOf(Report("deep/down/first.md") + Report("second.md")));

    [Fact]
    public void Build_Slug_StandsForTheStem() =>
        Assert.Equal(["reports/chosen.html"], UrlsOf(Report("first.md", "slug: chosen")));

    [Fact]
    public void Build_Translations_ShareFolderStemAndTheDefaultLanguagesSlug()
    {
        var graph = Build(
            TwoLanguages
            + Report("x/a.md", "slug: chosen") + Report("x/a.es.md", "slug: elegido") + Report("y/a.es.md"));
        Assert.Equal(
            ["es/reports/chosen.html", "reports/chosen.html", "es/reports/a.html"],
            graph.Reports.Select(node => node.Url.Path));
        Assert.Equal([2, 1], graph.Translations.Values.Select(nodes => nodes.Length).OrderDescending());
    }

    [Fact]
    public void Build_TranslationWithoutOriginal_HasItsOwnSlug() =>
        Assert.Equal(["es/reports/elegido.html"], UrlsOf(TwoLanguages + Report("a.es.md", "slug: elegido")));

    [Fact]
    public void Build_TwoReportsWithOneAddress_ReportsTheSecondAndNotTheLinksToIt()
    {
        var messages = MessagesOf(Report("x/a.md") + Report("y/a.md") + Report("b.md", "", "See [a](y/a.md)."));
        Assert.Equal(
            ["content/reports/y/a.md(1,1): error OGP3001: The address 'reports/a.html' is already taken by " +
                "'content/reports/x/a.md'. Rename one of the two, or give it a 'slug' of its own."],
            messages);
    }

    [Fact]
    public void Build_ReportInOneLanguageTwice_IsAClash() => Assert.Contains(
        "content/reports/a.md(1,1): error OGP3001",
        Assert.Single(MessagesOf(TwoLanguages + Report("a.en.md") + Report("a.md"))),
        StringComparison.Ordinal);

    [Fact]
    public void Build_TwoFilesWithOneAddress_ReportsTheSecond() => Assert.Equal(
        ["content/reports/the-map.pdf(1,1): error OGP3001: The address 'reports/the-map.pdf' is already taken by " +
            "'content/reports/the map.pdf'. Rename one of the two."],
        MessagesOf("== the map.pdf\nx\n== the-map.pdf\nx\n"));

    [Fact]
    public void Build_NameWithoutLetters_AsksForASlug() => Assert.Equal(
        ["content/reports/доклад.md(1,1): error OGP3007: No address can be made from 'доклад'. " +
            "Write 'slug: some-name' in the front matter (letters a-z, digits, hyphens)."],
        MessagesOf(Report("доклад.md") + Report("b.md", "", "See [a](доклад.md).")));

    [Fact]
    public void Build_FileNameWithoutLetters_AsksForAnother() => Assert.Equal(
        ["content/reports/карта.pdf(1,1): error OGP3017: No address can be made from 'content/reports/карта.pdf'. " +
            "Give the file and its folders names with letters a-z or digits."],
        MessagesOf("== карта.pdf\nx\n" + Report("b.md", "", "See [a](карта.pdf).")));

    [Fact]
    public void Build_NameThatWindowsKeeps_IsReported() => Assert.Contains(
        "content/reports/con.md(1,1): error OGP3016",
        Assert.Single(MessagesOf(Report("con.md"))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("tides.js")]
    [InlineData("page.html")]
    [InlineData("page.HTM")]
    [InlineData("style.css")]
    [InlineData("data.xml")]
    [InlineData("tool.exe")]
    [InlineData("tool.wasm")]
    public void Build_FileOfAKindThatRuns_IsRefusedAndLinksToItAreNot(string name) => Assert.Contains(
        $"content/reports/{name}(1,1): error OGP3008",
        Assert.Single(MessagesOf($"== {name}\nx\n" + Report("b.md", "", $"See [it]({name})."))),
        StringComparison.Ordinal);

    [Fact]
    public void Build_FilesBesidePages_HaveAddressesBesideThem() => Assert.Equal(
        ["reports/chile/data-of-2019.csv", "reports/chile/ninos.pdf"],
        Build("== chile/Data of 2019.csv\nx\n== chile/niños.pdf\nx\n").Files.Select(file => file.Url.Path));

    [Fact]
    public void Build_Members_AreOneByCodeNameAndLocality()
    {
        var graph = Build(TwoLanguages
            + Report("a.md", "country: Ivory Coast\ncountry-code: CI\npublished: 2019")
            + Report("b.md", "country: Côte d’Ivoire\ncountry-code: CI\npublished: 2021")
            + Report("b.es.md", "country: Costa de Marfil\ncountry-code: CI")
            + Report("c.md", "country: Cote d’ivoire")
            + Report("d.md", "country: Chile\nlocality: Peñalolén")
            + Report("e.md", "country: Chile"));
        Assert.Equal(
            [
                "en members/chile.html Chile: 1", "en members/cote-divoire.html Côte d’Ivoire: 3",
                "en members/penalolen.html Peñalolén: 1", "es es/members/cote-divoire.html Costa de Marfil: 1",
            ],
            graph.Members.Select(member => $"{member.Language} {member.Url} {member.Name}: {member.Reports.Length}"));
        Assert.Equal([null, null, "Chile", null], graph.Members.Select(member => member.Country));
    }

    [Fact]
    public void Build_Member_HasWhatItsNewestReportSays()
    {
        var member = Assert.Single(Build(
            Report("a.md", "country: Chile\nmember-since: 2011\nregion: Americas\npublished: 2018")
            + Report("b.md", "country: Chile\nmember-since: 2012\npublished: 2020")).Members);
        Assert.Equal((2012, "americas"), (member.MemberSince, member.Region?.Code));
    }

    [Fact]
    public void Build_LocalityWithTheNameOfAnother_HasItsCountryBeforeIt() => Assert.Equal(
        ["members/georgia.html", "members/spain-cordoba.html", "members/argentina-cordoba.html"],
        Build(
            Report("a.md", "country: Spain\nlocality: Córdoba")
            + Report("b.md", "country: Argentina\nlocality: Cordoba")
            + Report("c.md", "country: Georgia"))
            .Members.Select(member => member.Url.Path)
            .OrderByDescending(url => url == "members/georgia.html")
            .ThenByDescending(url => url, StringComparer.Ordinal));

    [Fact]
    public void Build_TwoMembersWithOneAddress_ReportsEachReportOfTheSecond() => Assert.Equal(
        ["content/reports/b.md(4,10): error OGP3015: The member 'Chile' would have the address 'members/chile.html' " +
            "of another member, 'Chile' at content/reports/a.md(4,10). " +
            "Give both their right 'country-code', or one name."],
        MessagesOf(
            Report("a.md", "country: Chile\ncountry-code: CL") + Report("b.md", "country: Chile\ncountry-code: PE")));

    [Fact]
    public void Build_MemberNameWithoutLettersOrCode_IsReported() => Assert.Equal(
        ["content/reports/a.md(4,10): error OGP1215: No address can be made from the member's name 'Чили'. " +
            "Give its 'country-code', two letters as in ISO 3166."],
        MessagesOf(Report("a.md", "country: Чили")));

    /// <summary>A member that no language spells in Latin letters can still be published.</summary>
    [Fact]
    public void Build_MemberNameInArabicOnly_HasTheCodeOfItsCountry() => Assert.Equal(
        ["members/ma.html", "members/ma-a988eed1.html"],
        Build("== site.yml\ntitle: Site\nlanguages: [ar]\n" + Report("a.md", "country: المغرب\ncountry-code: MA")
            + Report("b.md", "country: المغرب\ncountry-code: MA\nlocality: تطوان")).Members
            .OrderBy(member => member.Reports[0].Report.Path).Select(member => member.Url.Path));

    [Fact]
    public void Build_MemberNamedInLatinLettersInOneLanguage_HasThatNameInAll() => Assert.Equal(
        ["members/morocco.html", "en/members/morocco.html"],
        Build("== site.yml\ntitle: Site\nlanguages: [ar, en]\n" + Report("a.md", "country: المغرب\ncountry-code: MA")
            + Report("b.en.md", "country: Morocco\ncountry-code: MA")).Members.Select(member => member.Url.Path));

    /// <summary>Translations are of one member, whatever it is called, and so are further reports under its names.</summary>
    [Fact]
    public void Build_LocalityTranslated_IsOneMember()
    {
        var graph = Build("== site.yml\ntitle: Site\nlanguages: [en, ar]\n"
            + Report("a.md", "country: Morocco\ncountry-code: MA\nlocality: Tetouan")
            + Report("a.ar.md", "country: المغرب\ncountry-code: MA\nlocality: تطوان")
            + Report("b.ar.md", "country: المغرب\ncountry-code: MA\nlocality: تطوان"));
        Assert.Equal(["members/tetouan.html", "ar/members/tetouan.html"], graph.Members.Select(member => member.Url.Path));
        Assert.Equal(2, graph.FindMember("tetouan", "ar")!.Reports.Length);
    }

    [Fact]
    public void Build_TranslationOfAnotherCountry_StaysAnotherMember() => Assert.Equal(
        ["members/chile.html", "es/members/peru.html"],
        Build(TwoLanguages + Report("a.md", "country: Chile\ncountry-code: CL")
            + Report("a.es.md", "country: Perú\ncountry-code: PE")).Members.Select(member => member.Url.Path));

    [Fact]
    public void Build_Terms_HaveAPageInTheirLanguage()
    {
        var graph = Build(TwoLanguages + Entry("en", "irm") + Entry("es", "irm") + Entry("es", "plan"));
        Assert.Equal(
            ["glossary/irm.html", "es/glossary/irm.html", "es/glossary/plan.html"],
            graph.Terms.Select(term => term.Url.Path));
        Assert.Equal("es/glossary/plan.html", graph.FindTerm("es", "plan")?.Url.Path);
        Assert.Null(graph.FindTerm("en", "plan"));
    }

    [Fact]
    public void Build_LanguageWithoutContent_HasNoPages() => Assert.Equal(
        ["en", "es"],
        Build("== site.yml\ntitle: Site\nlanguages: [en, fr, es]\n" + Report("a.es.md")).Languages.AsEnumerable());

    /// <summary>Reports without the warnings that have nothing to do with the graph.</summary>
    private static string Report(string path, string keys = "", string body = "Text.") =>
        $"== reports/{path}\n---\ntitle: A\ntype: design\n" +
        $"{(keys.Contains("country:", StringComparison.Ordinal) ? "" : "country: Chile\n")}" +
        $"{keys}\n{(keys.Contains("country-code:", StringComparison.Ordinal) ? "" : "country-code: n/a\n")}" +
        $"{(keys.Contains("published:", StringComparison.Ordinal) ? "" : "published: 2020\n")}---\n{body}\n";

    private static string Entry(string language, string id) =>
        $"== glossary/{language}/{id}.md\n---\nterm: {id}\ndefinition: What {id} is.\n---\n";

    private static IEnumerable<string> UrlsOf(string text) => Build(text).Reports.Select(node => node.Url.Path);

    private static string[] MessagesOf(string text) => [.. TestSite.Build(text).Messages];

    private static SiteGraph Build(string text)
    {
        var diagnostics = new DiagnosticBag();
        var project = MemorySourceTree.OfTexts(SiteText.Parse(text).Select(file => (file.Key, file.Value)));
        var graph = TestSite.GraphOf(project, diagnostics);
        Assert.Equal("", string.Join('\n', diagnostics.ToSorted()));
        return graph;
    }
}
