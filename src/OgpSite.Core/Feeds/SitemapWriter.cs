using System.Globalization;
using System.Xml;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Feeds;

/// <summary>
/// Writes the sitemap (sitemaps.org, 0.9): every page with its translations. Where one file would hold more than is
/// allowed, there are several, and the sitemap is their index.
/// </summary>
internal static class SitemapWriter
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    // Longer than the elements around any one address, with their indentation and line ends.
    private const int MarkupOfAddress = 120;

    public static SiteUrl Address { get; } = new("sitemap.xml");

    /// <param name="mostPages">How many pages one file may name.</param>
    /// <param name="mostBytes">
    /// How long one file may be; 50 MiB is the limit, and this leaves room for its frame.
    /// </param>
    public static ImmutableArray<OutputFile> Write(
        IEnumerable<ListedPage> pages, string defaultLanguage, Uri root,
        int mostPages = 50_000, int mostBytes = 50 * 1024 * 1024 - 1024)
    {
        var parts = Divide(pages.OrderBy(page => page.Url), root, mostPages, mostBytes);
        if (parts.Count == 1) return [WritePages(Address, parts[0], defaultLanguage, root)];
        ImmutableArray<OutputFile> files =
        [
            .. parts.Select((part, i) => WritePages(AddressOfPart(i + 1), part, defaultLanguage, root)),
        ];
        return [WriteIndex(files, root), .. files];
    }

    private static List<List<ListedPage>> Divide(
        IEnumerable<ListedPage> pages, Uri root, int mostPages, int mostBytes)
    {
        List<List<ListedPage>> parts = [[]];
        var bytes = 0;
        foreach (var page in pages)
        {
            var length = LengthOf(page, root);
            if (parts[^1].Count == mostPages || (bytes + length > mostBytes && parts[^1].Count > 0))
            {
                parts.Add([]);
                bytes = 0;
            }

            parts[^1].Add(page);
            bytes += length;
        }

        return parts;
    }

    /// <summary>
    /// At least as many bytes as the page takes. Addresses are ASCII, and their <c>&amp;</c> grows by four.
    /// </summary>
    private static int LengthOf(ListedPage page, Uri root) =>
        page.Versions.Select(version => version.Url).Append(page.Url).Append(page.Url)
            .Sum(url => url.Below(root) is var address
                ? address.Length + 4 * address.Count(c => c == '&') + MarkupOfAddress
                : 0);

    private static OutputFile WritePages(
        SiteUrl url, List<ListedPage> pages, string defaultLanguage, Uri root) => XmlFile.Write(url, writer =>
    {
        writer.WriteStartElement("urlset", Namespace);
        writer.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var page in pages) WritePage(writer, page, defaultLanguage, root);
        writer.WriteEndElement();
    });

    private static void WritePage(XmlWriter writer, ListedPage page, string defaultLanguage, Uri root)
    {
        writer.WriteStartElement("url", Namespace);
        writer.WriteElementString("loc", Namespace, page.Url.Below(root));
        if (page.LastChanged is { } date) writer.WriteElementString("lastmod", Namespace, DayOf(date));
        if (page.Versions.Length > 1)
        {
            foreach (var version in page.Versions) WriteAlternate(version.Language, version.Url);
            var original = page.Versions.FirstOrDefault(version => version.Language == defaultLanguage)
                ?? page.Versions[0];
            WriteAlternate("x-default", original.Url);
        }

        writer.WriteEndElement();

        void WriteAlternate(string language, SiteUrl url)
        {
            writer.WriteStartElement("xhtml", "link", Xhtml);
            writer.WriteAttributeString("rel", "alternate");
            writer.WriteAttributeString("hreflang", language);
            writer.WriteAttributeString("href", url.Below(root));
            writer.WriteEndElement();
        }
    }

    private static OutputFile WriteIndex(ImmutableArray<OutputFile> parts, Uri root) =>
        XmlFile.Write(Address, writer =>
        {
            writer.WriteStartElement("sitemapindex", Namespace);
            foreach (var part in parts)
            {
                writer.WriteStartElement("sitemap", Namespace);
                writer.WriteElementString("loc", Namespace, part.Url.Below(root));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        });

    /// <summary>The format has no date without a day: a year or month stands for its first.</summary>
    private static string DayOf(PartialDate date) => date.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SiteUrl AddressOfPart(int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"sitemaps/{number}.xml"));
}
