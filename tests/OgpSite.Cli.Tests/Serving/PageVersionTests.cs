using System.Text;
using OgpSite.Cli.Serving;

namespace OgpSite.Cli.Tests.Serving;

public sealed class PageVersionTests
{
    private const string Page =
        "<!DOCTYPE html><html><head><link rel=\"stylesheet\" href=\"../assets/style-1.css\"></head>" +
        "<body><p>Text</p><img src=\"map.png\" alt=\"\"><a href=\"b.html\">b</a></body></html>";

    private readonly PageVersion _version = Of(Page);

    [Fact]
    public void Of_SamePage_IsTheSame()
    {
        var again = Of(Page);
        Assert.Equal((_version.Content, _version.Styles), (again.Content, again.Styles));
        Assert.Matches("^/irm/assets/style-1\\.css\\?[0-9a-f]{16}$", Assert.Single(_version.Sheets));
    }

    [Fact]
    public void Of_OtherText_ShowsSomethingElse()
    {
        var other = Of(Page.Replace("Text", "Test", StringComparison.Ordinal));
        Assert.NotEqual(_version.Content, other.Content);
        Assert.Equal(_version.Styles, other.Styles);
    }

    [Fact]
    public void Of_OtherStyle_ShowsTheSameInOtherClothes()
    {
        foreach (var other in (PageVersion[])
            [
                Of(Page.Replace("style-1", "style-2", StringComparison.Ordinal)),
                Of(Page, ("assets/style-1.css", "p { color: green }")),
            ])
        {
            Assert.Equal(_version.Content, other.Content);
            Assert.NotEqual(_version.Styles, other.Styles);
        }
    }

    [Fact]
    public void Of_OtherImage_ShowsSomethingElse()
    {
        Assert.NotEqual(_version.Content, Of(Page, ("reports/map.png", "other")).Content);
        Assert.Equal(_version.Content, Of(Page, ("reports/b.html", "other")).Content);
        Assert.Equal(_version.Content, Of(Page, ("reports/other.png", "other")).Content);
    }

    [Fact]
    public void Of_AddressesElsewhere_AreLeftAlone()
    {
        var version = Of("<link rel=stylesheet href=\"https://example.org/a.css\"><img src=\"//example.org/a.png\">");
        Assert.Equal("https://example.org/a.css", Assert.Single(version.Sheets));
    }

    private static PageVersion Of(string page, params (string Name, string Content)[] files)
    {
        var all = new Dictionary<string, string>
        {
            ["reports/a.html"] = page,
            ["reports/b.html"] = "b",
            ["reports/map.png"] = "map",
            ["assets/style-1.css"] = "p { color: red }",
            ["assets/style-2.css"] = "p { color: blue }",
        };
        foreach (var (name, content) in files) all[name] = content;
        var site = new ServedSite("/irm/", all.ToImmutableSortedDictionary(
            file => file.Key,
            file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value),
            StringComparer.Ordinal));
        return PageVersion.Of(Encoding.UTF8.GetBytes(page), RequestPath.Parse("/irm/reports/a.html")!, site);
    }
}
