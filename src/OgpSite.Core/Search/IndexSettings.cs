using OgpSite.Core.Search.Words;

namespace OgpSite.Core.Search;

/// <summary>What an index is made of, and how. Other settings than those of a site serve proofs against lunr.</summary>
internal sealed record IndexSettings
{
    private static readonly ImmutableArray<IndexField> SiteFields =
    [
        new("title", 2, (page, _) => page.Title),
        new("heading", 3, (_, document) => document.Heading),
        new("text", 1, (_, document) => document.Text),
        new("member", 2, (page, _) => page.Member),
        new("year", 1, (page, _) => page.Year),
        new("type", 1, (page, _) => page.TypeName),
    ];

    /// <summary>The language's code, which names the files of the index.</summary>
    public required string Language { get; init; }

    public required WordLanguage Words { get; init; }

    public required WordPipeline Pipeline { get; init; }

    public required ImmutableArray<IndexField> Fields { get; init; }

    /// <summary>BM25: from how many occurrences on more of them hardly count.</summary>
    public double K1 { get; init; } = 1.2;

    /// <summary>BM25: how much a long text counts less, from 0 to 1.</summary>
    public double B { get; init; } = 0.75;

    public static IndexSettings ForSite(string language)
    {
        var words = WordLanguages.Of(language);
        return new IndexSettings
        {
            Language = language,
            Words = words,
            Pipeline = new SitePipeline(words),
            Fields = SiteFields,
        };
    }
}
