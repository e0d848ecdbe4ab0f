using System.Collections.Concurrent;
using OgpSite.Core.Search.Words;

namespace OgpSite.Core.Search;

/// <summary>
/// The terms of an index by number, and the words they were made of, so that a word is stemmed once. For several
/// threads; which number a term gets depends on which of them comes first, and decides nothing that is written.
/// </summary>
internal sealed class TermTable
{
    private readonly WordPipeline _pipeline;
    private readonly ConcurrentDictionary<string, TermNumbers> _ofWords = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TermNumbers>.AlternateLookup<ReadOnlySpan<char>> _ofSpans;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly Lock _adding = new();

    /// <param name="known">Terms that have their numbers already, in order.</param>
    public TermTable(WordPipeline pipeline, ImmutableArray<string> known)
    {
        _pipeline = pipeline;
        foreach (var term in known) NumberOf(term);
        _ofSpans = _ofWords.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The terms of a word of the pipeline, as it stands in the text.</summary>
    public TermNumbers NumbersOf(ReadOnlySpan<char> word) =>
        _ofSpans.TryGetValue(word, out var numbers) ? numbers : Add(word.ToString());

    /// <summary>The terms so far, by number.</summary>
    public ImmutableArray<string> ToArray()
    {
        lock (_adding) return [.. _terms];
    }

    private TermNumbers Add(string word)
    {
        var terms = _pipeline.TermsOf(word);
        var numbers = terms.Length switch
        {
            0 => TermNumbers.None,
            1 => new TermNumbers(NumberOf(terms[0]), TermNumbers.Nothing),
            2 => new TermNumbers(NumberOf(terms[0]), NumberOf(terms[1])),
            _ => throw new InvalidOperationException($"'{word}' has {terms.Length} terms, and 2 are the most."),
        };
        _ofWords.TryAdd(word, numbers);
        return numbers;
    }

    private int NumberOf(string term)
    {
        lock (_adding)
        {
            if (_numbers.TryGetValue(term, out var number)) return number;
            _numbers.Add(term, _terms.Count);
            _terms.Add(term);
            return _terms.Count - 1;
        }
    }
}

/// <summary>The terms of one word: none, one or two.</summary>
internal readonly record struct TermNumbers(int First, int Second)
{
    public const int Nothing = -1;

    public static readonly TermNumbers None = new(Nothing, Nothing);
}
