using System.Text;
using OgpSite.Cli.Serving;

namespace OgpSite.Cli.Tests.Serving;

public sealed class LiveFilesTests
{
    private static readonly PageVersion Version = new("c0", "5e", []);

    [Theory]
    [InlineData("<body><p>a</p></body></html>", "<body><p>a</p>|</body></html>")]
    [InlineData("<body><pre>&lt;/body></pre></body>", "<body><pre>&lt;/body></pre>|</body>")]
    [InlineData("<body><!-- </body> --></body>", "<body><!-- </body> -->|</body>")]
    [InlineData("<p>no body", "<p>no body|")]
    [InlineData("", "|")]
    public void AddTo_Page_StandsAtItsEnd(string page, string expected)
    {
        var preview = new Preview(SiteAt("/irm/"), []);
        var html = Encoding.UTF8.GetString(LiveFiles.AddTo(Encoding.UTF8.GetBytes(page), Version, preview));
        const string Script =
            "<script src=\"/-/live.js\" defer data-page=\"c0\" data-styles=\"5e\" data-home=\"/irm/\" " +
            "data-overlay=\"yes\"></script>\n";
        Assert.Equal(expected.Replace("|", Script, StringComparison.Ordinal), html);
    }

    [Fact]
    public void AddTo_HomeWithOddCharacters_StaysWithinItsAttribute()
    {
        var preview = new Preview(SiteAt("/a&\"><b>/"), []);
        var html = Encoding.UTF8.GetString(LiveFiles.AddTo("</body>"u8.ToArray(), Version, preview));
        Assert.Contains("data-home=\"/a&amp;&quot;&gt;&lt;b&gt;/\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/-/live.js", true)]
    [InlineData("/-/live.css", true)]
    [InlineData("/-/live.cs", false)]
    [InlineData("/-/", false)]
    public void Find_Address_HasTheToolsOwnFilesOnly(string path, bool isThere) =>
        Assert.Equal(isThere, LiveFiles.Find(RequestPath.Parse(path)!) is { Content.Length: > 1000 });

    /// <summary>The pages' policy forbids them, and messages quote what an author wrote.</summary>
    [Fact]
    public void Script_Itself_NeverSetsMarkup()
    {
        var script = Encoding.UTF8.GetString(LiveFiles.Find(RequestPath.Parse("/-/live.js")!)!.Content.Span);
        Assert.DoesNotMatch(
            "innerHTML|outerHTML|insertAdjacent|document\\.write|eval|new Function|setAttribute\\('style", script);
    }

    private static ServedSite SiteAt(string home) => new(
        home, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add("index.html", default));
}
