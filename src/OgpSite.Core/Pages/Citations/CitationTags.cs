namespace OgpSite.Core.Pages.Citations;

/// <summary>
/// A citation for programs that read it off the page, such as Zotero and search engines for scholars: Highwire's tags,
/// whose institution makes of it a report, and those of Dublin Core.
/// </summary>
internal static class CitationTags
{
    /// <remarks>
    /// A report that names no researcher has no author here: such programs take every author for a person, and would
    /// make a family name of the institution's last word. They name its institution instead.
    /// </remarks>
    public static ImmutableArray<MetaTag> Of(ReportPage page, Citation citation, CitationWords words)
    {
        var tags = ImmutableArray.CreateBuilder<MetaTag>();
        var address = page.Site.BaseUrl is null ? null : citation.Address?.AbsoluteUri;
        Add("citation_title", citation.Title);
        foreach (var author in citation.Authors) Add("citation_author", author);
        // As much as is known of 2021/03/09.
        Add("citation_publication_date", citation.Published?.ToString().Replace('-', '/'));
        Add("citation_technical_report_institution", words.Publisher);
        Add("citation_language", citation.Language);
        Add("citation_public_url", citation.Address?.AbsoluteUri);
        Add("citation_fulltext_html_url", address);
        Add("citation_pdf_url", PdfOf(page));
        Add("DC.type", "report");
        Add("DC.title", citation.Title);
        foreach (var author in citation.Authors) Add("DC.creator", author);
        Add("DC.date", citation.Published?.ToString());
        Add("DC.publisher", words.Publisher);
        Add("DC.language", citation.Language);
        Add("DC.identifier", citation.Address?.AbsoluteUri);
        Add("DC.rights", page.Site.LicenceUrl?.AbsoluteUri ?? page.Site.LicenceName);
        return tags.DrainToImmutable();

        void Add(string name, string? content)
        {
            if (!string.IsNullOrEmpty(content)) tags.Add(new MetaTag(name, content));
        }
    }

    /// <summary>The report as a PDF in the page's language, or in one that is not said.</summary>
    private static string? PdfOf(ReportPage page) => page.Report.Documents
        .FirstOrDefault(document =>
            (document.Language ?? page.Language) == page.Language
            && document.Url.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        ?.Url.AbsoluteUri;
}

/// <summary>A <c>meta</c> element of a page's head.</summary>
public readonly record struct MetaTag(string Name, string Content);
