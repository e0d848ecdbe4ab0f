namespace OgpSite.Core.Tests.TestKit;

/// <summary>The checks of a built site, each held against a site that breaks it.</summary>
public sealed class BuiltSiteTests
{
    [Theory]
    [InlineData("<a href='other.html'>a</a>")]
    [InlineData("<a href='other.html#h-one'>a</a>")]
    [InlineData("<a href='#here'>a</a><p id='here'></p>")]
    [InlineData("<a href='a%20b/%C3%A9.html'>a</a>")]
    [InlineData("<a href='https://example.org/'>a</a><a href='mailto:a@example.org'>b</a>")]
    [InlineData("<link rel='canonical' href='https://example.org/index.html'>")]
    public void FindLinkFaults_GoodLink_GivesNone(string html) => Assert.Empty(Site(html).FindLinkFaults());

    [Theory]
    [InlineData("<a href='gone.html'>a</a>", "does not exist")]
    [InlineData("<a href='Other.html'>a</a>", "does not exist")]
    [InlineData("<a href='other.html#gone'>a</a>", "names '#gone'")]
    [InlineData("<a href='#gone'>a</a>", "names '#gone'")]
    [InlineData("<a href='#'>a</a>", "empty fragment")]
    [InlineData("<a href=''>a</a>", "is empty")]
    [InlineData("<a href='/other.html'>a</a>", "starts at the root")]
    [InlineData("<a href='//example.org/'>a</a>", "starts at the root")]
    [InlineData("<a href='reports/'>a</a>", "names a folder")]
    [InlineData("<a href='.'>a</a>", "names a folder")]
    [InlineData("<a href='javascript:alert(1)'>a</a>", "scheme")]
    [InlineData("<img src='data:image/png;base64,AA'>", "scheme")]
    [InlineData("<script src='https://example.org/a.js'></script>", "loaded from elsewhere")]
    [InlineData("<link rel='stylesheet' href='https://example.org/a.css'>", "loaded from elsewhere")]
    [InlineData("<img srcset='other.html 1x, gone.png 2x'>", "does not exist")]
    public void FindLinkFaults_BadLink_IsNamed(string html, string expected) =>
        Assert.Contains(expected, Assert.Single(Site(html).FindLinkFaults()), StringComparison.Ordinal);

    [Fact]
    public void FindLinkFaults_PageNotFound_StartsWithThePathOfTheSite()
    {
        const string home = "<link rel='canonical' href='https://example.org/base/index.html'>";
        Assert.Empty(Site(home, "<a href='/base/other.html'>a</a>").FindLinkFaults());
        Assert.Contains(
            "is not below '/base/'",
            Assert.Single(Site(home, "<a href='/other.html'>a</a>").FindLinkFaults()),
            StringComparison.Ordinal);
        Assert.Contains(
            "does not exist",
            Assert.Single(Site(home, "<a href='/base/gone.html'>a</a>").FindLinkFaults()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void FindMarkupFaults_GoodPage_GivesNone() => Assert.Empty(Site(
        "<form role=search></form><p id=a aria-labelledby='a b'><b id=b>b</b>" +
        "<script src='assets/a.js'></script><script type='application/ld+json'>{}</script>").FindMarkupFaults());

    [Theory]
    [InlineData("<p id=a></p><p id=a></p>", "stands 2 times")]
    [InlineData("<p id=''></p>", "The id ''")]
    [InlineData("<p style='color:red'></p>", "style attribute")]
    [InlineData("<style>p{}</style>", "inline style sheet")]
    [InlineData("<script>a()</script>", "inline script")]
    [InlineData("<script src='a.js'></script>", "outside assets/")]
    [InlineData("<p onclick='a()'></p>", "event attribute")]
    [InlineData("<form></form>", "form")]
    [InlineData("<img src='data:image/png;base64,AA'>", "data: address")]
    [InlineData("<p aria-describedby='gone'></p>", "names '#gone'")]
    public void FindMarkupFaults_BadPage_IsNamed(string html, string expected) =>
        Assert.Contains(expected, Assert.Single(Site(html).FindMarkupFaults()), StringComparison.Ordinal);

    private static BuiltSite Site(string home, string notFound = "")
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.html", home);
        folder.Write("404.html", notFound);
        folder.Write("other.html", "<h2 id='h-one'>One</h2>");
        folder.Write("a b/é.html", "");
        folder.Write("assets/a.js", "");
        folder.Write("reports/a.html", "");
        return BuiltSite.Open(folder.Path);
    }
}
