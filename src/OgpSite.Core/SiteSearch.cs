using System.Collections.Concurrent;
using System.Collections.Frozen;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Pages;
using OgpSite.Core.Search;
using OgpSite.Core.Themes;

namespace OgpSite.Core;

/// <summary>
/// The search of a whole site, an index for each language. It takes in a page as it is printed and keeps its words, not
/// its text. Safe to use from several threads.
/// </summary>
internal sealed class SiteSearch
{
    private readonly SiteGraph _graph;
    private readonly Func<string, UiTexts> _textsOf;
    private readonly FrozenDictionary<string, LanguageIndex> _indexes;
    private readonly ConcurrentDictionary<SiteUrl, IndexedPage> _pages = new();

    /// <param name="terms">By language: the terms of the index before.</param>
    public SiteSearch(
        SiteGraph graph, Func<string, UiTexts> textsOf, FrozenDictionary<string, ImmutableArray<string>> terms)
    {
        var names = new ExcerptNames();
        (_graph, _textsOf) = (graph, textsOf);
        _indexes = graph.Languages.ToFrozenDictionary(
            language => language,
            language => new LanguageIndex(language, names, terms.GetValueOrDefault(language, [])),
            StringComparer.Ordinal);
    }

    /// <summary>By language: the terms so far, by the numbers that pages know them by.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Terms => _indexes.ToFrozenDictionary(
        index => index.Key, index => index.Value.Terms, StringComparer.Ordinal);

    /// <summary>Takes in a page; null where it is none that is searched.</summary>
    /// <param name="excerpts">The files that its excerpts are shown from.</param>
    public IndexedPage? Add(Page page, out ImmutableArray<OutputFile> excerpts)
    {
        excerpts = [];
        if (SearchablePages.Of(page, _textsOf(page.Language)) is not { } searchable) return null;
        return _pages[page.Url] = _indexes[page.Language].Add(searchable, out excerpts);
    }

    /// <summary>Takes in a page as the index before knew it, whose terms this one has.</summary>
    public void Keep(Page page, IndexedPage indexed)
    {
        _indexes[page.Language].Keep(indexed);
        _pages[page.Url] = indexed;
    }

    /// <summary>The files of all indexes, when all pages are in.</summary>
    public IEnumerable<OutputFile> Finish() => _graph.Languages.SelectMany(language => _indexes[language].Finish(
        PagesIn(language), Synonyms.Of(_graph.GlossaryIn(language))));

    /// <summary>Of two pages that answer as well the first one stands first: newer reports, then terms.</summary>
    private IEnumerable<IndexedPage> PagesIn(string language)
    {
        var urls = _graph.ReportsByLanguage.GetValueOrDefault(language, []).Select(node => node.Url)
            .Concat(_graph.Terms.Where(node => node.Entry.Language == language).Select(node => node.Url))
            .Concat(_graph.Articles.Where(node => node.Language == language).Select(node => node.Url));
        foreach (var url in urls)
            if (_pages.TryGetValue(url, out var page)) yield return page;
    }
}
