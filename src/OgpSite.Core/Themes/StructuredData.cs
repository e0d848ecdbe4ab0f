using System.Text.Json.Nodes;
using OgpSite.Core.Graph;
using OgpSite.Core.Pages;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Themes;

/// <summary>
/// What a page is about, for machines: JSON-LD in the words of schema.org, with what the page itself says and no more.
/// Where the site's absolute address is not known, there are no addresses in it.
/// </summary>
internal static class StructuredData
{
    /// <param name="title">The page's title, in the words of the theme where it has none of its own.</param>
    /// <returns>
    /// Ready for a data block of the page: the encoder leaves nothing that could end the block early (hardening T10).
    /// </returns>
    public static Html Of(Page page, string title, UiTexts texts)
    {
        if (!page.IsListed) return Html.Empty;
        var subject = page switch
        {
            HomePage => Site(page),
            ReportPage report => Report(report, texts),
            TermPage term => Term(term, texts),
            GlossaryPage glossary => Glossary(glossary, texts),
            _ => null,
        };
        ImmutableArray<JsonObject> things =
            [.. new[] { subject, Breadcrumbs(page, title, texts) }.OfType<JsonObject>()];
        if (things.IsEmpty) return Html.Empty;
        var context = new JsonObject { ["@context"] = "https://schema.org" };
        if (things is [var only]) foreach (var (name, value) in only) context[name] = value?.DeepClone();
        else context["@graph"] = new JsonArray([.. things]);
        return new Html(context.ToJsonString());
    }

    private static JsonObject Site(Page page) => Thing("WebSite",
        ("name", page.Site.Title),
        ("url", Address(page, page.Url)),
        ("inLanguage", page.Language),
        ("description", Text(page.Site.Description)),
        ("license", Licence(page)));

    private static JsonObject Report(ReportPage page, UiTexts texts)
    {
        var report = page.Report;
        var institution = Thing("Organization", ("name", texts["report.citation-nobody"]));
        return Thing("Report",
            ("name", report.Title),
            ("headline", report.Title),
            ("url", Address(page, page.Url)),
            ("inLanguage", page.Language),
            ("datePublished", report.Published?.ToString()),
            ("dateModified", report.Corrections.IsEmpty ? null : report.LastChanged?.ToString()),
            ("version", report.Version),
            ("creativeWorkStatus", report.Status == ReportStatus.PublicComment ? texts["status.public-comment"] : null),
            ("description", report.Summary),
            ("author", report.Researchers.IsEmpty
                ? institution.DeepClone()
                : List(report.Researchers.Select(name => Thing("Person", ("name", name))))),
            ("publisher", institution),
            ("about", Place(report.Member)),
            ("temporalCoverage", report.DatesUnderReview is { } dates ? $"{dates.From}/{dates.To}" : null),
            ("keywords", List(page.PolicyAreas.Select(area => (JsonNode)area.Name))),
            ("isBasedOn", report.Source?.AbsoluteUri),
            ("encoding", List(report.Documents.Select(document => Thing("MediaObject",
                ("name", document.Title),
                ("contentUrl", document.Url.AbsoluteUri),
                ("inLanguage", document.Language))))),
            ("license", Licence(page)),
            ("workTranslation", page.Site.BaseUrl is null ? null : List(page.Versions
                .Where(version => version.Language != page.Language)
                .Select(version => Thing("Report",
                    ("url", Address(page, version.Url)),
                    ("inLanguage", version.Language))))),
            ("isPartOf", Thing("WebSite", ("name", page.Site.Title), ("url", Address(page, page.Site.Home)))));
    }

    private static JsonObject Place(Member member)
    {
        var country = Thing("Country", ("name", member.Country), ("identifier", member.CountryCode));
        return member.Locality is null
            ? country
            : Thing("Place", ("name", member.Locality), ("containedInPlace", country));
    }

    private static JsonObject Term(TermPage page, UiTexts texts)
    {
        var glossary = Trail.To(page, texts).Skip(1).FirstOrDefault();
        return Thing("DefinedTerm",
            ("name", page.Term),
            ("alternateName", List(page.Synonyms.Prepend(page.Abbreviation).OfType<string>().Select(n => (JsonNode)n))),
            ("termCode", page.Id),
            ("description", page.Definition),
            ("url", Address(page, page.Url)),
            ("inDefinedTermSet", Thing("DefinedTermSet",
                ("name", texts["nav.glossary"]),
                ("url", glossary is null ? null : Address(page, glossary.Url)))));
    }

    private static JsonObject Glossary(GlossaryPage page, UiTexts texts) => Thing("DefinedTermSet",
        ("name", texts["nav.glossary"]),
        ("url", Address(page, page.Url)),
        ("inLanguage", page.Language),
        ("license", Licence(page)),
        ("hasDefinedTerm", List(page.Letters.SelectMany(letter => letter.Terms).Select(term => Thing("DefinedTerm",
            ("name", term.Term),
            ("termCode", term.Id),
            ("url", term.Url is { } url ? Address(page, url) : null))))));

    private static JsonObject? Breadcrumbs(Page page, string title, UiTexts texts)
    {
        var trail = Trail.To(page, texts);
        if (trail.IsEmpty) return null;
        var items = trail
            .Select(link => (Name: link.Text, Address: link.Fragment.Length == 0 ? Address(page, link.Url) : null))
            .Append((Name: title, Address: null));
        return Thing("BreadcrumbList", ("itemListElement", List(items.Select((item, i) => Thing("ListItem",
            ("position", i + 1), ("name", item.Name), ("item", item.Address))))));
    }

    private static JsonNode? Licence(Page page) =>
        page.Site.LicenceUrl is { } url ? url.AbsoluteUri
        : page.Site.LicenceName is { } name ? Thing("CreativeWork", ("name", name))
        : null;

    private static string? Address(Page page, SiteUrl url) =>
        page.Site.BaseUrl is { } root ? url.Below(root) : null;

    private static string? Text(string text) => text.Length == 0 ? null : text;

    /// <summary>A list of one is written as its one item, and an empty one not at all.</summary>
    private static JsonNode? List(IEnumerable<JsonNode> items) => items.ToArray() switch
    {
        [] => null,
        [var only] => only,
        var several => new JsonArray(several),
    };

    private static JsonObject Thing(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var thing = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in properties)
            if (value is not null) thing[name] = value;
        return thing;
    }
}
