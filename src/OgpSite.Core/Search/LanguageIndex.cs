using System.Collections.Concurrent;
using OgpSite.Core.Output;
using OgpSite.Core.Search.Words;

namespace OgpSite.Core.Search;

/// <summary>
/// The search index of one language, in lunr's terms and numbers: pages are added in any order and by any thread, and
/// come out as files that a page of the site loads piece by piece.
/// </summary>
/// <param name="names">The names of all languages' excerpt files, which share a folder.</param>
/// <param name="terms">The terms of an earlier index, by the numbers that pages kept of it have.</param>
internal sealed class LanguageIndex(IndexSettings settings, ExcerptNames names, ImmutableArray<string> terms)
{
    private readonly TermTable _terms = new(settings.Pipeline, terms);

    /// <summary>What no thread works with at the moment.</summary>
    private readonly ConcurrentBag<Desk> _idle = [];

    public LanguageIndex(string language, ExcerptNames names, ImmutableArray<string> terms)
        : this(IndexSettings.ForSite(language), names, terms)
    {
    }

    public LanguageIndex(string language)
        : this(language, new ExcerptNames(), [])
    {
    }

    /// <summary>
    /// The scripts beside lunr and the engine that the page needs for the language, without <c>.js</c>, in the order
    /// to load them: "stemmer" and "es"; none for English.
    /// </summary>
    public static ImmutableArray<string> ScriptsOf(string language) => WordLanguages.Of(language).Scripts;

    /// <summary>The terms so far, by number.</summary>
    public ImmutableArray<string> Terms => _terms.ToArray();

    /// <summary>Takes in a page as an index with the same terms knew it.</summary>
    public void Keep(IndexedPage page)
    {
        foreach (var file in page.ExcerptFiles) names.Keep(file.Name);
    }

    /// <summary>Indexes a page. What is kept of it holds no text, so the excerpts are best written at once.</summary>
    /// <param name="excerpts">The files with the page's texts, which results show.</param>
    public IndexedPage Add(SearchablePage page, out ImmutableArray<OutputFile> excerpts)
    {
        if (!_idle.TryTake(out var desk))
            desk = new Desk(new PageIndexer(settings.Pipeline, _terms, settings.Fields), new ByteBuffer());
        excerpts = ExcerptPacker.Pack(page, names, desk.Script, out var files);
        var postings = desk.Indexer.PostingsOf(page);
        _idle.Add(desk);
        return new IndexedPage
        {
            DocumentCount = page.Documents.Length,
            Postings = postings,
            Member = page.Member,
            Year = page.Year,
            Type = page.Type,
            PolicyAreas = page.PolicyAreas,
            ExcerptFiles = files,
        };
    }

    /// <summary>
    /// All files of the index but the excerpts. They depend on the pages and their order, and not on the order in
    /// which they were added.
    /// </summary>
    /// <param name="inOrder">Pages that were added to this index; the search keeps their order where all else is equal.
    /// </param>
    /// <param name="synonyms">Groups of words that mean the same, as written.</param>
    public ImmutableArray<OutputFile> Finish(
        IEnumerable<IndexedPage> inOrder, IEnumerable<ImmutableArray<string>> synonyms)
    {
        ImmutableArray<IndexedPage> pages = [.. inOrder];
        return IndexFiles.Write(settings, Invert(pages), pages, synonyms);
    }

    /// <summary>The index of the pages before it is cut into files.</summary>
    public InvertedIndex Invert(ImmutableArray<IndexedPage> pages) =>
        InvertedIndex.Of(_terms.ToArray(), settings.Fields.Length, pages);

    /// <summary>What a thread needs while it adds a page.</summary>
    private sealed record Desk(PageIndexer Indexer, ByteBuffer Script);
}
