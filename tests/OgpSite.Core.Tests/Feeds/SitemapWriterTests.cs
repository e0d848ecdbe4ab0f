using System.Xml.Linq;
using OgpSite.Core.Feeds;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Pages;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Feeds;

public sealed class SitemapWriterTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly Uri Root = new("https://example.org/a&b/");

    [Fact]
    public void Write_Pages_StandInOrderWithDatesAndTranslations()
    {
        LanguageVersion[] versions =
            [new("en", new SiteUrl("reports/a.html")), new("es", new SiteUrl("es/reports/a.html"))];
        var file = Assert.Single(SitemapWriter.Write(
            [
                new ListedPage(new SiteUrl("reports/a.html"), [.. versions], new PartialDate(2021, 3)),
                new ListedPage(new SiteUrl("es/reports/a.html"), [.. versions], null),
                new ListedPage(new SiteUrl("a b.html"), [versions[0]], new PartialDate(2020, 2, 29)),
            ],
            "en", Root));
        Assert.Equal("sitemap.xml", file.Url.Path);
        var root = Read(file);
        Assert.Equal(Sitemap + "urlset", root.Name);
        Assert.Equal(
            [
                "https://example.org/a&b/a%20b.html 2020-02-29",
                "https://example.org/a&b/es/reports/a.html ",
                "https://example.org/a&b/reports/a.html 2021-03-01",
            ],
            root.Elements(Sitemap + "url").Select(url => $"{url.Element(Sitemap + "loc")!.Value} " +
                url.Element(Sitemap + "lastmod")?.Value));
        Assert.Empty(root.Elements().First().Elements(Xhtml + "link"));
        Assert.All(root.Elements().Skip(1), url => Assert.Equal(
            [
                "alternate en https://example.org/a&b/reports/a.html",
                "alternate es https://example.org/a&b/es/reports/a.html",
                "alternate x-default https://example.org/a&b/reports/a.html",
            ],
            url.Elements(Xhtml + "link").Select(link => string.Join(
                ' ', new[] { "rel", "hreflang", "href" }.Select(name => link.Attribute(name)!.Value)))));
    }

    [Fact]
    public void Write_PageThatTheDefaultLanguageLacks_NamesItsFirstVersionAsTheDefault()
    {
        LanguageVersion[] versions = [new("es", new SiteUrl("es/b.html")), new("fr", new SiteUrl("fr/b.html"))];
        var file = SitemapWriter.Write([new ListedPage(new SiteUrl("fr/b.html"), [.. versions], null)], "en", Root)[0];
        Assert.Equal(
            "https://example.org/a&b/es/b.html",
            Read(file).Descendants(Xhtml + "link").Last().Attribute("href")!.Value);
    }

    [Theory]
    [InlineData(3, 3, 1)]
    [InlineData(3, 4, 2)]
    [InlineData(3, 7, 3)]
    public void Write_MoreThanOneFileMayName_MakesPartsAndAnIndex(int most, int pages, int parts)
    {
        var files = SitemapWriter.Write(Pages(pages), "en", Root, mostPages: most);
        if (parts == 1)
        {
            Assert.Equal(Sitemap + "urlset", Read(Assert.Single(files)).Name);
            return;
        }

        Assert.Equal(
            ["sitemap.xml", .. Enumerable.Range(1, parts).Select(part => $"sitemaps/{part}.xml")],
            files.Select(file => file.Url.Path));
        var index = Read(files[0]);
        Assert.Equal(Sitemap + "sitemapindex", index.Name);
        Assert.Equal(
            files.Skip(1).Select(file => "https://example.org/a&b/" + file.Url),
            index.Elements(Sitemap + "sitemap").Select(part => part.Element(Sitemap + "loc")!.Value));
        Assert.Equal(pages, files.Skip(1).Sum(file => Read(file).Elements().Count()));
        Assert.All(files.Skip(1), file => Assert.InRange(Read(file).Elements().Count(), 1, most));
    }

    [Theory]
    [InlineData(700)]
    [InlineData(2_000)]
    public void Write_MoreThanOneFileMayHold_StaysBelowTheLimit(int most)
    {
        var files = SitemapWriter.Write(Pages(60), "en", Root, mostBytes: most);
        Assert.True(files.Length > 3);
        // The limit leaves room for the frame: declaration and root element.
        Assert.All(files.Skip(1), file => Assert.InRange(file.Content.Length, 1, most + 300));
        Assert.Equal(60, files.Skip(1).Sum(file => Read(file).Elements().Count()));
    }

    private static IEnumerable<ListedPage> Pages(int count) => Enumerable.Range(1, count).Select(i =>
    {
        var url = new SiteUrl($"reports/{i:000}&.html");
        return new ListedPage(url, [new("en", url), new("es", url), new("fr", url)], new PartialDate(2020));
    });

    private static XElement Read(OutputFile file)
    {
        using var stream = new MemoryStream(file.Content.ToArray());
        return XDocument.Load(stream).Root!;
    }
}
