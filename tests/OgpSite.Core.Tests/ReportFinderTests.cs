using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core.Tests;

public sealed class ReportFinderTests
{
    private static readonly ReportFinder Finder = Read("""
        == content/site.yml
        title: Reports
        languages: [en, es]
        == content/reports/chile/Design 2018.md
        ---
        title: Design
        type: design
        country: Chile
        ---
        == content/reports/chile/Design 2018.es.md
        ---
        title: Diseño
        type: design
        country: Chile
        ---
        == content/reports/peru.md
        ---
        title: Peru
        type: design
        country: Peru
        slug: peru-first
        ---
        == content/reports/draft.md
        ---
        title: Draft
        type: design
        country: Peru
        draft: yes
        ---
        == content/reports/faulty.es.md
        ---
        title: Faulty
        ---
        """);

    [Theory]
    [InlineData("design-2018")]
    [InlineData("reports/design-2018.html")]
    [InlineData("es/reports/design-2018.html")]
    [InlineData("content/reports/chile/Design 2018.md")]
    [InlineData("content/reports/chile/Design 2018.es.md")]
    [InlineData("reports/chile/Design 2018.md")]
    public void Find_AnyOfItsNames_IsTheReportInAllLanguages(string name)
    {
        var choice = Finder.Find(name)!;
        Assert.Equal("design-2018", choice.Slug);
        Assert.Equal(["en: Design", "es: Diseño"], choice.Versions
            .Select(version => $"{version.Key}: {version.Value.Report.Title}").Order(StringComparer.Ordinal));
        Assert.False(Finder.IsDraft(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("design")]
    [InlineData("Design-2018")]
    [InlineData("peru")]
    [InlineData("reports/peru.html")]
    public void Find_OtherName_IsNone(string name) => Assert.Null(Finder.Find(name));

    [Fact]
    public void Find_SlugOfItsOwn_IsFound() => Assert.Equal("peru-first", Finder.Find("peru-first")?.Slug);

    [Fact]
    public void IsDraft_Draft_IsTrue()
    {
        Assert.NotNull(Finder.Find("draft"));
        Assert.True(Finder.IsDraft("draft"));
    }

    /// <summary>A build of it says what is wrong; that there is no such report would be a lie.</summary>
    [Theory]
    [InlineData("faulty")]
    [InlineData("content/reports/faulty.es.md")]
    public void Find_ReportWithAFault_IsFoundByItsFile(string name) => Assert.Equal("faulty", Finder.Find(name)?.Slug);

    [Fact]
    public void Slugs_All_AreNamedInOrder() =>
        Assert.Equal(["design-2018", "draft", "faulty", "peru-first"], Finder.Slugs.AsEnumerable());

    [Fact]
    public void Slugs_SiteWithoutATitle_AreNone() => Assert.Empty(Read("""
        == content/site.yml
        languages: [en]
        == content/reports/a.md
        ---
        title: A
        type: design
        country: Chile
        ---
        """).Slugs);

    private static ReportFinder Read(string text)
    {
        var project = MemorySourceTree.OfTexts(SiteText.Parse(text).Select(file => (file.Key, file.Value)));
        var input = new BuildInput(project, MemorySourceTree.OfTexts([]), new CompiledTemplateStore("none", null));
        return ReportFinder.Read(input, new BuildOptions());
    }
}
