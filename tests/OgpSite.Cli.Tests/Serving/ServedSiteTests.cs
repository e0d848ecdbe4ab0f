using System.Text;
using OgpSite.Cli.Serving;

namespace OgpSite.Cli.Tests.Serving;

public sealed class ServedSiteTests
{
    private static readonly ServedSite Below = SiteAt("/irm/");

    /// <summary>As GitHub Pages answers, below the path of the site's address.</summary>
    [Theory]
    [InlineData("/", "302 /irm/")]
    [InlineData("/irm", "301 /irm/")]
    [InlineData("/irm/", "200 index.html")]
    [InlineData("/irm/index.html", "200 index.html")]
    [InlineData("/irm/reports/a.html", "200 reports/a.html")]
    [InlineData("/irm/reports/a", "200 reports/a.html")]
    [InlineData("/irm/reports/a/", "404 404.html")]
    [InlineData("/irm/reports/a%20b.pdf", "200 reports/a b.pdf")]
    [InlineData("/irm/glossary", "301 /irm/glossary/")]
    [InlineData("/irm/glossary/", "200 glossary/index.html")]
    [InlineData("/irm/reports", "301 /irm/reports/")]
    [InlineData("/irm/reports/", "404 404.html")]
    [InlineData("/irm/es", "200 es.html")]
    [InlineData("/irm/es/", "200 es/index.html")]
    [InlineData("/irm/Reports/a.html", "404 404.html")]
    [InlineData("/irm/reports/A.html", "404 404.html")]
    [InlineData("/irm/gone.html", "404 404.html")]
    [InlineData("/irm/404.html", "200 404.html")]
    [InlineData("/IRM/", "404 404.html")]
    [InlineData("/irmx/", "404 404.html")]
    [InlineData("/index.html", "404 404.html")]
    public void Find_BelowAPath_IsWhatAHostAnswers(string target, string answer) =>
        Assert.Equal(answer, Find(Below, target));

    [Theory]
    [InlineData("/", "200 index.html")]
    [InlineData("/reports/a", "200 reports/a.html")]
    [InlineData("/glossary", "301 /glossary/")]
    [InlineData("/irm/", "404 404.html")]
    public void Find_AtTheRoot_NeedsNoPath(string target, string answer) =>
        Assert.Equal(answer, Find(SiteAt("/"), target));

    [Fact]
    public void Find_HomeThatIsEncoded_IsFoundByItsName()
    {
        var site = SiteAt("/a%C3%B1o/");
        Assert.Equal("200 index.html", Find(site, "/a%c3%b1o/"));
        Assert.Equal("302 /a%C3%B1o/", Find(site, "/"));
    }

    [Fact]
    public void Find_SiteWithoutANotFoundPage_SaysItInWords()
    {
        var site = new ServedSite("/", Files("index.html"));
        Assert.Equal("404 404.txt", Find(site, "/gone.html"));
    }

    /// <summary>An author who never searches never waits for an index.</summary>
    [Fact]
    public void Find_Search_IsMadeWhenItIsFirstAskedFor()
    {
        var made = 0;
        var site = new ServedSite("/irm/", Files("index.html", "search.html"), () =>
        {
            made++;
            return Files("search/en.js", "index.html");
        });
        Assert.Equal("200 search.html", Find(site, "/irm/search.html"));
        Assert.Equal("200 search.html", Find(site, "/irm/search"));
        Assert.Equal(0, made);
        Assert.Equal("200 search/en.js", Find(site, "/irm/search/en.js"));
        Assert.Equal("404 404.txt", Find(site, "/irm/search/es.js"));
        Assert.Equal(1, made);
    }

    private static ServedSite SiteAt(string home) => new(home, Files(
        "index.html", "404.html", "reports/a.html", "reports/a b.pdf", "glossary/index.html", "es.html",
        "es/index.html"));

    private static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files(params string[] names) =>
        names.ToImmutableSortedDictionary(
            name => name, name => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(name), StringComparer.Ordinal);

    private static string Find(ServedSite site, string target) => site.Find(RequestPath.Parse(target)!) switch
    {
        FileAnswer file => $"{file.Status} {file.Name}",
        RedirectAnswer redirect => $"{redirect.Status} {redirect.Location}",
        var other => other.ToString(),
    };
}
