using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace OgpSite.Core.Tests.Feeds;

public sealed class SiteFeedsTests
{
    private const string Site = """
        == site.yml
        title: {en: Reports, es: Informes}
        description: {en: What was found., es: Lo que se halló.}
        languages: [en, es, fr]
        url: https://example.org/irm/
        licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
        == a.md
        ---
        title: Chile & Perú
        type: design
        country: Chile
        country-code: CL
        published: 2021-03
        corrections: [{date: 2022-05-06, text: One figure.}]
        researchers: [Ana Example, Ben Sample]
        summary: Two < three.
        policy-areas: [Open data]
        ---
        ## Findings

        The text about the IRM is not in the feed.
        == a.es.md
        ---
        title: Chile y Perú
        type: design
        country: Chile
        country-code: CL
        published: 2021-04-05
        ---
        == b.md
        ---
        title: Later
        type: results
        country: Chile
        country-code: CL
        published: 2024
        status: public-comment
        ---
        == undated.md
        ---
        title: Undated
        type: results
        country: Chile
        country-code: CL
        published: n/a
        ---
        == draft.md
        ---
        title: Draft
        type: results
        country: Chile
        country-code: CL
        published: 2025
        draft: yes
        ---
        == glossary/en/irm.md
        ---
        term: IRM
        definition: The mechanism that reviews plans.
        ---
        """;

    [Fact]
    public void Build_Feeds_AreReadByAnotherParser()
    {
        var site = TestSite.Build(Site);
        Assert.Empty(site.Messages);
        var feed = Read(site, "feed.xml");
        Assert.Equal(
            ("Reports", "What was found.", "en", "https://example.org/irm/feed.xml", "CC BY 4.0"),
            (feed.Title.Text, feed.Description.Text, feed.Language, feed.Id, feed.Copyright.Text));
        Assert.Equal(
            ["self https://example.org/irm/feed.xml", "alternate https://example.org/irm/index.html"],
            feed.Links.Select(link => $"{link.RelationshipType} {link.Uri}"));
        Assert.Equal("2024-01-01T00:00:00+00:00", Written(feed.LastUpdatedTime));
        Assert.Equal(
            ["Later [For public comment]", "Chile y Perú", "Chile & Perú"], feed.Items.Select(item => item.Title.Text));

        var entry = feed.Items.Last();
        Assert.Equal("https://example.org/irm/reports/a.html", entry.Id);
        Assert.Equal(entry.Id, Assert.Single(entry.Links).Uri.AbsoluteUri);
        Assert.Equal("2021-03-01T00:00:00+00:00", Written(entry.PublishDate));
        Assert.Equal("2022-05-06T00:00:00+00:00", Written(entry.LastUpdatedTime));
        Assert.Equal(["Ana Example", "Ben Sample"], entry.Authors.Select(author => author.Name));
        Assert.Equal("Two < three.", entry.Summary.Text);
        Assert.Equal(
            ["#type design Design report", "#member chile Chile", "#status final Final",
                "#policy-area open-data Open data"],
            entry.Categories.Select(category =>
                $"{new Uri(category.Scheme).Fragment} {category.Name} {category.Label}"));
        Assert.Null(entry.Content);
        Assert.Equal(
            "Mecanismo de Revisión Independiente", Assert.Single(feed.Items.ElementAt(1).Authors).Name);
    }

    [Fact]
    public void Build_SeveralLanguages_HaveAFeedEachThatHoldsTheirReports()
    {
        var site = TestSite.Build(Site);
        Assert.Equal(
            ["feeds/en.xml", "feeds/es.xml"],
            site.Files.Keys.Where(file => file.StartsWith("feeds/", StringComparison.Ordinal)));
        var spanish = Read(site, "feeds/es.xml");
        Assert.Equal(("Informes", "es"), (spanish.Title.Text, spanish.Language));
        Assert.Equal("Chile y Perú", Assert.Single(spanish.Items).Title.Text);
        var entry = XDocument.Parse(site.Text("feeds/es.xml")).Descendants(Atom + "entry").Single();
        Assert.Equal("es", entry.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("es", entry.Element(Atom + "link")!.Attribute("hreflang")!.Value);
        Assert.Equal(
            ["../../feeds/es.xml Informes nuevos en un canal Atom (Español)",
                "../../feed.xml Informes nuevos en un canal Atom (todos los idiomas)"],
            site.Page("es/reports/a.html").QuerySelectorAll("link[type='application/atom+xml']")
                .Select(link => $"{link.GetAttribute("href")} {link.GetAttribute("title")}"));
    }

    [Fact]
    public void Build_OneLanguage_HasOneFeedWithALinkInTheFooter()
    {
        var site = TestSite.Build(
            "== site.yml\ntitle: Site\nurl: https://example.org\n== a.md\n" + TestSite.FrontMatter);
        Assert.DoesNotContain(site.Files.Keys, file => file.StartsWith("feeds/", StringComparison.Ordinal));
        var link = Assert.Single(site.Page("reports/a.html").QuerySelectorAll(".site-footer a[type]"));
        Assert.Equal(("../feed.xml", "New reports in an Atom feed"), (link.GetAttribute("href"), link.TextContent));
    }

    [Fact]
    public void Build_MoreReportsThanAFeedHolds_NamesTheNewestFifty()
    {
        var reports = string.Concat(Enumerable.Range(1, 52).Select(day =>
            $"== r{day:00}.md\n---\ntitle: Report {day:00}\ntype: design\ncountry: Chile\ncountry-code: CL\n" +
            $"published: 2020-{1 + day / 28:00}-{1 + day % 28:00}\n---\n"));
        var feed = Read(TestSite.Build("== site.yml\ntitle: Site\nurl: https://example.org\n" + reports), "feed.xml");
        Assert.Equal(
            Enumerable.Range(3, 50).Reverse().Select(day => $"Report {day:00}"),
            feed.Items.Select(item => item.Title.Text));
    }

    [Fact]
    public void Build_NoReportWithADate_HasNoFeedAndNamesNone()
    {
        var site = TestSite.Build(
            "== site.yml\ntitle: Site\nurl: https://example.org\n== a.md\n" +
            TestSite.FrontMatter.Replace("2021", "n/a", StringComparison.Ordinal));
        Assert.Empty(site.Messages);
        Assert.DoesNotContain("feed.xml", site.Files.Keys);
        Assert.Empty(site.Page("index.html").QuerySelectorAll("[type='application/atom+xml']"));
    }

    [Fact]
    public void Build_WithoutAnAddress_MakesWhatNeedsNone()
    {
        var site = TestSite.Build(Site.Replace("url: https://example.org/irm/\n", "", StringComparison.Ordinal));
        Assert.Empty(site.Messages);
        Assert.Equal("User-agent: *\nAllow: /\n", site.Text("robots.txt"));
        Assert.Equal("", site.Text(".nojekyll"));
        Assert.DoesNotContain(site.Files.Keys, file => file.EndsWith(".xml", StringComparison.Ordinal));
        Assert.DoesNotContain("example.org", site.Page("reports/a.html").Head!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_BaseUrl_StandsForTheAddress()
    {
        var options = new BuildOptions { BaseUrl = new Uri("https://preview.example/x/") };
        var site = TestSite.Build(Site, options);
        Assert.Equal(
            "User-agent: *\nAllow: /\n\nSitemap: https://preview.example/x/sitemap.xml\n", site.Text("robots.txt"));
        Assert.Equal("https://preview.example/x/feed.xml", Read(site, "feed.xml").Id);
        Assert.DoesNotContain("https://example.org/irm", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    /// <summary>
    /// Of all pages but the search and the one for addresses that do not exist; the page says the same of itself.
    /// </summary>
    [Fact]
    public void Build_Sitemap_NamesEveryPageByItsCanonicalAddress()
    {
        var site = TestSite.Build(Site);
        var pages = site.Files.Keys
            .Where(file => file.EndsWith(".html", StringComparison.Ordinal) && file != "404.html"
                && !file.EndsWith("search.html", StringComparison.Ordinal));
        Assert.Equal(
            pages.Select(page => site.Page(page).QuerySelector("link[rel=canonical]")!.GetAttribute("href")),
            XDocument.Parse(site.Text("sitemap.xml")).Root!.Elements()
                .Select(url => url.Elements().First().Value));
    }

    [Fact]
    public void Build_HostileTexts_GiveXmlThatParses()
    {
        const string Hostile = "\"a ]]> <![CDATA[ & <b> \\uD83D\\uDE00\"";
        var site = TestSite.Build($$"""
            == site.yml
            title: {{Hostile}}
            description: {{Hostile}}
            url: https://example.org/a&b/
            == a.md
            ---
            title: {{Hostile}}
            type: design
            country: {{Hostile}}
            country-code: CL
            published: 2021
            summary: {{Hostile}}
            researchers: [{{Hostile}}]
            policy-areas: [{{Hostile}}]
            ---
            """);
        var feed = XDocument.Parse(site.Text("feed.xml"));
        Assert.Equal(
            "a ]]> <![CDATA[ & <b> \U0001F600",
            feed.Descendants(Atom + "entry").Single().Element(Atom + "title")!.Value);
        Assert.Single(Read(site, "feed.xml").Items);
        Assert.NotEmpty(XDocument.Parse(site.Text("sitemap.xml")).Root!.Elements());
    }

    private static XNamespace Atom => "http://www.w3.org/2005/Atom";

    private static string Written(DateTimeOffset time) =>
        time.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    private static SyndicationFeed Read(TestSite site, string file)
    {
        using var reader = XmlReader.Create(new StringReader(site.Text(file)));
        return SyndicationFeed.Load(reader);
    }
}
