using System.Text;
using AngleSharp.Dom;

namespace OgpSite.Core.Tests.Pages.Bodies;

public sealed class HtmlFilterTests
{
    private const string Further = """
        == site.yml
        title: Site
        html: limited
        == b.md
        ---
        title: B
        type: design
        country: Chile
        country-code: CL
        published: 2021
        ---
        ## Part
        == map.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        == glossary/en/plan.md
        ---
        term: plan
        definition: What it is.
        ---
        """;

    [Theory]
    [InlineData("A <b>bold</b> <sub>2</sub>", "<p id=\"top-p1\">A <b>bold</b> <sub>2</sub></p>")]
    [InlineData(
        "<details open>\n<summary>More</summary>\n\nText.\n\n</details>",
        "<details open=\"\">\n<summary>More</summary>\n<p id=\"top-p1\">Text.</p>\n</details>")]
    [InlineData("<p id=\"x\" class=\"y\" lang=\"es\">z</p>", "<p id=\"h-x\" class=\"y\" lang=\"es\">z</p>")]
    [InlineData("<p id=\"main\">z</p>", "<p id=\"h-main\">z</p>")]
    [InlineData("## Part\n\n<td id=\"t-1\">z</td>", "<div class=\"heading\"><h2 id=\"h-part\">Part</h2><a class=\"anchor\" href=\"#h-part\" aria-labelledby=\"h-part\"></a></div>\nz")]
    [InlineData("<p role=\"button\" tabindex=\"3\" aria-labelledby=\"x\">z</p>", "<p>z</p>")]
    [InlineData(
        "<i>z</i> <a href=\"https://example.org/\" rel=\"opener\">x</a>",
        "<p id=\"top-p1\"><i>z</i> <a href=\"https://example.org/\" rel=\"noopener noreferrer external\">x</a></p>")]
    [InlineData("<a href=\"b.md#part\">x</a>", "<p id=\"top-p1\"><a href=\"b.html#h-part\">x</a></p>")]
    [InlineData(
        "<a href=\"#here\">x</a> <b id=\"here\">y</b>",
        "<p id=\"top-p1\"><a href=\"#h-here\">x</a> <b id=\"h-here\">y</b></p>")]
    [InlineData("<img src=\"map.svg\" alt=\"Map\">", "<img src=\"map.svg\" alt=\"Map\">")]
    [InlineData(
        "<b>x</b> a plan",
        "<p id=\"top-p1\"><b>x</b> a <a class=\"term\" href=\"../glossary/plan.html\" " +
        "aria-describedby=\"def-plan\">plan</a></p>")]
    [InlineData(
        "<b>x</b> [b](b.md) <https://example.org/ä>",
        "<p id=\"top-p1\"><b>x</b> <a href=\"b.html\">b</a> <a href=\"https://example.org/%C3%A4\" " +
        "rel=\"noopener noreferrer external\">https://example.org/ä</a></p>")]
    [InlineData(
        "<q cite=\"https://example.org/\">x</q>",
        "<p id=\"top-p1\"><q cite=\"https://example.org/\">x</q></p>")]
    [InlineData("x <!-- a --> <b>y</b>", "<p id=\"top-p1\">x  <b>y</b></p>")]
    public void Apply_HarmlessHtml_IsLetThrough(string markdown, string html)
    {
        var site = TestSite.BuildReport(markdown, Further);
        Assert.Equal("", string.Join('\n', site.Messages));
        Assert.Equal(html, BodyOf(site).InnerHtml.Trim());
    }

    [Theory]
    [InlineData(
        "a\n<b onclick=\"x()\">y</b>",
        "<p id=\"top-p1\">a\n<b>y</b></p>",
        "(9,4): warning OGP1209: The attribute 'onclick' is not let through and is left out.")]
    [InlineData(
        "<p style=\"x\">y</p>",
        "<p>y</p>",
        "(8,4): warning OGP1209: The attribute 'style' is not let through and is left out.")]
    [InlineData(
        "<div>\n\n<form>y</form>\n\n</div>",
        "<div>\n\n</div>",
        "(10,1): warning OGP1209: The element '<form>' is not let through and is left out.")]
    [InlineData(
        "<div>\ny\n  <script>z</script></div>",
        "<div>\ny\n  </div>",
        "(10,3): warning OGP1209: The element '<script>' is not let through and is left out.")]
    [InlineData(
        "<a href=\"javascript:x\">y</a>",
        "<p id=\"top-p1\"><a>y</a></p>",
        "(8,10): error OGP3004: The address 'javascript:x' is not allowed here. " +
        "Use http, https, mailto or tel, or a path within the project.")]
    [InlineData(
        "<a href=\"//example.org\">y</a>",
        "<p id=\"top-p1\"><a>y</a></p>",
        "(8,10): error OGP3004: The address '//example.org' is not allowed here. " +
        "Use http, https, mailto or tel, or a path within the project.")]
    [InlineData(
        "<a href=\"https:evil.org\">y</a>",
        "<p id=\"top-p1\"><a>y</a></p>",
        "(8,10): error OGP3020: 'https:evil.org' is no whole web address. Write it as 'https://example.org/path', " +
        "without a user's name, spaces, backslashes and invisible characters.")]
    [InlineData(
        "<q cite=\"javascript:x\">y</q>",
        "<p id=\"top-p1\"><q>y</q></p>",
        "(8,10): warning OGP1209: The attribute 'cite' is not let through and is left out.")]
    [InlineData(
        "<a href=\"/x\">y</a>",
        "<p id=\"top-p1\"><a>y</a></p>",
        "(8,10): error OGP3010: The link target '/x' starts at the root of the host and would break offline and " +
        "below a sub-path. Use a relative path.")]
    [InlineData(
        "<a href=\"bb.md\">y</a>",
        "<p id=\"top-p1\"><a>y</a></p>",
        "(8,10): error OGP3002: The link target 'bb.md' does not exist. Did you mean 'b.md'?")]
    [InlineData(
        "<a href=\"b.md#prt\">y</a>",
        "<p id=\"top-p1\"><a href=\"b.html#h-prt\">y</a></p>",
        "(8,10): error OGP3003: The page of 'b.md' has no heading or element '#prt'. Did you mean '#part'?")]
    [InlineData(
        "<img src=\"//example.org/x.png\" alt=\"\">",
        "",
        "(8,11): error OGP3011: The image '//example.org/x.png' is not a file of this project. " +
        "Put it beside the report and name it by a relative path.")]
    [InlineData("<img src=\"x.png\" alt=\"\">", "", "(8,11): error OGP3005: The file 'x.png' does not exist.")]
    [InlineData(
        "<img src=\"map.svg\">",
        "<img src=\"map.svg\" alt=\"\">",
        "(8,11): warning OGP3006: The image 'map.svg' has no alternative text. " +
        "Write ![what it shows](map.svg), or ![\"\"](map.svg) if it only decorates.")]
    [InlineData(
        "## Part\n\n<b id=\"part\">y</b>",
        "<div class=\"heading\"><h2 id=\"h-part\">Part</h2><a class=\"anchor\" href=\"#h-part\" aria-labelledby=\"h-part\"></a></div>\n<p id=\"h-part-p1\"><b>y</b></p>",
        "(10,7): error OGP3009: The id 'part' stands more than once on this page.")]
    [InlineData(
        "<b id=\"h-part\">y</b>\n\n## Part",
        "<p id=\"top-p1\"><b>y</b></p>\n" +
        "<div class=\"heading\"><h2 id=\"h-part\">Part</h2><a class=\"anchor\" href=\"#h-part\" aria-labelledby=\"h-part\"></a></div>",
        "(8,7): error OGP3009: The id 'h-part' stands more than once on this page.")]
    [InlineData(
        "<b id=\"a b\">y</b>",
        "<p id=\"top-p1\"><b>y</b></p>",
        "(8,8): warning OGP1209: The attribute 'id=\"a b\"' is not let through and is left out.")]
    public void Apply_OtherHtml_IsLeftOutAndReported(string markdown, string html, string message)
    {
        var site = TestSite.BuildReport(markdown, Further);
        Assert.Equal("content/reports/a.md" + message, string.Join('\n', site.Messages));
        Assert.Equal(html, BodyOf(site).InnerHtml.Trim());
    }

    [Fact]
    public void Apply_FootnotesBesideHtml_KeepTheirWays()
    {
        var page = TestSite.BuildReport("<b>A</b>[^1] b[^1]\n\n[^1]: <i>Note</i>", Further).Page("reports/a.html");
        Assert.Equal(
            ["#fn-1", "#fn-1", "#fnref-1", "#fnref-1-2"],
            page.QuerySelectorAll("article a[href^='#fn']").Select(link => link.GetAttribute("href")));
        Assert.Equal("Note", page.QuerySelector("#fn-1 i")!.TextContent);
        Assert.Equal(4, page.QuerySelectorAll("[role='doc-noteref'], [role='doc-backlink']").Length);
    }

    /// <summary>Found as a fault: the first element with such an id had it.</summary>
    [Fact]
    public void Apply_IdsOfRawHtml_NeverTakeThoseOfThePage()
    {
        var site = TestSite.BuildReport("""
            <span id="t-1">fake</span> <b id="fnref-1">f</b> <i id="fn-1">g</i> <u></u><em id="top-p2">p</em>

            Text[^1], [a table](#t-1) and <a href="#t-1">the same</a>.

            | a |
            |---|
            | b |

            [^1]: Note
            """, Further);
        var page = BuiltSite.Parse(Encoding.UTF8.GetString(site.Written["reports/a.html"].Span));
        Assert.Equal(
            ("TABLE", "LI", "A", "P"),
            (TagOf("t-1"), TagOf("fn-1"), TagOf("fnref-1"), TagOf("top-p2")));
        Assert.Equal(
            ("fake", "f", "g", "p"),
            (TextOf("h-t-1"), TextOf("h-fnref-1"), TextOf("h-fn-1"), TextOf("h-top-p2")));
        Assert.Equal(2, page.QuerySelectorAll(".body a[href='#t-1']").Length);
        Assert.DoesNotContain(
            page.QuerySelectorAll("[id]").GroupBy(element => element.Id), group => group.Count() > 1);

        string TagOf(string id) => page.GetElementById(id)!.TagName;
        string TextOf(string id) => page.GetElementById(id)!.TextContent;
    }

    private static IElement BodyOf(TestSite site) =>
        BuiltSite.Parse(Encoding.UTF8.GetString(site.Written["reports/a.html"].Span)).QuerySelector(".body")!;
}
