using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using OgpSite.Import.Tests.Glue;

namespace OgpSite.Import.Tests;

public sealed class PagesImporterTests
{
    [Fact]
    public void Import_OneDefinitionOnTwoPages_GivesOneDraftWithTheLongestText()
    {
        var result = Import(
            Page("a.txt", "Kenya", $"They met in a standing forum{GluedText.Of(GluedText.Forum)} twice."),
            Page("b.html", "Chile", ""));
        var draft = Assert.Single(result.Drafts);
        Assert.Equal($"""
            ---
            id: standing-forum
            term: standing forum
            definition: "{GluedText.Forum}"
            draft: true
            # Found in a.txt
            # Found in b.html
            ---

            """.ReplaceLineEndings("\n"), draft.Text);
    }

    [Fact]
    public void Import_CutDefinition_IsMarkedAsTruncated()
    {
        var draft = Assert.Single(Import(Page("a.txt", "Kenya",
            $"A standing forum{GluedText.Of(GluedText.Forum)} met.")).Drafts);
        Assert.Contains("\n# Truncated: the source shows no more of it.\ndefinition: \"", draft.Text,
            StringComparison.Ordinal);
        Assert.Contains("…\"\n", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_TermThatTheSiteHas_GivesNoDraft()
    {
        var site = new ImportSite(
            ["en"], [PageImporterTests.Entry("en", "forum", "standing forum", "Something else altogether.")], []);
        Assert.Empty(TestImport.Of(
            site, new DiagnosticBag(),
            Page("a.txt", "Kenya", $"Two standing forums{GluedText.Of(GluedText.Forum)} met.")).Drafts);
    }

    [Fact]
    public void Import_TwoPagesWithOneTitle_WritesTheFirst()
    {
        var diagnostics = new DiagnosticBag();
        var result = TestImport.Of(
            ImportSite.Empty, diagnostics, Page("a.txt", "Kenya", "One."), Page("b.txt", "Kenya", "Two."));
        Assert.Single(result.Pages);
        Assert.Contains(
            "b.txt(1,1): error OGP7008: This page would become 'reports/kenya/kenya-design-report-2016-2018.md', as " +
            "'a.txt' does. Only that one was written.",
            diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>So many elements within one another that it would take minutes; the other page is imported.</summary>
    [Fact]
    public void Import_PageThatTakesFarTooLong_IsGivenUp()
    {
        var diagnostics = new DiagnosticBag();
        var slow = new SavedPage(new SourcePath("deep.html"), string.Concat(Enumerable.Repeat("<div>", 200_000)));
        var work = new OrderedWork(jobs: 1, TimeSpan.FromSeconds(1), CancellationToken.None);
        var result = PagesImporter.Import(
            [slow, Page("a.txt", "Kenya", "One.")], ImportSite.Empty, work, diagnostics);
        Assert.Equal("a.txt", Assert.Single(result.Pages).Source.Value);
        Assert.Equal(
            "deep.html(1,1): error OGP7009: This page takes far too long to read. Look for thousands of elements that " +
            "stand within one another.",
            diagnostics.ToSorted().First(problem => problem.Code == "OGP7009").ToString());
    }

    [Theory]
    [InlineData("improve citizen participation", "Citizen participation occurs when people take part",
        "citizen participation")]
    [InlineData("The Open Government Partnership", "The Open Government Partnership is", "Open Government Partnership")]
    [InlineData("a register of company beneficial ownership", "Disclosing who owns a business", "beneficial ownership")]
    [InlineData("limiting their ambition", "What stretches practice. Ambition captures it", "ambition")]
    [InlineData("in the harbour office", "Where ships are counted", "harbour office")]
    public void TermOf_WordsBeforeADefinition_FindsTheTerm(string before, string definition, string term) =>
        Assert.Equal(term, Drafts.TermFinder.TermOf(new Import.Glue.FoundDefinition(1, before, null, definition,
            false), _ => false));

    private static ImportResult Import(params SavedPage[] pages) =>
        TestImport.Of(ImportSite.Empty, new DiagnosticBag(), [.. pages]);

    private static SavedPage Page(string file, string country, string text) => new(
        new SourcePath(file),
        file.EndsWith(".html", StringComparison.Ordinal)
            ? $"<html><body><h1>{country} Design Report 2016-2018</h1><p>A " +
                "<a class=glossaryLink href=/x data-cmtooltip=\"" +
                $"{System.Net.WebUtility.HtmlEncode(GluedText.Forum)}\">standing forum</a> met.</p></body></html>"
            : $"{country} Design Report 2016-2018\n{text}\n");
}
