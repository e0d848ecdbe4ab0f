using System.Globalization;
using OgpSite.Core.Linking;
using OgpSite.Core.Pages;
using OgpSite.Core.Reports;
using OgpSite.Core.Search;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core;

/// <summary>
/// What the search knows of a page: a document for each section of its text, each commitment and each term. Definitions
/// at a page's end, lists and navigation are no part of it: they are found where they belong.
/// </summary>
internal static class SearchablePages
{
    /// <summary>The page as the search takes it; null where it is none that is searched.</summary>
    /// <param name="texts">The words of the page's language, for headings that no author wrote.</param>
    public static SearchablePage? Of(Page page, UiTexts texts) => page switch
    {
        ReportPage report => Of(report, texts),
        TermPage term => Of(term, texts),
        ArticlePage article => Of(article, texts),
        _ => null,
    };

    private static SearchablePage Of(ReportPage page, UiTexts texts)
    {
        var report = page.Report;
        var type = EnumNames<ReportType>.Code(report.Type);
        return new SearchablePage(
            page.Url,
            page.Title,
            page.Member.Text,
            report.Published?.Year.ToString(CultureInfo.InvariantCulture) ?? "",
            type,
            texts[$"type.{type}"],
            [
                .. page.PolicyAreas.Concat(page.Commitments.SelectMany(commitment => commitment.PolicyAreas))
                    .Select(area => area.Name)
                    .Distinct(StringComparer.Ordinal),
            ],
            [
                .. Top(report.Summary, page.Sections),
                .. RecommendationsOf(report, texts),
                .. Below(page.Sections, texts),
                .. page.Commitments.Select(commitment => Of(commitment, texts)),
            ]);
    }

    private static SearchablePage Of(ArticlePage page, UiTexts texts) => new(
        page.Url, page.Title, "", "", SearchablePage.ArticleType, "", [],
        [.. Top(page.Summary, page.Sections), .. Below(page.Sections, texts)]);

    private static SearchablePage Of(TermPage page, UiTexts texts)
    {
        ImmutableArray<string?> names = [page.Abbreviation, .. page.Synonyms];
        var first = new SearchDocument(
            "",
            string.Join(", ", names.Where(name => name is not null)),
            Lines(page.Definition, page.Sections.FirstOrDefault(section => section.Id.Length == 0)?.Text));
        return new SearchablePage(
            page.Url, page.Title, "", "", SearchablePage.TermType, "", [],
            [first, .. Below(page.Sections, texts)]);
    }

    private static IEnumerable<SearchDocument> Top(string? summary, ImmutableArray<TextSection> sections)
    {
        var text = Lines(summary, sections.FirstOrDefault(section => section.Id.Length == 0)?.Text);
        return text.Length == 0 ? [] : [new SearchDocument("", "", text)];
    }

    private static IEnumerable<SearchDocument> Below(ImmutableArray<TextSection> sections, UiTexts texts) => sections
        .Where(section => section.Id.Length > 0)
        .Select(section => new SearchDocument(
            section.Id, section.Id == Anchor.Footnotes ? texts["report.notes"] : section.Heading, section.Text));

    private static IEnumerable<SearchDocument> RecommendationsOf(Report report, UiTexts texts) =>
        report.Recommendations.IsEmpty
            ? []
            :
            [
                new SearchDocument(
                    Anchor.Recommendations,
                    texts["report.recommendations"],
                    Lines([.. report.Recommendations.SelectMany(item => new[] { item.Title, item.Text })])),
            ];

    private static SearchDocument Of(CommitmentSection section, UiTexts texts)
    {
        var commitment = section.Commitment;
        return new SearchDocument(
            section.Id,
            texts.Format("commitment.title", ("n", commitment.Number), ("title", commitment.Title)),
            Lines(
            [
                commitment.Text, commitment.Lead, .. commitment.Supporting,
                string.Join(", ", section.PolicyAreas.Select(area => area.Name)), commitment.Cluster, commitment.Id,
            ]));
    }

    private static string Lines(params ReadOnlySpan<string?> texts)
    {
        var lines = new List<string>(texts.Length);
        foreach (var text in texts)
            if (!string.IsNullOrWhiteSpace(text)) lines.Add(text.Replace("\n\n", "\n", StringComparison.Ordinal).Trim());
        return string.Join('\n', lines);
    }
}
