namespace OgpSite.Core.Search;

/// <summary>All terms in order, and where each occurs.</summary>
internal sealed class InvertedIndex
{
    private readonly int _fieldCount;
    private readonly PostingList[] _lists;
    private readonly byte[] _gaps;
    private readonly byte[] _counts;

    private InvertedIndex(
        int fieldCount, ImmutableArray<IndexedTerm> terms, ImmutableArray<int[]> lengths, PostingList[] lists,
        byte[] gaps, byte[] counts)
    {
        _fieldCount = fieldCount;
        Terms = terms;
        Lengths = lengths;
        _lists = lists;
        _gaps = gaps;
        _counts = counts;
    }

    /// <summary>Sorted by their UTF-16 units, as JavaScript sorts.</summary>
    public ImmutableArray<IndexedTerm> Terms { get; }

    /// <summary>By field: the tokens of each document.</summary>
    public ImmutableArray<int[]> Lengths { get; }

    public int DocumentCount => Lengths[0].Length;

    /// <summary>In how many documents the term occurs in the field.</summary>
    public int DocumentsOf(IndexedTerm term, int field) => ListOf(term, field).Documents;

    /// <summary>As <see cref="Symbols"/>: how many documents lie between one with the term and the next.</summary>
    public ReadOnlySpan<byte> GapsOf(IndexedTerm term, int field)
    {
        ref var list = ref ListOf(term, field);
        return _gaps.AsSpan(list.Gaps, list.GapsLength);
    }

    /// <summary>As <see cref="Symbols"/>: how often the term occurs in each of its documents, less one.</summary>
    public ReadOnlySpan<byte> CountsOf(IndexedTerm term, int field)
    {
        ref var list = ref ListOf(term, field);
        return _counts.AsSpan(list.Counts, list.CountsLength);
    }

    /// <param name="terms">By number, as the postings of the pages know them.</param>
    public static InvertedIndex Of(
        ImmutableArray<string> terms, int fieldCount, IReadOnlyList<IndexedPage> pages)
    {
        var documents = 0;
        foreach (var page in pages) documents += page.DocumentCount;
        ImmutableArray<int[]> lengths = [.. Enumerable.Range(0, fieldCount).Select(_ => new int[documents])];

        var orders = new int[terms.Length];
        var found = new List<IndexedTerm>(terms.Length);
        var lists = Measure(terms, pages, lengths, orders, found);
        var (gaps, counts) = Allocate(lists);
        Fill(pages, fieldCount, orders, lists, gaps, counts);
        found.Sort((one, other) => string.CompareOrdinal(one.Text, other.Text));
        return new InvertedIndex(fieldCount, [.. found], lengths, lists, gaps, counts);
    }

    /// <summary>
    /// Numbers the terms in order of first occurrence and finds how long the lists of all of them become.
    /// </summary>
    private static PostingList[] Measure(
        ImmutableArray<string> terms, IReadOnlyList<IndexedPage> pages, ImmutableArray<int[]> lengths, int[] orders,
        List<IndexedTerm> found)
    {
        var fieldCount = lengths.Length;
        var lists = new PostingList[terms.Length * fieldCount];
        var starts = new int[fieldCount];
        Array.Fill(orders, -1);
        var document = 0;
        foreach (var page in pages)
        {
            var reader = new PostingReader(page.Postings.Span, starts);
            for (var behind = document + page.DocumentCount; document < behind; document++)
            {
                var rank = 0;
                for (var field = 0; field < fieldCount; field++)
                {
                    lengths[field][document] = reader.NextField(field);
                    while (reader.NextTerm())
                    {
                        var order = orders[reader.Term];
                        if (order < 0)
                        {
                            var text = terms[reader.Term];
                            orders[reader.Term] = order = found.Count;
                            // The empty term, which only lunr's own pipeline makes, cannot be searched for.
                            found.Add(new IndexedTerm(text, order, text.Length == 0 ? 0 : rank++));
                        }

                        lists[(order * fieldCount) + field].Measure(document, reader.Count);
                    }
                }
            }
        }

        return lists;
    }

    private static (byte[] Gaps, byte[] Counts) Allocate(PostingList[] lists)
    {
        var gaps = 0;
        var counts = 0;
        for (var i = 0; i < lists.Length; i++)
        {
            var (gapsLength, countsLength) = (lists[i].GapsLength, lists[i].CountsLength);
            lists[i].Begin(gaps, counts);
            gaps = checked(gaps + gapsLength);
            counts = checked(counts + countsLength);
        }

        return (new byte[gaps], new byte[counts]);
    }

    private static void Fill(
        IReadOnlyList<IndexedPage> pages, int fieldCount, int[] orders, PostingList[] lists, byte[] gaps,
        byte[] counts)
    {
        var starts = new int[fieldCount];
        var document = 0;
        foreach (var page in pages)
        {
            var reader = new PostingReader(page.Postings.Span, starts);
            for (var behind = document + page.DocumentCount; document < behind; document++)
            {
                for (var field = 0; field < fieldCount; field++)
                {
                    reader.NextField(field);
                    while (reader.NextTerm())
                    {
                        lists[(orders[reader.Term] * fieldCount) + field]
                            .Add(document, reader.Count, gaps, counts);
                    }
                }
            }
        }
    }

    private ref PostingList ListOf(IndexedTerm term, int field) => ref _lists[(term.Order * _fieldCount) + field];
}

/// <summary>A term of an index.</summary>
/// <param name="Order">Its place among all terms in order of first occurrence: lunr's <c>_index</c>.</param>
/// <param name="Rank">
/// Its place among the terms that first occur in the same document. With that document, which the page knows, it
/// orders terms as <paramref name="Order"/> does, and is mostly one symbol.
/// </param>
internal readonly record struct IndexedTerm(string Text, int Order, int Rank);
