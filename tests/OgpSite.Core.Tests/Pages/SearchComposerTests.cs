using System.Text.Json;
using AngleSharp.Html.Dom;

namespace OgpSite.Core.Tests.Pages;

public sealed class SearchComposerTests
{
    private const string Text = """
        == site.yml
        title: Site
        url: https://example.org/irm/
        languages: [en, ar]
        == a.md
        ---
        title: A
        type: design
        country: Chile
        country-code: CL
        published: 2021
        policy-areas: [Water]
        ---
        Text.
        == b.md
        ---
        title: B
        type: results
        country: Peru
        country-code: PE
        published: 2021
        ---
        Text.
        == glossary/en/irm.md
        ---
        term: IRM
        definition: The mechanism.
        ---
        == glossary/ar/irm.md
        ---
        term: الآلية
        definition: آلية.
        ---
        """;

    private static readonly TestSite Site = TestSite.Build(Text);

    [Fact]
    public void Compose_EachLanguage_HasASearchPageThatIsNotListed()
    {
        Assert.Empty(Site.Messages);
        Assert.Equal(["ar/search.html"], Links("search.html", ".languages a"));
        foreach (var url in (string[])["search.html", "ar/search.html"])
        {
            var page = Site.Page(url);
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
            Assert.DoesNotContain(url, Site.Text("sitemap.xml"), StringComparison.Ordinal);
        }
    }

    /// <summary>A reader without script reads why there is no search, and finds the way to all there is.</summary>
    [Fact]
    public void Compose_WithoutScript_SaysSoAndLeadsToAllLists()
    {
        var page = Site.Page("search.html");
        Assert.Contains(
            "JavaScript", page.QuerySelector(".search-needs-script")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector(".search-tools")!.HasAttribute("hidden"));
        Assert.Equal(
            ["Reports 2 reports", "Members 2 members", "Glossary 1 term"],
            page.QuerySelectorAll(".search-lists .ways li").Select(item =>
                string.Join(' ', item.Children.Select(part => part.TextContent))));
        Assert.Equal(
            [
                "types/index.html", "types/design.html", "types/results.html", "years/index.html", "years/2021.html",
                "status/index.html", "status/final.html", "policy-areas/index.html", "policy-areas/water.html",
            ],
            Links("search.html", ".facets a"));
    }

    [Fact]
    public void Compose_LanguageWithoutReports_OffersWhatItHas() =>
        Assert.Equal(["glossary/index.html"], Links("ar/search.html", ".search-lists a"));

    [Theory]
    [InlineData("index.html", "search.html", "en")]
    [InlineData("reports/a.html", "../search.html", "en")]
    [InlineData("ar/glossary/irm.html", "../search.html", "ar")]
    [InlineData("search.html", "search.html", "en")]
    [InlineData("404.html", "/irm/search.html", "en")]
    public void Compose_AnyPage_HasOneBoxThatLeadsToTheSearchPageOfItsLanguage(
        string url, string action, string language)
    {
        var page = Site.Page(url);
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(Assert.Single(page.QuerySelectorAll("form")));
        Assert.Equal("search", form.GetAttribute("role"));
        Assert.Equal(action, form.GetAttribute("action"));
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal(language, form.GetAttribute("data-language"));
        Assert.Matches("^search/engine-[0-9a-z]{8}/$", form.GetAttribute("data-engine"));
        var input = form.QuerySelector("input[type=search][name=q]")!;
        Assert.Equal(input.Id, form.QuerySelector("label")!.GetAttribute("for"));
        Assert.NotNull(form.QuerySelector("button[type=submit]"));
        var scripts = page.QuerySelectorAll("script[src*='search']");
        Assert.Equal(url.EndsWith("search.html", StringComparison.Ordinal) ? 2 : 1, scripts.Length);
        Assert.All(scripts, script => Assert.True(script.HasAttribute("defer")));
    }

    /// <summary>The script of the page has no words of its own.</summary>
    [Fact]
    public void Compose_Data_HasWordsTypesAndLanguages()
    {
        using var english = Data("search.html");
        using var arabic = Data("ar/search.html");
        var words = english.RootElement.GetProperty("words");
        Assert.Equal("{n} page found.", words.GetProperty("found.one").GetString());
        Assert.True(arabic.RootElement.GetProperty("words").TryGetProperty("found.two", out _));
        var names = english.RootElement.GetProperty("types");
        Assert.Equal("Results report", names.GetProperty("results").GetString());
        Assert.Equal("Glossary term", names.GetProperty("term").GetString());
        Assert.Equal(
            ["en English ltr", "ar العربية rtl"],
            english.RootElement.GetProperty("languages").EnumerateArray().Select(language =>
                string.Join(' ', language.EnumerateObject().Select(part => part.Value.GetString()))));
    }

    [Fact]
    public void Compose_WordThatCouldEndTheData_StaysWithinIt()
    {
        const string Hostile = "</script><script>alert(1)</script><!--";
        var site = TestSite.Build(
            $"{Text}\n== themes/mine/i18n/en.yml\nsearch.script.none: \"{Hostile}\"\n".Replace(
                "title: Site", "title: Site\ntheme: mine", StringComparison.Ordinal));
        Assert.Equal(
            ["search", "search-page", "search-data"],
            site.Page("search.html").QuerySelectorAll("script").Select(script =>
                script.GetAttribute("src")?.Split('/')[^1][..^12] ?? script.Id));
    }

    [Fact]
    public void Compose_FileAtTheAddressOfTheSearch_IsReported() =>
        Assert.Contains(
            "search.html", Assert.Single(TestSite.Build("== pages/search.md\n---\ntitle: S\n---\n").Messages),
            StringComparison.Ordinal);

    /// <summary>An excerpt of one report has no search.</summary>
    [Fact]
    public void Compose_Excerpt_HasNeitherSearchPageNorBox()
    {
        var options = new BuildOptions { OnlyReport = "content/reports/a", Patience = TimeSpan.FromMinutes(5) };
        var site = TestSite.Build(Text, options);
        Assert.Empty(site.Messages);
        Assert.DoesNotContain(site.Files.Keys, file => file.EndsWith("search.html", StringComparison.Ordinal));
        Assert.Empty(site.Page("reports/a.html").QuerySelectorAll("form, script[src*='search']"));
    }

    private static JsonDocument Data(string url) =>
        JsonDocument.Parse(Site.Page(url).GetElementById("search-data")!.TextContent);

    private static IEnumerable<string?> Links(string page, string selector) =>
        Site.Page(page).QuerySelectorAll(selector).Select(link => link.GetAttribute("href"));
}
