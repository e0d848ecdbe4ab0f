using OgpSite.Core.Search.Words;

namespace OgpSite.Core.Search;

/// <summary>Counts the terms of pages, one page after the other. For one thread at a time.</summary>
/// <remarks>
/// The result holds for each document and field, in their order: 0 if it is as in the document before; else the
/// number of its tokens and 1, the number of its different terms, and these in order of first occurrence: twice the
/// term's number, and 1 more if it occurs more than once, and then how often, without two.
/// <see cref="PostingReader"/> reads it.
/// </remarks>
internal sealed class PageIndexer(WordPipeline pipeline, TermTable table, ImmutableArray<IndexField> fields)
{
    private readonly ByteBuffer _postings = new();
    private readonly RecentWords _recent = new(table);
    private readonly string?[] _before = new string?[fields.Length];

    /// <summary>By term: the run in which it was last seen, and its place in that run.</summary>
    private int[] _runOfTerm = [];
    private int[] _placeOfTerm = [];
    private int _run;

    /// <summary>By place: the terms of the run and how often they occur.</summary>
    private int[] _terms = new int[256];
    private int[] _counts = new int[256];
    private int _length;

    public byte[] PostingsOf(SearchablePage page)
    {
        _postings.Clear();
        Array.Clear(_before);
        foreach (var document in page.Documents)
        {
            for (var field = 0; field < fields.Length; field++)
                AddField(field, fields[field].ValueOf(page, document));
        }

        return _postings.ToArray();
    }

    private void AddField(int field, string value)
    {
        if (ReferenceEquals(value, _before[field]))
        {
            _postings.Add(0);
            return;
        }

        _before[field] = value;
        var tokens = CountTerms(value);
        _postings.AddVarint(tokens + 1);
        _postings.AddVarint(_length);
        for (var place = 0; place < _length; place++)
        {
            var count = _counts[place];
            _postings.AddVarint((_terms[place] << 1) | (count > 1 ? 1 : 0));
            if (count > 1) _postings.AddVarint(count - 2);
        }
    }

    /// <summary>Fills the places of this run and returns how many tokens it has.</summary>
    private int CountTerms(string value)
    {
        _run++;
        _length = 0;
        var tokens = 0;
        var position = 0;
        ReadOnlySpan<char> text = pipeline.Prepare(value);
        while (pipeline.NextWord(text, ref position, out var word))
        {
            var numbers = _recent.NumbersOf(word);
            if (numbers.First == TermNumbers.Nothing) continue;
            tokens++;
            Count(numbers.First);
            if (numbers.Second == TermNumbers.Nothing) continue;
            tokens++;
            Count(numbers.Second);
        }

        return tokens;
    }

    private void Count(int term)
    {
        if (term >= _runOfTerm.Length)
        {
            var length = Math.Max(term + 1, Math.Max(1024, _runOfTerm.Length * 2));
            Array.Resize(ref _runOfTerm, length);
            Array.Resize(ref _placeOfTerm, length);
        }

        if (_runOfTerm[term] == _run)
        {
            _counts[_placeOfTerm[term]]++;
            return;
        }

        if (_length == _terms.Length)
        {
            Array.Resize(ref _terms, _length * 2);
            Array.Resize(ref _counts, _length * 2);
        }

        _runOfTerm[term] = _run;
        _placeOfTerm[term] = _length;
        _terms[_length] = term;
        _counts[_length++] = 1;
    }
}
