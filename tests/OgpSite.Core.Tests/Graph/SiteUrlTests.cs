using OgpSite.Core.Graph;

namespace OgpSite.Core.Tests.Graph;

public sealed class SiteUrlTests
{
    [Theory]
    [InlineData("index.html", "index.html", "index.html")]
    [InlineData("index.html", "reports/a.html", "reports/a.html")]
    [InlineData("reports/a.html", "index.html", "../index.html")]
    [InlineData("reports/a.html", "reports/b.html", "b.html")]
    [InlineData("reports/a.html", "glossary/irm.html", "../glossary/irm.html")]
    [InlineData("es/reports/a.html", "reports/a.html", "../../reports/a.html")]
    [InlineData("reports/a.html", "es/reports/a.html", "../es/reports/a.html")]
    [InlineData("reports/a.html", "reports/chile/map.png", "chile/map.png")]
    [InlineData("a/b/c.html", "a/b.html", "../b.html")]
    [InlineData("reports/chile/a.html", "reports/chile-b/a.html", "../chile-b/a.html")]
    [InlineData("reports/chile/a.html", "reports/chile.html", "../chile.html")]
    [InlineData("a/b/c/d/e/f.html", "g.html", "../../../../../g.html")]
    [InlineData("a b/é/c.html", "a b/é/d/e~f.html", "d/e~f.html")]
    [InlineData("content/reports/a.md", "content/reports/a b#c?.md", "a%20b%23c%3F.md")]
    public void RelativeTo_TwoPages_NamesTheFile(string from, string to, string expected) =>
        Assert.Equal(expected, new SiteUrl(to).RelativeTo(new SiteUrl(from)));

    [Fact]
    public void CompareTo_Capitals_ComeFirst() =>
        Assert.Equal(["B", "a"], new[] { new SiteUrl("a"), new SiteUrl("B") }.Order().Select(url => url.Path));
}
