using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpSite.Core.Tests;

/// <summary>What of a site is searched, read from the files that excerpts are shown from.</summary>
public sealed class SiteSearchTests
{
    /// <summary>The files are JavaScript, whose keys need no quotation marks.</summary>
    private static readonly Regex Keys = new("([{,])(url|title|member|year|type|docs):");

    [Fact]
    public void Build_Report_HasADocumentForEachPartOfIt()
    {
        var site = TestSite.Build("""
            == chile.md
            ---
            title: Chile 2018
            type: design
            country: Chile
            country-code: CL
            published: 2021-03-09
            summary: What it found.
            policy-areas: [Education]
            recommendations: [{title: Open the budget, text: "Soon.\n\nAnd well."}]
            commitments:
              - {number: "4", title: Open schools, text: "One.\n\nTwo.", lead: Ministry, policy-areas: [Health]}
            ---
            Before *any* heading, with an [action plan](../glossary/en/plan.md).[^1]

            ## Part &amp; one

            - A point
            - Another `point`

            ### Deeper

            | Plan | Figure |
            |:--|--:|
            | First | 4 |

            ## Part two
            ![A map](map.svg)

            [^1]: See the *source*.
            == glossary/en/plan.md
            ---
            term: action plan
            definition: A list of commitments.
            ---
            == map.svg
            <svg xmlns="http://www.w3.org/2000/svg"/>
            """);
        Assert.Empty(site.Messages);
        var page = Assert.Single(Excerpts(site), page => page.Type == "design");
        Assert.Equal(
            new Excerpt("reports/chile.html", "Chile 2018", "Chile", "2021", "design", page.Docs), page);
        Assert.Equal(
            new string[][]
            {
                ["", "", "What it found.\nBefore any heading, with an action plan."],
                ["recommendations", "Recommendations", "Open the budget\nSoon.\nAnd well."],
                ["h-part-one", "Part & one", "A point\nAnother point\nDeeper\nPlan | Figure\nFirst | 4"],
                ["h-part-two", "Part two", ""],
                ["notes", "Notes", "See the source."],
                ["c-4", "4. Open schools", "One.\nTwo.\nMinistry\nHealth"],
            },
            page.Docs);
    }

    [Fact]
    public void Build_RawHtmlThatIsLetThrough_IsSearchedByItsText()
    {
        var site = TestSite.Build($"""
            == site.yml
            title: Reports
            html: limited
            == a.md
            {TestSite.FrontMatter}
            Some <b>bold</b> word.

            <div><p>In a <em>block</em>.</p><script>alert(1)</script></div>
            """);
        Assert.Equal(
            "Some bold word.\nIn a block.", Assert.Single(Assert.Single(Excerpts(site)).Docs)[2]);
    }

    [Fact]
    public void Build_TermAndArticle_AreSearchedWithoutTheDefinitionsOfOthers()
    {
        var site = TestSite.Build("""
            == pages/about.md
            ---
            title: About
            ---
            The IRM wrote this.
            == glossary/en/irm.md
            ---
            term: Independent Reporting Mechanism
            abbreviation: IRM
            aliases: [the Mechanism]
            definition: It assesses an action plan.
            ---
            More on it.
            == glossary/en/plan.md
            ---
            term: action plan
            definition: A list of commitments.
            ---
            """);
        Assert.Empty(site.Messages);
        var pages = Excerpts(site);
        Assert.Equal(
            ["", "IRM, the Mechanism", "It assesses an action plan.\nMore on it."],
            Assert.Single(Assert.Single(pages, page => page.Url == "glossary/irm.html").Docs));
        Assert.Equal(
            ["", "", "The IRM wrote this."],
            Assert.Single(Assert.Single(pages, page => page.Type == "page").Docs));
    }

    [Fact]
    public void Build_TwoLanguages_HasAnIndexForEach()
    {
        var site = TestSite.Build($"""
            == site.yml
            title: Reports
            languages: [en, es]
            == a.md
            {TestSite.FrontMatter}
            Text.
            == a.es.md
            {TestSite.FrontMatter}
            Texto.
            """);
        Assert.Contains("search/en.js", site.Files.Keys);
        Assert.Contains("search/es.js", site.Files.Keys);
        Assert.Equal(["es/reports/a.html", "reports/a.html"], Excerpts(site).Select(page => page.Url).Order());
    }

    private static ImmutableArray<Excerpt> Excerpts(TestSite site) =>
    [
        .. site.Files.Where(file => file.Key.StartsWith("search/text/", StringComparison.Ordinal))
            .Select(file => Encoding.UTF8.GetString(file.Value.Span))
            .Select(text => JsonSerializer.Deserialize<Excerpt>(
                Keys.Replace(text["OGS(".Length..^1], "$1\"$2\":"), JsonSerializerOptions.Web)!),
    ];

    private sealed record Excerpt(
        string Url, string Title, string Member, string Year, string Type, string[][] Docs);
}
