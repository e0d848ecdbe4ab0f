using System.Text.Json;

namespace OgpSite.Core.Tests.Themes;

public sealed class StructuredDataTests
{
    private const string Report = """
        title: Alderia Design Report
        type: design
        country: Alderia
        country-code: XK
        published: 2021-03
        dates-under-review: 2018-2020
        version: 2
        researchers: [Ana Example, Ben Sample]
        summary: What was found.
        corrections: [{date: 2022, text: One figure.}]
        policy-areas: [Open data, Justice]
        source: https://example.org/original
        documents: [{title: PDF, url: "https://example.org/a.pdf", language: es}]
        """;

    [Fact]
    public void Build_Report_SaysWhatItsPageSays()
    {
        var report = Things(Build(Report), "reports/a.html")["Report"];
        Assert.Equal("https://example.org/x/reports/a.html", Text(report, "url"));
        Assert.Equal(("Alderia Design Report", "Alderia Design Report", "en"),
            (Text(report, "name"), Text(report, "headline"), Text(report, "inLanguage")));
        Assert.Equal(("2021-03", "2022", "2018/2020", "2"), (Text(report, "datePublished"),
            Text(report, "dateModified"), Text(report, "temporalCoverage"), Text(report, "version")));
        Assert.Equal(
            ["Person Ana Example", "Person Ben Sample"],
            report.GetProperty("author").EnumerateArray().Select(author => $"{Type(author)} {Text(author, "name")}"));
        Assert.Equal("Independent Reporting Mechanism", Text(report.GetProperty("publisher"), "name"));
        var about = report.GetProperty("about");
        Assert.Equal(("Country", "Alderia", "XK"), (Type(about), Text(about, "name"), Text(about, "identifier")));
        Assert.Equal(["Open data", "Justice"],
            report.GetProperty("keywords").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal("https://example.org/original", Text(report, "isBasedOn"));
        Assert.Equal("https://example.org/a.pdf", Text(report.GetProperty("encoding"), "contentUrl"));
        Assert.Equal("https://example.org/licence", Text(report, "license"));
        var translation = report.GetProperty("workTranslation");
        Assert.Equal(("https://example.org/x/es/reports/a.html", "es"),
            (Text(translation, "url"), Text(translation, "inLanguage")));
        Assert.False(report.TryGetProperty("creativeWorkStatus", out _));
    }

    [Fact]
    public void Build_ReportThatSaysLittle_SaysNoMore()
    {
        var report = Things(
            Build("title: A\ntype: design\ncountry: Alderia\nlocality: Port\ncountry-code: n/a\npublished: n/a\n" +
                "status: public-comment"), "reports/a.html")["Report"];
        Assert.Equal("For public comment", Text(report, "creativeWorkStatus"));
        var author = report.GetProperty("author");
        Assert.Equal(("Organization", "Independent Reporting Mechanism"), (Type(author), Text(author, "name")));
        var about = report.GetProperty("about");
        Assert.Equal(("Place", "Port", "Alderia"),
            (Type(about), Text(about, "name"), Text(about.GetProperty("containedInPlace"), "name")));
        Assert.Equal(
            "@type about author creativeWorkStatus headline inLanguage isPartOf license name publisher url " +
            "workTranslation",
            string.Join(' ', report.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Build_Glossary_IsASetOfItsTerms()
    {
        var site = Build(Report);
        var set = Things(site, "glossary/index.html")["DefinedTermSet"];
        Assert.Equal(("Glossary", "https://example.org/x/glossary/index.html", "en"),
            (Text(set, "name"), Text(set, "url"), Text(set, "inLanguage")));
        Assert.Equal("https://example.org/x/glossary/irm.html", Text(set.GetProperty("hasDefinedTerm"), "url"));
        var term = Things(site, "glossary/irm.html")["DefinedTerm"];
        Assert.Equal(("Independent Reporting Mechanism", "irm", "The mechanism."),
            (Text(term, "name"), Text(term, "termCode"), Text(term, "description")));
        Assert.Equal(["IRM", "Mechanism"],
            term.GetProperty("alternateName").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(Text(set, "url"), Text(term.GetProperty("inDefinedTermSet"), "url"));
    }

    [Fact]
    public void Build_Breadcrumbs_AreThoseOfThePage()
    {
        var site = Build(Report);
        string[] pages = ["reports/a.html", "members/alderia.html", "glossary/irm.html", "es/reports/a.html"];
        foreach (var page in pages)
        {
            var document = site.Page(page);
            var items = Things(site, page)["BreadcrumbList"].GetProperty("itemListElement").EnumerateArray().ToList();
            Assert.Equal(
                document.QuerySelectorAll(".breadcrumbs a").Select(link => link.TextContent)
                    .Append(document.QuerySelector("h1")!.TextContent),
                items.Select(item => Text(item, "name")));
            Assert.Equal(
                Enumerable.Range(1, items.Count), items.Select(item => item.GetProperty("position").GetInt32()));
            Assert.All(items.SkipLast(1), item => Assert.StartsWith(
                "https://example.org/x/", Text(item, "item"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Build_Home_IsAWebSite()
    {
        var home = Things(Build(Report), "index.html")["WebSite"];
        Assert.Equal(("Site", "https://example.org/x/index.html", "en", "About it."),
            (Text(home, "name"), Text(home, "url"), Text(home, "inLanguage"), Text(home, "description")));
    }

    [Fact]
    public void Build_WithoutAnAddress_HoldsNoAddressOfTheSite()
    {
        var site = Build(Report, url: "");
        foreach (var page in site.Files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (var thing in Things(site, page).Values)
            {
                Assert.DoesNotContain("/x/", thing.GetRawText(), StringComparison.Ordinal);
                Assert.DoesNotContain("\"url\"", thing.GetRawText(), StringComparison.Ordinal);
                Assert.DoesNotContain(".html", thing.GetRawText(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Build_TextThatCouldEndTheBlock_StaysWithinIt()
    {
        const string Hostile = "</script><script>alert(1)</script><!-- \u2028 ]]> &amp;";
        var site = Build(
            Report.Replace("Alderia Design Report", JsonSerializer.Serialize(Hostile), StringComparison.Ordinal));
        Assert.Single(site.Page("reports/a.html").QuerySelectorAll("script:not([src])"));
        Assert.Equal(Hostile, Text(Things(site, "reports/a.html")["Report"], "name"));
    }

    [Fact]
    public void Build_PagesThatNobodyLooksFor_HoldNoData() =>
        Assert.Empty(Build(Report).Page("404.html").QuerySelectorAll("script:not([src]), meta[property]"));

    private static TestSite Build(string report, string url = "url: https://example.org/x/") => TestSite.Build($$"""
        == site.yml
        title: Site
        description: About it.
        languages: [en, es]
        licence: {name: CC BY 4.0, url: https://example.org/licence}
        {{url}}
        == a.md
        ---
        {{report}}
        ---
        The IRM.
        == a.es.md
        ---
        {{report}}
        ---
        == glossary/en/irm.md
        ---
        term: Independent Reporting Mechanism
        abbreviation: IRM
        aliases: [Mechanism]
        definition: The mechanism.
        ---
        """);

    /// <summary>The things that a page's data are about, by their type.</summary>
    private static Dictionary<string, JsonElement> Things(TestSite site, string page)
    {
        var block = site.Page(page).QuerySelector("script[type='application/ld+json']");
        if (block is null) return [];
        var data = JsonDocument.Parse(block.TextContent).RootElement;
        Assert.Equal("https://schema.org", Text(data, "@context"));
        return data.TryGetProperty("@graph", out var graph)
            ? graph.EnumerateArray().ToDictionary(Type)
            : new() { [Type(data)] = data };
    }

    private static string Type(JsonElement thing) => Text(thing, "@type");

    private static string Text(JsonElement thing, string name) => thing.GetProperty(name).GetString()!;
}
