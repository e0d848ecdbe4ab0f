namespace OgpSite.Core.Tests.Graph;

public sealed class ContentReaderTests
{
    private const string Draft =
        "---\ntitle: A\ntype: design\ncountry: Chile\ncountry-code: CL\npublished: 2020\ndraft: true\n---\nText.\n";

    [Fact]
    public void Read_LanguageSuffix_CountsOnlyIfListed()
    {
        var site = TestSite.Build(
            "== site.yml\ntitle: Site\nlanguages: [en, es]\n" +
            $"== a.es.md\n{TestSite.FrontMatter}Text.\n== a.fr.md\n{TestSite.FrontMatter}Text.\n");
        Assert.Empty(site.Messages);
        Assert.Equal(
            ["es/reports/a.html", "es/reports/index.html", "reports/a-fr.html", "reports/index.html"],
            site.Files.Keys.Where(IsReport));
        Assert.Equal("es", site.Page("es/reports/a.html").DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Read_Draft_IsLeftOutUnlessAskedFor()
    {
        Assert.DoesNotContain(TestSite.Build($"== a.md\n{Draft}").Files.Keys, IsReport);
        Assert.Contains(
            TestSite.Build($"== a.md\n{Draft}", new BuildOptions { WithDrafts = true }).Files.Keys, IsReport);
    }

    [Fact]
    public void Read_DraftOfAnEntry_IsNotLinked()
    {
        const string Text =
            "== glossary/en/plan.md\n---\nterm: plan\ndefinition: What it is.\ndraft: true\n---\n" +
            "== a.md\n" + TestSite.FrontMatter + "A plan.\n";
        Assert.Empty(TestSite.Build(Text).Page("reports/a.html").QuerySelectorAll("a.term"));
        Assert.Single(TestSite.Build(Text, new BuildOptions { WithDrafts = true })
            .Page("reports/a.html").QuerySelectorAll("a.term"));
    }

    [Fact]
    public void Read_LinkToADraft_SaysWhyItLeadsNowhere() => Assert.Equal(
        ["content/reports/b.md(8,5): error OGP3002: The link target 'a.md' does not exist. " +
            "It is a draft, which is built with '--drafts' only."],
        TestSite.Build($"== a.md\n{Draft}== b.md\n{TestSite.FrontMatter}See [a](a.md).\n").Messages.AsEnumerable());

    [Fact]
    public void Read_FaultyFiles_CauseNoFurtherDiagnostics()
    {
        var site = TestSite.Build($"""
            == a.md
            {TestSite.FrontMatter}See [b](b.md), [b](b.md#part) and [irm](../glossary/en/irm.md). ![Map](map.js)
            == b.md
            ---
            title: [
            ---
            == map.js
            x
            == glossary/en/irm.md
            ---
            term: irm
            ---
            """);
        Assert.Equal(["OGP1101", "OGP1012", "OGP3008"], site.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Read_EntryOutsideOfALanguage_IsReported() => Assert.Equal(
        [
            "content/glossary/fr/irm.md(1,1): warning OGP2105: The folder 'content/glossary/fr' is that of no " +
                "language of this site (en), so the entry is not used.",
            "content/glossary/irm.md(1,1): warning OGP2105: The folder 'content/glossary' is that of no " +
                "language of this site (en), so the entry is not used.",
        ],
        TestSite.Build("== glossary/fr/irm.md\nx\n== glossary/irm.md\nx\n").Messages.AsEnumerable());

    [Fact]
    public void Read_FileOutsideOfTheFolders_IsNotPublished() => Assert.DoesNotContain(
        TestSite.Build($"== content/notes/plan.pdf\nx\n== a.md\n{TestSite.FrontMatter}Text.\n").Files.Keys,
        file => file.EndsWith(".pdf", StringComparison.Ordinal));

    private static bool IsReport(string url) => url.Contains("reports/", StringComparison.Ordinal);
}
