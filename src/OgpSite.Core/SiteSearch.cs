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

    public SiteSearch(SiteGraph graph, Func<string, UiTexts> textsOf)
    {
        var names = new ExcerptNames();
        (_graph, _textsOf) = (graph, textsOf);
        _indexes = graph.Languages.ToFrozenDictionary(
            language => language, language => new LanguageIndex(language, names), StringComparer.Ordinal);
    }

    /// <summary>Takes in a page; returns the files that its excerpts are shown from.</summary>
    public ImmutableArray<OutputFile> Add(Page page)
    {
        if (SearchablePages.Of(page, _textsOf(page.Language)) is not { } searchable) return [];
        _pages[page.Url] = _indexes[page.Language].Add(searchable, out var excerpts);
        return excerpts;
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
