using AngleSharp.Dom;

namespace OgpSite.Core.Tests.Pages.Bodies;

public sealed class BodyRendererTests
{
    [Theory]
    [InlineData("One.\n\nTwo.", "<p id=\"top-p1\">One.</p>\n<p id=\"top-p2\">Two.</p>")]
    [InlineData("## Part\n\nText.", "<div class=\"heading\"><h2 id=\"h-part\">Part</h2><a class=\"anchor\" href=\"#h-part\" aria-labelledby=\"h-part\"></a></div>\n<p id=\"h-part-p1\">Text.</p>")]
    [InlineData(
        "## Part\n## Part\n## Part\n\nText.",
        "<div class=\"heading\"><h2 id=\"h-part\">Part</h2><a class=\"anchor\" href=\"#h-part\" aria-labelledby=\"h-part\"></a></div>\n<div class=\"heading\"><h2 id=\"h-part-2\">Part</h2><a class=\"anchor\" href=\"#h-part-2\" aria-labelledby=\"h-part-2\"></a></div>\n<div class=\"heading\"><h2 id=\"h-part-3\">Part</h2><a class=\"anchor\" href=\"#h-part-3\" aria-labelledby=\"h-part-3\"></a></div>\n" +
        "<p id=\"h-part-3-p1\">Text.</p>")]
    [InlineData(
        "## Part 2\n## Part\n## Part",
        "<div class=\"heading\"><h2 id=\"h-part-2\">Part 2</h2><a class=\"anchor\" href=\"#h-part-2\" aria-labelledby=\"h-part-2\"></a></div>\n<div class=\"heading\"><h2 id=\"h-part\">Part</h2><a class=\"anchor\" href=\"#h-part\" aria-labelledby=\"h-part\"></a></div>\n<div class=\"heading\"><h2 id=\"h-part-3\">Part</h2><a class=\"anchor\" href=\"#h-part-3\" aria-labelledby=\"h-part-3\"></a></div>")]
    [InlineData("### *Año* `último`", "<div class=\"heading\"><h3 id=\"h-año-último\"><em>Año</em> <code>último</code></h3><a class=\"anchor\" href=\"#h-a%C3%B1o-%C3%BAltimo\" aria-labelledby=\"h-año-último\"></a></div>")]
    [InlineData("## ?!", "<div class=\"heading\"><h2 id=\"h-section\">?!</h2><a class=\"anchor\" href=\"#h-section\" aria-labelledby=\"h-section\"></a></div>")]
    [InlineData("##", "")]
    [InlineData(
        "## ![The arms](map.svg)",
        "<div class=\"heading\"><h2 id=\"h-the-arms\"><img src=\"map.svg\" alt=\"The arms\" loading=\"lazy\" decoding=\"async\"></h2><a class=\"anchor\" href=\"#h-the-arms\" aria-labelledby=\"h-the-arms\"></a></div>")]
    [InlineData("a *b* **c** ~~d~~ 5~10", "<p id=\"top-p1\">a <em>b</em> <strong>c</strong> <del>d</del> 5~10</p>")]
    [InlineData("one\\\ntwo", "<p id=\"top-p1\">one<br>\ntwo</p>")]
    [InlineData("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>")]
    [InlineData("3. one\n4. two", "<ol start=\"3\">\n<li>one</li>\n<li>two</li>\n</ol>")]
    [InlineData(
        "- one\n\n- two",
        "<ul>\n<li>\n<p id=\"top-p1\">one</p>\n</li>\n<li>\n<p id=\"top-p2\">two</p>\n</li>\n</ul>")]
    [InlineData("> said", "<blockquote>\n<p id=\"top-p1\">said</p>\n</blockquote>")]
    [InlineData("***", "<hr>")]
    [InlineData("`a < b`", "<p id=\"top-p1\"><code>a &lt; b</code></p>")]
    [InlineData("```csv\na<b\n```", "<pre tabindex=\"0\"><code class=\"language-csv\">a&lt;b\n</code></pre>")]
    [InlineData("```a\" b\nc\n```", "<pre tabindex=\"0\"><code>c\n</code></pre>")]
    [InlineData("    a\n    b", "<pre tabindex=\"0\"><code>a\nb\n</code></pre>")]
    [InlineData("$x < y$", "<p id=\"top-p1\"><span class=\"math\">x &lt; y</span></p>")]
    [InlineData("$$\nx < y\n$$", "<div class=\"math\">x &lt; y</div>")]
    [InlineData("It cost $5 and $ 6, not $7.", "<p id=\"top-p1\">It cost $5 and $ 6, not $7.</p>")]
    [InlineData("Term\n:   What it is.", "<dl>\n<dt>Term</dt>\n<dd>What it is.</dd>\n</dl>")]
    [InlineData(
        "- [ ] open\n- [x] done",
        "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\">☐ open</li>\n" +
        "<li class=\"task-list-item\">☑ done</li>\n</ul>")]
    [InlineData(
        "^^^\n![Map](map.svg)\n^^^ The *map*",
        "<figure id=\"f-1\">\n" +
        "<p id=\"top-p1\"><img src=\"map.svg\" alt=\"Map\" loading=\"lazy\" decoding=\"async\"></p>\n" +
        "<figcaption>The <em>map</em></figcaption>\n</figure>")]
    [InlineData(
        "![A *b* &amp; \"c\"](map.svg \"T\")",
        "<p id=\"top-p1\"><img src=\"map.svg\" alt=\"A b &amp; &quot;c&quot;\" title=\"T\" loading=\"lazy\" " +
        "decoding=\"async\"></p>")]
    [InlineData(
        "![A ![map](map.svg) of *it*](map.svg)",
        "<p id=\"top-p1\"><img src=\"map.svg\" alt=\"A map of it\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData(
        "![![Map](map.svg)](map.svg)",
        "<p id=\"top-p1\"><img src=\"map.svg\" alt=\"Map\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData(
        "![\"\"](map.svg)",
        "<p id=\"top-p1\"><img src=\"map.svg\" alt=\"\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData(
        "::: note {.wide #box lang=es dir=rtl}\nText.\n:::",
        "<div id=\"h-box\" class=\"note wide\" lang=\"es\" dir=\"rtl\">\n<p id=\"top-p1\">Text.</p>\n</div>")]
    [InlineData("::hola::{lang=es .x} y", "<p id=\"top-p1\"><span class=\"x\" lang=\"es\">hola</span> y</p>")]
    [InlineData("::hola::{#h-a}", "<p id=\"top-p1\"><span id=\"h-a\">hola</span></p>")]
    [InlineData(
        "a<!-- note -->b\n\n<!-- ogpsite: review\n\nmore -->\n\nc",
        "<p id=\"top-p1\">ab</p>\n<p id=\"top-p2\">c</p>")]
    [InlineData("&copy; &lt; \\* AT&T", "<p id=\"top-p1\">© &lt; * AT&amp;T</p>")]
    [InlineData("[x]\n\n[y]: https://example.org", "<p id=\"top-p1\">[x]</p>")]
    public void Render_Markdown_IsThisHtml(string markdown, string html)
    {
        var site = TestSite.BuildReport(markdown, "== map.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        Assert.Empty(site.Messages);
        Assert.Equal(html, BodyOf(site).InnerHtml.Trim());
    }

    /// <summary>The head of a table that is longer than a window stays in sight.</summary>
    [Theory]
    [InlineData(20, "table-scroll")]
    [InlineData(21, "table-scroll long")]
    public void Render_Table_ScrollsByItselfWhereItIsLong(int rows, string expected)
    {
        var table = "| A |\n|:--|\n" + string.Concat(Enumerable.Repeat("| 1 |\n", rows));
        var page = TestSite.BuildReport(table).Page("reports/a.html");
        Assert.Equal(expected, page.QuerySelector(".body .table-scroll")!.ClassName);
    }

    [Fact]
    public Task Render_Table_ScrollsAndAligns() => Snapshot.Verify(BodyOf(TestSite.BuildReport("""
        | Left | Right | Middle | Free |  |
        |:-----|------:|:------:|------|--|
        | a    | 1     | b      | c    | d |

        ## Figures

        |   | 2019 |
        |---|------|
        | a | **1** |
        """)));

    [Fact]
    public Task Render_Footnotes_LeadThereAndBackToEachUse()
    {
        var page = TestSite.BuildReport("""
            First[^a], second[^b], first again[^a].

            [^b]: Second note.

                Its second paragraph.
            [^a]: First note.
            [^c]: Never used.
            """).Page("reports/a.html");
        Assert.Equal(
            ["fnref-1 #fn-1", "fnref-2 #fn-2", "fnref-1-2 #fn-1"],
            page.QuerySelectorAll(".body a").Select(mark => $"{mark.Id} {mark.GetAttribute("href")}"));
        return Snapshot.Verify(page.QuerySelector(".footnotes")!);
    }

    [Fact]
    public void Render_RawHtml_IsShownAsTextAndReported()
    {
        var site = TestSite.BuildReport("A <b>bold</b> word.\n\n<div onclick=\"x()\">\nblock\n</div>");
        Assert.Equal(
            [
                "content/reports/a.md(8,3): warning OGP1202: The HTML '<b>' is shown as text. " +
                    "Write Markdown instead, or set 'html: limited' in site.yml.",
                "content/reports/a.md(10,1): warning OGP1202: The HTML '<div onclick=\"x()\">' is shown as text. " +
                    "Write Markdown instead, or set 'html: limited' in site.yml.",
            ],
            site.Messages.AsEnumerable());
        Assert.Equal(
            "<p id=\"top-p1\">A &lt;b&gt;bold&lt;/b&gt; word.</p>\n" +
            "<p class=\"raw-html\">&lt;div onclick=\"x()\"&gt;\nblock\n&lt;/div&gt;</p>",
            BodyOf(site).InnerHtml.Trim());
    }

    [Fact]
    public void Render_FirstLevelHeading_IsASecondLevelOneAndReported()
    {
        var site = TestSite.BuildReport("# Part\n\nText.");
        Assert.Equal(
            ["content/reports/a.md(8,1): warning OGP1201: The text begins at level 2: write '## Part'. " +
                "It is shown as a heading of level 2."], site.Messages.AsEnumerable());
        Assert.Equal("h-part", BodyOf(site).QuerySelector("h2")!.Id);
    }

    [Theory]
    [InlineData("::a::{#x} ::b::{#x}", "(8,11)", "x")]
    [InlineData("## Part\n\n::a::{#part}", "(10,1)", "part")]
    [InlineData("## Part\n\n::a::{#h-part}", "(10,1)", "h-part")]
    public void Render_IdThatStandsTwice_IsReported(string markdown, string place, string id) => Assert.Equal(
        [$"content/reports/a.md{place}: error OGP3009: The id '{id}' stands more than once on this page."],
        TestSite.BuildReport(markdown).Messages.AsEnumerable());

    [Fact]
    public void Render_Contents_AreTheHeadingsOfTwoLevels()
    {
        var page = TestSite.BuildReport("### Early\n## One\n### Under\n#### Deep\n## Two & more\n")
            .Page("reports/a.html");
        Assert.Equal(
            ["#h-early Early", "#h-one One", "#h-under Under", "#h-two-more Two & more", "#cite Cite this report"],
            page.QuerySelectorAll(".contents a").Select(link => $"{link.GetAttribute("href")} {link.TextContent}"));
        Assert.Equal("Under", page.QuerySelector(".contents ol ol")!.TextContent.Trim());
    }

    private static IElement BodyOf(TestSite site) => site.Page("reports/a.html").QuerySelector(".body")!;
}
