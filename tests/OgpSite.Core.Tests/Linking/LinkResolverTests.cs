namespace OgpSite.Core.Tests.Linking;

public sealed class LinkResolverTests
{
    private const string Further = """
        == site.yml
        title: Site
        languages: [en, es]
        == b.md
        ---
        title: B
        type: design
        country: Chile
        country-code: CL
        published: 2021
        ---
        ## A part

        | a |
        |---|
        | b |
        == b.es.md
        ---
        title: B
        type: design
        country: Chile
        country-code: CL
        published: 2021
        ---
        ## Una parte
        == deep/c d.md
        ---
        title: C
        type: design
        country: Chile
        country-code: CL
        published: 2021
        commitments: [{number: 4, title: Four}]
        ---
        Text.
        == Data/niños 1.csv
        x
        == map.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        == glossary/en/irm.md
        ---
        term: IRM
        definition: The mechanism.
        ---
        """;

    [Theory]
    [InlineData("[b](b.md)", "b.html")]
    [InlineData("[b](./b.md)", "b.html")]
    [InlineData("[b](deep/../b.md)", "b.html")]
    [InlineData("[b](../../content/reports/b.md)", "b.html")]
    [InlineData("[b](b.md#a-part)", "b.html#h-a-part")]
    [InlineData("[b](b.md#h-a-part)", "b.html#h-a-part")]
    [InlineData("[b](b.md#t-1)", "b.html#t-1")]
    [InlineData("[b](b.es.md#una-parte)", "../es/reports/b.html#h-una-parte")]
    [InlineData("[c](deep/c%20d.md)", "c-d.html")]
    [InlineData("[c](<deep/c d.md>)", "c-d.html")]
    [InlineData("[c](deep/c%20d.md#c-4)", "c-d.html#c-4")]
    [InlineData("[d](Data/ni%C3%B1os%201.csv)", "data/ninos-1.csv")]
    [InlineData("[d](<Data/niños 1.csv>)", "data/ninos-1.csv")]
    [InlineData("[irm](../glossary/en/irm.md)", "../glossary/irm.html")]
    [InlineData("[irm](../glossary/en/irm.md#def-irm)", "../glossary/irm.html#def-irm")]
    [InlineData("[here](#año-%C3%BAltimo)\n\n## Año último", "#h-a%C3%B1o-%C3%BAltimo")]
    [InlineData("[b][ref]\n\n[ref]: b.md 'Title'", "b.html")]
    [InlineData("[b]\n\n[b]: b.md", "b.html")]
    [InlineData("[x](https://example.org/?a=1&b=2)", "https://example.org/?a=1&b=2")]
    [InlineData("<https://example.org/>", "https://example.org/")]
    [InlineData("<a@example.org>", "mailto:a@example.org")]
    [InlineData("https://example.org/x", "https://example.org/x")]
    [InlineData("www.example.org", "http://www.example.org")]
    [InlineData("[x](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("[x](tel:+562)", "tel:+562")]
    public void Resolve_Link_LeadsToItsTarget(string markdown, string href)
    {
        var site = TestSite.BuildReport(markdown, Further);
        Assert.Empty(site.Messages);
        var link = Assert.Single(site.Page("reports/a.html").QuerySelectorAll(".body a:not(.term, .anchor)"));
        Assert.Equal(href, link.GetAttribute("href"));
        Assert.Equal(
            href.StartsWith("http", StringComparison.Ordinal) ? "noopener noreferrer external" : null,
            link.GetAttribute("rel"));
        Assert.Equal(href.StartsWith("../es/", StringComparison.Ordinal) ? "es" : null, link.GetAttribute("hreflang"));
    }

    [Theory]
    [InlineData("See [x](gone.md).", "(8,5): error OGP3002: The link target 'gone.md' does not exist.")]
    [InlineData("See [x](B.md).", "(8,5): error OGP3002: The link target 'B.md' does not exist. Did you mean 'b.md'?")]
    [InlineData(
        "See [x](c%20d.md).",
        "(8,5): error OGP3002: The link target 'c d.md' does not exist. Did you mean 'deep/c%20d.md'?")]
    [InlineData(
        "See [x](../../../etc/passwd).",
        "(8,5): error OGP3002: The link target '../../../etc/passwd' does not exist.")]
    [InlineData(
        "See [x](../../../reports/b.md).",
        "(8,5): error OGP3002: The link target '../../../reports/b.md' does not exist. Did you mean 'b.md'?")]
    [InlineData("See [x](b.html).", "(8,5): error OGP3002: The link target 'b.html' does not exist.")]
    [InlineData("See [x]().", "(8,5): error OGP3002: The link target '' does not exist.")]
    [InlineData("See [x][r].\n\n[r]: gone.md", "(8,5): error OGP3002: The link target 'gone.md' does not exist.")]
    [InlineData("- one\n- two\n  [it](gone.md)", "(10,3): error OGP3002: The link target 'gone.md' does not exist.")]
    [InlineData(
        "## Part\n\n[x](#parts)",
        "(10,1): error OGP3003: The page of 'a.md' has no heading or element '#parts'. Did you mean '#part'?")]
    [InlineData(
        "[x](b.md#a-prat)",
        "(8,1): error OGP3003: The page of 'b.md' has no heading or element '#a-prat'. Did you mean '#a-part'?")]
    [InlineData(
        "[x](b.es.md#a-part)",
        "(8,1): error OGP3003: The page of 'b.es.md' has no heading or element '#a-part'. Did you mean '#una-parte'?")]
    [InlineData(
        "[x](javascript:alert(1))",
        "(8,1): error OGP3004: The address 'javascript:alert(1)' is not allowed here. " +
        "Use http, https, mailto or tel, or a path within the project.")]
    [InlineData(
        "[x](//example.org)",
        "(8,1): error OGP3004: The address '//example.org' is not allowed here. " +
        "Use http, https, mailto or tel, or a path within the project.")]
    [InlineData(
        "<ftp://example.org/>",
        "(8,1): error OGP3004: The address 'ftp://example.org/' is not allowed here. " +
        "Use http, https, mailto or tel, or a path within the project.")]
    [InlineData(
        "[x](https:/evil.org)",
        "(8,1): error OGP3020: 'https:/evil.org' is no whole web address. Write it as 'https://example.org/path', " +
        "without a user's name, spaces, backslashes and invisible characters.")]
    [InlineData(
        "A <https://u:p@evil.org/>",
        "(8,3): error OGP3020: 'https://u:p@evil.org/' is no whole web address. Write it as " +
        "'https://example.org/path', without a user's name, spaces, backslashes and invisible characters.")]
    [InlineData("![x](gone.png)", "(8,1): error OGP3005: The file 'gone.png' does not exist.")]
    [InlineData("![x](mab.svg)", "(8,1): error OGP3005: The file 'mab.svg' does not exist. Did you mean 'map.svg'?")]
    [InlineData("![x](b.md)", "(8,1): error OGP3005: The file 'b.md' does not exist. Did you mean 'b.md'?")]
    [InlineData(
        "A ![](map.svg)",
        "(8,3): warning OGP3006: The image 'map.svg' has no alternative text. " +
        "Write ![what it shows](map.svg), or ![\"\"](map.svg) if it only decorates.")]
    [InlineData(
        "[x](/reports/b.md)",
        "(8,1): error OGP3010: The link target '/reports/b.md' starts at the root of the host and would break " +
        "offline and below a sub-path. Use a relative path.")]
    [InlineData(
        "![x](https://example.org/a.png)",
        "(8,1): error OGP3011: The image 'https://example.org/a.png' is not a file of this project. " +
        "Put it beside the report and name it by a relative path.")]
    [InlineData(
        "![x](data:image/png;base64,AA)",
        "(8,1): error OGP3011: The image 'data:image/png;base64,AA' is not a file of this project. " +
        "Put it beside the report and name it by a relative path.")]
    public void Resolve_Fault_IsReportedInItsPlace(string markdown, string message)
    {
        var site = TestSite.BuildReport(markdown, Further);
        Assert.Equal("content/reports/a.md" + message, string.Join('\n', site.Messages));
    }

    [Fact]
    public void Resolve_LinkThatLeadsNowhere_KeepsItsText()
    {
        var site = TestSite.BuildReport("See [some *text*](gone.md) and ![x](gone.png).");
        Assert.Equal(
            "See some <em>text</em> and .",
            BuiltSite.Parse(System.Text.Encoding.UTF8.GetString(site.Written["reports/a.html"].Span))
                .QuerySelector(".body p")!.InnerHtml);
    }

    [Fact]
    public void Resolve_AllFaults_AreReportedInOneRun() => Assert.Equal(
        ["(8,1)", "(8,14)", "(10,1)"],
        TestSite.BuildReport("[x](gone.md) [y](/b)\n\n![z](gone.png)").Messages
            .Select(message => message["content/reports/a.md".Length..].Split(':')[0]));

    [Fact]
    public void Resolve_Attachment_IsPublishedBesideThePage()
    {
        var site = TestSite.BuildReport("[d](<Data/niños 1.csv>) ![Map](map.svg)", Further);
        Assert.Contains("reports/data/ninos-1.csv", site.Files.Keys);
        Assert.Equal("map.svg", site.Page("reports/a.html").QuerySelector("img")!.GetAttribute("src"));
    }
}
