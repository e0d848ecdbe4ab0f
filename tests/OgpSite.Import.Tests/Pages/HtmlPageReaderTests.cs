using System.Net;
using OgpSite.Core.Diagnostics;
using OgpSite.Import.Tests.Glue;

namespace OgpSite.Import.Tests.Pages;

public sealed class HtmlPageReaderTests
{
    /// <summary>The three ways in which a saved page can hold a definition.</summary>
    public static TheoryData<string> Tooltips =>
    [
        "<span class=\"glossary-tooltip\"><a href=\"/g\">action plan</a><span class=\"glossary-tooltip-content\" " +
        $"hidden><span class=\"glossary-tooltip-text\">{GluedText.Of(GluedText.Plan)} <a href=\"/g\">More</a></span>" +
        "</span></span>",
        "<a class=\"glossaryLink\" href=\"/g\" data-cmtooltip=\"" + WebUtility.HtmlEncode(
            $"<div class=glossaryItemTitle>Action plan</div><div class=glossaryItemBody>{GluedText.Plan}</div>") +
        "\">action plan</a>",
        $"action plan{GluedText.Of(GluedText.Plan)} More",
        $"<strong>action plan{GluedText.Of(GluedText.Plan)}</strong>",
    ];

    [Theory]
    [MemberData(nameof(Tooltips))]
    public void Read_Tooltip_LeavesTheTermAlone(string tooltip)
    {
        var body = BodyOf($"<p>The {tooltip}, which ran.</p>", out var drafts);
        Assert.Equal("The action plan, which ran.\n", body.Replace("**", "", StringComparison.Ordinal));
        var draft = Assert.Single(drafts);
        Assert.Equal("glossary/en/action-plan.md", draft.Path);
        Assert.Contains("term: action plan\n", draft.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>a <b>b </b>c <em>d</em> <a href='https://x.org/a(b)'>e</a> <a href='#x'>f</a></p>",
        "a **b** c *d* [e](https://x.org/a%28b%29) f\n")]
    [InlineData("<p>one<br>two</p>", "one\\\ntwo\n")]
    [InlineData("<h2>Head</h2><p>a</p><h3>Sub</h3>", "## Head\n\na\n\n### Sub\n")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n    - b\n- c\n")]
    [InlineData("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b\n")]
    [InlineData("<blockquote><p>a</p></blockquote>", "> a\n")]
    [InlineData("<div>loose <span>text</span><p>a</p> after</div>", "loose text\n\na\n\nafter\n")]
    [InlineData("<p>a<sup><a href='#n1'>1</a></sup></p><p>[1] note</p>", "a[^1]\n\n[^1]: note\n")]
    [InlineData(
        "<table><tr><th>A</th><th>B</th></tr><tr><td rowspan=2>1</td><td><p>x</p><ul><li>y</li></ul></td></tr>" +
        "<tr><td>2</td></tr></table>", "| A | B |\n|:--|:--|\n| 1 | x • y |\n|  | 2 |\n")]
    [InlineData(
        "<p><strong>Table 1. T</strong></p><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "^^^ Table 1. T\n| A | B |\n|:--|:--|\n| 1 | 2 |\n^^^\n")]
    [InlineData("<p>a</p><div id=respond><h3>Leave a Reply</h3><form>b</form></div><script>c</script>", "a\n")]
    [InlineData("<p>mail <a class=__cf_email__ data-cfemail='4120016f2e'>[email&#160;protected]</a></p>",
        "mail a@.o\n")]
    public void Read_Elements_BecomeMarkdown(string html, string markdown) =>
        Assert.Equal(markdown, BodyOf(html, out _));

    [Fact]
    public void Read_Page_TakesMetadataAddressAndDownloads()
    {
        var page = Page(
            "<ul><li><strong>Report Publication Year:</strong> 2018</li></ul><p>Text.</p>" +
            "<h3>Downloads</h3><ul><li><a href='https://x.org/r.pdf'>Report</a></li></ul>",
            "<link rel=canonical href='https://x.org/kenya/'>");
        var report = PageImporter.Import(page, ImportSite.Empty, new DiagnosticBag());
        Assert.Equal("""
            ---
            title: Kenya Design Report 2016-2018
            type: design
            country: Kenya
            dates-under-review: 2016-2018
            published: 2018
            documents:
              - title: Report
                url: "https://x.org/r.pdf"
            source: "https://x.org/kenya/"
            ---

            Text.

            """.ReplaceLineEndings("\n"), report?.Report.Text);
    }

    /// <summary>What the parser makes up, such as the paragraph that a lone end tag ends, has no line.</summary>
    [Theory]
    [InlineData("\n<div><a href='#n'>a<div>b</a> c[1]</div></div>", 2)]
    [InlineData("\n\n</p>a[1]", 1)]
    [InlineData("\n<p>a<b>\n<div>b[1]</div></b></p>", 3)]
    [InlineData("\n<i>a<div><li>\nb[1]</i>c[1]", 2)]
    public void Read_ElementThatIsMadeUp_StandsWhereTheOneAroundItDoes(string html, int line)
    {
        var diagnostics = new DiagnosticBag();
        TestImport.Of(ImportSite.Empty, diagnostics, Page(html));
        Assert.Equal(
            [$"page.html({line},1): warning OGP7006: This could not be placed, and was left: '[1]'."],
            diagnostics.ToSorted().Select(problem => problem.ToString())
                .Where(problem => problem.Contains("OGP7006", StringComparison.Ordinal)));
    }

    /// <summary>A place within the text is none within the line, which has the tags as well.</summary>
    [Fact]
    public void Import_SuspectInHtml_IsReportedAtItsLine()
    {
        var diagnostics = new DiagnosticBag();
        const string Text =
            "\n<p>A\nplanWhat a member sets out to do in the two years of its cycle, with many people... ran.</p>";
        TestImport.Of(ImportSite.Empty, diagnostics, Page(Text));
        var problem = Assert.Single(diagnostics.ToSorted(), found => found.Code == "OGP7005");
        Assert.Equal((2, 1), (problem.Location.Line, problem.Location.Column));
    }

    private static SavedPage Page(string html, string head = "") => new(
        new SourcePath("page.html"),
        $"<!DOCTYPE html><html lang=en><head>{head}</head><body><nav>Menu</nav>" +
        $"<h1>Kenya Design Report 2016-2018</h1>{html}<footer>Foot</footer></body></html>");

    private static string BodyOf(string html, out ImmutableArray<ImportedFile> drafts)
    {
        var result = TestImport.Of(ImportSite.Empty, new DiagnosticBag(), Page(html));
        drafts = result.Drafts;
        var text = Assert.Single(result.Pages).Report.Text;
        return text[(text.IndexOf("---\n\n", StringComparison.Ordinal) + 5)..];
    }
}
