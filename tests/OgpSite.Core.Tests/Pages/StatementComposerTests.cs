using AngleSharp.Dom;

namespace OgpSite.Core.Tests.Pages;

public sealed class StatementComposerTests
{
    private const string Repository = """
        == site.yml
        title: Site
        languages: [en, es]
        repository: {url: https://github.com/example/site}

        """;

    [Fact]
    public void Statement_OfACleanSite_SaysThatNothingWasFound()
    {
        var page = TestSite.BuildReport("Text.", Repository).Page("accessibility.html");

        Assert.Equal(["None was found.", "None was found.", "None was found."], Found(page));
        Assert.Contains("1 text was looked through", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "https://github.com/example/site/issues", page.QuerySelector("#report ~ p a")!.GetAttribute("href"));
    }

    [Fact]
    public void Statement_OfASiteWithFaults_NamesThem()
    {
        var page = TestSite.BuildReport(
            "# High\n\n![](a.png) and ![](b.png) and ![A map](a.png)\n", "== reports/a.png\n== reports/b.png\n")
            .Page("accessibility.html");

        Assert.StartsWith("2 were found.", Found(page)[0], StringComparison.Ordinal);
        Assert.StartsWith("1 was found.", Found(page)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Statement_IsReachedFromEveryPage()
    {
        var site = TestSite.BuildReport("Text.");

        foreach (var path in site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
            Assert.NotNull(site.Page(path).QuerySelector("footer a[href$='accessibility.html']"));
    }

    [Fact]
    public void Statement_WrittenByAnAuthor_StandsInPlaceOfOurs()
    {
        var site = TestSite.BuildReport("Text.", "== pages/accessibility.md\n---\ntitle: Our own\n---\nWords.\n");

        Assert.Equal("Our own", site.Page("accessibility.html").QuerySelector("h1")!.TextContent);
        Assert.Empty(site.Messages);
        Assert.Equal(site.Counts.Pages, site.Files.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal)));
    }

    private static string[] Found(IDocument page) =>
        [.. page.QuerySelectorAll(".legend dd").Select(found => found.TextContent)];
}
