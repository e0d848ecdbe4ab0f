using System.Runtime.InteropServices;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>
/// Finds the occurrences of terms in the running text of a block: leftmost, then longest, none overlapping. How often
/// an entry is linked is decided after this.
/// </summary>
internal sealed class TermMatcher(Vocabulary vocabulary)
{
    private readonly List<ProseToken> _tokens = [];
    private readonly VocabularyWords _words = new();
    private readonly List<TermHit> _hits = [];
    private readonly List<TermHit> _blockers = [];
    private readonly List<TermHit> _parenthesised = [];
    private int _nextBlocker;

    /// <summary>
    /// Fills <paramref name="matches"/>, cleared first, with the matches in <paramref name="prose"/>, in order.
    /// </summary>
    public void Find(Prose prose, List<TermMatch> matches)
    {
        matches.Clear();
        ProseTokenizer.Tokenize(prose, _tokens);
        _hits.Clear();
        vocabulary.Identify(prose.Text, _tokens, _words);
        for (var i = 0; i < _tokens.Count; i++) vocabulary.FindAt(prose.Text, _tokens, _words, i, _hits);
        if (_hits.Count == 0) return;
        CollectBlockers();
        var hits = CollectionsMarshal.AsSpan(_hits);
        for (var next = 0; next < hits.Length;)
        {
            var begin = next;
            while (next < hits.Length && hits[next].First == hits[begin].First) next++;
            if (Longest(hits[begin..next]) is not { } chosen) continue;
            var last = chosen.Last;
            if (chosen.Pattern is { } pattern)
            {
                matches.Add(new TermMatch(_tokens[chosen.First].Start, _tokens[last].End, pattern.Entry));
                last = EndOfParenthesis(prose, last, pattern.Entry) ?? last;
            }

            while (next < hits.Length && hits[next].First <= last) next++;
        }
    }

    /// <summary>
    /// The occurrences that <see cref="Find"/> left out of the same prose only because markup begins or ends inside of
    /// them: <c>action *plan*</c>.
    /// </summary>
    public ImmutableArray<TermMatch> FindSplit(Prose prose)
    {
        var splits = ImmutableArray.CreateBuilder<TermMatch>();
        var byFirst = _hits.Where(hit => hit.Pattern.Kind != SurfaceKind.Blocker && IsSplit(hit))
            .GroupBy(hit => hit.First).OrderBy(group => group.Key);
        var reached = -1;
        _nextBlocker = 0;
        foreach (var hits in byFirst.Where(hits => hits.Key > reached))
        {
            TermHit[] longest = [.. hits.GroupBy(hit => hit.Last).MaxBy(group => group.Key)!];
            if (vocabulary.Choose(longest).Pattern is not { } pattern || IsBlocked(longest[0], pattern)) continue;
            reached = longest[0].Last;
            splits.Add(new TermMatch(_tokens[hits.Key].Start, _tokens[reached].End, pattern.Entry));
        }

        return splits.DrainToImmutable();
    }

    private void CollectBlockers()
    {
        _blockers.Clear();
        _nextBlocker = 0;
        foreach (var hit in _hits)
            if (hit.Pattern.Kind == SurfaceKind.Blocker) _blockers.Add(hit);
    }

    /// <summary>
    /// The longest of the hits that begin at one token and hold; without a pattern where it is ambiguous.
    /// </summary>
    private ChosenHit? Longest(Span<TermHit> hits)
    {
        hits.Sort(static (a, b) => b.Last.CompareTo(a.Last));
        for (var next = 0; next < hits.Length;)
        {
            var begin = next;
            while (next < hits.Length && hits[next].Last == hits[begin].Last) next++;
            var hit = hits[begin];
            if (!IsOpen(hit)) continue;
            var meaning = vocabulary.Choose(hits[begin..next]);
            if (meaning.IsAmbiguous) return new ChosenHit(hit.First, hit.Last, null);
            if (meaning.Pattern is { } pattern && !IsBlocked(hit, pattern))
                return new ChosenHit(hit.First, hit.Last, pattern);
        }

        return null;
    }

    /// <summary>No token may lie in a zone or an address, and no markup may begin or end between two of them.</summary>
    private bool IsOpen(TermHit hit)
    {
        for (var i = hit.First; i <= hit.Last; i++)
            if (_tokens[i].IsClosed || (i > hit.First && _tokens[i].StartsAtEdge)) return false;
        return true;
    }

    private bool IsSplit(TermHit hit)
    {
        var hasEdge = false;
        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (_tokens[i].IsClosed) return false;
            hasEdge |= i > hit.First && _tokens[i].StartsAtEdge;
        }

        return hasEdge;
    }

    private bool IsBlocked(TermHit hit, TermPattern pattern)
    {
        if (pattern.IsCommonWord && IsRightPartOfCompound(hit.First)) return true;
        if (pattern.Entry.Not.IsEmpty) return false;
        // Hits come in the order of their beginnings: what ended before this one can block none that follows.
        while (_nextBlocker < _blockers.Count && _blockers[_nextBlocker].Last < hit.First) _nextBlocker++;
        for (var i = _nextBlocker; i < _blockers.Count && _blockers[i].First <= hit.First; i++)
            if (_blockers[i].Last >= hit.Last && _blockers[i].Pattern.Entry == pattern.Entry) return true;
        return false;
    }

    /// <summary>
    /// Whether a hyphen ties the token to something on its left (self-assessment); two hyphens are a typewriter's dash.
    /// </summary>
    private bool IsRightPartOfCompound(int token) =>
        token >= 2 && _tokens[token - 1].Kind == TokenKind.Hyphen
        && _tokens[token - 2].Kind is not (TokenKind.Space or TokenKind.Hyphen);

    /// <summary>
    /// <c>Long Form (ABBR)</c> is one occurrence: the last token of the parenthesis,
    /// where the same entry fills it right after a match.
    /// </summary>
    private int? EndOfParenthesis(Prose prose, int last, GlossaryEntry entry)
    {
        var i = last + 1;
        if (i < _tokens.Count && _tokens[i].Kind == TokenKind.Space) i++;
        if (!IsSign(prose, i, "(")) return null;
        i = AfterQuotes(prose, i + 1);
        if (i >= _tokens.Count) return null;
        _parenthesised.Clear();
        vocabulary.FindAt(prose.Text, _tokens, _words, i, _parenthesised);
        foreach (var hit in _parenthesised)
        {
            if (hit.Pattern.Entry != entry || hit.Pattern.Kind == SurfaceKind.Blocker) continue;
            var end = AfterQuotes(prose, hit.Last + 1);
            if (IsSign(prose, end, ")")) return end;
        }

        return null;
    }

    /// <summary>The first token at or after <paramref name="token"/> that is no quotation mark.</summary>
    private int AfterQuotes(Prose prose, int token)
    {
        while (IsSign(prose, token, "\"“”„«»") || (token < _tokens.Count && _tokens[token].Kind == TokenKind.Apostrophe))
            token++;
        return token;
    }

    private bool IsSign(Prose prose, int token, string signs) =>
        token < _tokens.Count && _tokens[token].Kind == TokenKind.Symbol
        && signs.Contains(prose.Text[_tokens[token].Start], StringComparison.Ordinal);

    /// <summary>A hit that stands; without a pattern where several entries claim it.</summary>
    private readonly record struct ChosenHit(int First, int Last, TermPattern? Pattern);
}

/// <summary>An occurrence of a term in flat text; the end is exclusive.</summary>
internal readonly record struct TermMatch(int Start, int End, GlossaryEntry Entry);
