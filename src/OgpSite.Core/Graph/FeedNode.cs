namespace OgpSite.Core.Graph;

/// <summary>A feed: the reports of one language, or of all.</summary>
/// <param name="Language">Null: all languages.</param>
/// <param name="Reports">Those with a date, newest first (<see cref="ReportOrder"/>); at least one.</param>
public sealed record FeedNode(string? Language, SiteUrl Url, ImmutableArray<ReportNode> Reports)
{
    /// <summary>
    /// A feed of all reports and, where the site has several languages, one for each; none where no report has a date.
    /// </summary>
    public static ImmutableArray<FeedNode> Of(ImmutableArray<string> languages, ImmutableArray<ReportNode> reports)
    {
        ImmutableArray<ReportNode> dated =
            [.. reports.Where(node => node.Report.LastChanged is not null).NewestFirst()];
        if (dated.IsEmpty) return [];
        var whole = new FeedNode(null, AddressOf(null), dated);
        if (languages.Length == 1) return [whole];
        return
        [
            whole,
            .. languages
                .Select(language => new FeedNode(
                    language, AddressOf(language), [.. dated.Where(node => node.Language == language)]))
                .Where(feed => !feed.Reports.IsEmpty),
        ];
    }

    internal static SiteUrl AddressOf(string? language) =>
        new(language is null ? "feed.xml" : $"feeds/{language}.xml");
}
