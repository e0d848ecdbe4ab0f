using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>
/// All surfaces of a set of entries in one trie over tokens, so that a text is matched in one pass whatever their
/// number. Immutable; any number of threads may match at once.
/// </summary>
internal sealed class TermIndex
{
    private const int Root = 0;
    private const int Space = 1;
    private const int Hyphen = 2;
    private const int Apostrophe = 3;
    private const int FirstWord = 4;
    private const int SymbolBase = 1 << 24;
    private const int LongestOnStack = 64;
    private const int LetterGroups = 64;

    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly Dictionary<string, ImmutableArray<AccentedWord>> _unaccented;
    private readonly Dictionary<string, ImmutableArray<AccentedWord>>.AlternateLookup<ReadOnlySpan<char>>
        _unaccentedLookup;

    /// <summary>
    /// By the low bits of a word's first letter: the lengths of such words, as bits. Most words of a text are known not
    /// to be any of ours without being looked up.
    /// </summary>
    private readonly uint[] _lengths = new uint[LetterGroups];

    /// <summary>The node that a word leads to from the root, by the word's number.</summary>
    private readonly int[] _rootTargets;

    /// <summary>
    /// Where the edges of a node begin, and behind the last node where they end.
    /// Those of one node are sorted by symbol.
    /// </summary>
    private readonly int[] _firstEdges;
    private readonly int[] _symbols;
    private readonly int[] _targets;
    private readonly ImmutableArray<ImmutableArray<TermPattern>> _patterns;

    private TermIndex(Builder builder)
    {
        _words = builder.Words;
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in _words.Keys) LengthsLike(word) |= LengthOf(word);
        _unaccented = builder.Unaccented;
        _unaccentedLookup = _unaccented.GetAlternateLookup<ReadOnlySpan<char>>();
        _patterns = [.. builder.Patterns.Select(patterns => patterns.ToImmutableArray())];
        // The key of an edge begins with its node, so that sorting brings the edges of a node together.
        var edges = builder.Edges.OrderBy(edge => edge.Key).ToArray();
        _symbols = [.. edges.Select(edge => (int)edge.Key)];
        _targets = [.. edges.Select(edge => edge.Value)];
        _firstEdges = new int[_patterns.Length + 1];
        foreach (var edge in edges) _firstEdges[(edge.Key >> 32) + 1]++;
        for (var node = 0; node < _patterns.Length; node++) _firstEdges[node + 1] += _firstEdges[node];
        _rootTargets = [.. Enumerable.Range(0, FirstWord + _words.Count).Select(word => Target(Root, word))];
    }

    public static TermIndex Empty { get; } = Build([]);

    /// <summary>The index of the entries' surfaces.</summary>
    public static TermIndex Build(IEnumerable<GlossaryEntry> entries)
    {
        var builder = new Builder();
        foreach (var entry in entries)
        {
            foreach (var surface in Surface.Of(entry))
                builder.Add(entry, surface);
        }

        return new TermIndex(builder);
    }

    /// <summary>
    /// Fills <paramref name="words"/>, cleared first, with the number of each token's word;
    /// 0 where no surface holds it.
    /// </summary>
    public void Identify(ReadOnlySpan<char> text, List<ProseToken> tokens, List<int> words)
    {
        words.Clear();
        Span<char> buffer = stackalloc char[LongestOnStack];
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(tokens))
        {
            words.Add(
                token.Kind == TokenKind.Word ? NumberOf(Fold(text[token.Start..token.End], buffer)) : 0);
        }
    }

    /// <summary>
    /// Adds to <paramref name="hits"/> every surface that begins with the token at <paramref name="first"/>.
    /// </summary>
    /// <param name="words">What <see cref="Identify"/> says of the tokens.</param>
    public void FindAt(ReadOnlySpan<char> text, List<ProseToken> tokens, List<int> words, int first, List<TermHit> hits)
    {
        var kind = tokens[first].Kind;
        if (kind == TokenKind.Space) return;
        if (kind == TokenKind.Word && words[first] == 0 && _unaccented.Count == 0) return;
        var walk = new Walk(text, tokens, words, first, hits);
        Follow(Root, first, ref walk);
    }

    /// <summary>
    /// The pairs of entries that one spelling would link although nothing tells them apart: it links neither.
    /// In the order of the entries.
    /// </summary>
    public IEnumerable<SurfaceClash> FindClashes() =>
        from patterns in _patterns
        where patterns.Length > 1
        from second in Enumerable.Range(1, patterns.Length - 1)
        from first in Enumerable.Range(0, second)
        where Clash(patterns[first], patterns[second])
        select new SurfaceClash(patterns[first].Entry, patterns[second].Entry, patterns[second].Surface);

    private static bool Clash(TermPattern first, TermPattern second) =>
        first.Kind == SurfaceKind.Active && second.Kind == SurfaceKind.Active
        && first.Entry != second.Entry && first.Entry.ValidFrom == second.Entry.ValidFrom
        && first.ExactWords.SequenceEqual(second.ExactWords);

    /// <summary>The number of a folded word; 0 where no surface holds it.</summary>
    private int NumberOf(ReadOnlySpan<char> word)
    {
        if ((LengthsLike(word) & LengthOf(word)) == 0) return 0;
        return _wordLookup.TryGetValue(word, out var id) ? id : 0;
    }

    /// <summary>A word of signs that count as nothing is empty.</summary>
    private ref uint LengthsLike(ReadOnlySpan<char> word) =>
        ref _lengths[word.IsEmpty ? 0 : word[0] % LetterGroups];

    /// <summary>The bit of the word's length; long ones share bits.</summary>
    private static uint LengthOf(ReadOnlySpan<char> word) => 1u << (word.Length % 32);

    private void Follow(int node, int index, ref Walk walk)
    {
        if (index >= walk.Tokens.Count) return;
        var token = walk.Tokens[index];
        switch (token.Kind)
        {
            case TokenKind.Word:
                FollowWord(node, index, ref walk);
                break;
            case TokenKind.Space:
                Step(node, Space, index, ref walk);
                Step(node, Hyphen, index, ref walk);
                break;
            case TokenKind.Hyphen:
                Step(node, Hyphen, index, ref walk);
                Step(node, Space, index, ref walk);
                break;
            case TokenKind.ShortDash:
                Step(node, Hyphen, index, ref walk);
                break;
            case TokenKind.Apostrophe:
                Step(node, Apostrophe, index, ref walk);
                break;
            case TokenKind.Symbol:
                Step(node, SymbolBase + walk.Text[token.Start], index, ref walk);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    private void FollowWord(int node, int index, ref Walk walk)
    {
        var id = walk.Words[index];
        if (id != 0) Step(node, id, index, ref walk);
        if (_unaccented.Count == 0) return;
        var token = walk.Tokens[index];
        var word = walk.Text[token.Start..token.End];
        if (!WordText.IsCapitals(word)) return;
        var folded = Fold(word, stackalloc char[LongestOnStack]);
        ReadOnlySpan<char> bare = Ascii.IsValid(folded) ? folded : WordText.WithoutAccents(folded);
        if (!_unaccentedLookup.TryGetValue(bare, out var accented)) return;
        foreach (var other in accented)
            if (other.Id != id && other.IsWrittenAs(folded, bare)) Step(node, other.Id, index, ref walk);
    }

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (Ascii.ToLower(word, buffer, out var length) == OperationStatus.Done) return buffer[..length];
        var normal = WordText.IsNormal(word) ? word : WordText.Normalize(word);
        var folded = normal.Length <= buffer.Length ? buffer[..normal.Length] : new char[normal.Length];
        for (var i = 0; i < normal.Length; i++) folded[i] = WordText.Fold(normal[i]);
        return folded;
    }

    private void Step(int node, int symbol, int index, ref Walk walk)
    {
        var next = node == Root && symbol < _rootTargets.Length ? _rootTargets[symbol] : Target(node, symbol);
        if (next == Root) return;
        foreach (var pattern in _patterns[next])
        {
            if (EndsCleanly(walk, index) && walk.AgreesWith(pattern, index))
                walk.Hits.Add(new TermHit(walk.First, index, pattern));
        }

        Follow(next, index + 1, ref walk);
    }

    /// <summary>Where an edge leads; no edge leads to the root, which stands for none.</summary>
    private int Target(int node, int symbol)
    {
        var first = _firstEdges[node];
        var found = _symbols.AsSpan(first.._firstEdges[node + 1]).BinarySearch(symbol);
        return found < 0 ? Root : _targets[first + found];
    }

    /// <summary>A surface that begins or ends in a sign (C++) must not run on into a letter or the same sign.</summary>
    private static bool EndsCleanly(in Walk walk, int last)
    {
        var tokens = walk.Tokens;
        return (tokens[last].Kind == TokenKind.Word || !RunsOn(walk, last, last + 1))
               && (tokens[walk.First].Kind == TokenKind.Word || !RunsOn(walk, walk.First, walk.First - 1));
    }

    private static bool RunsOn(in Walk walk, int sign, int neighbour)
    {
        if (neighbour < 0 || neighbour >= walk.Tokens.Count) return false;
        var next = walk.Tokens[neighbour];
        return next.Kind == TokenKind.Word
               || (next.Kind == TokenKind.Symbol && walk.Text[next.Start] == walk.Text[walk.Tokens[sign].Start]);
    }

    private static long EdgeKey(int node, int symbol) => ((long)node << 32) | (uint)symbol;

    private readonly ref struct Walk(
        ReadOnlySpan<char> text, List<ProseToken> tokens, List<int> words, int first, List<TermHit> hits)
    {
        public ReadOnlySpan<char> Text { get; } = text;
        public List<ProseToken> Tokens { get; } = tokens;
        public List<int> Words { get; } = words;
        public int First { get; } = first;
        public List<TermHit> Hits { get; } = hits;

        /// <summary>Whether the words up to <paramref name="last"/> are written as the pattern asks.</summary>
        public bool AgreesWith(TermPattern pattern, int last)
        {
            if (!pattern.IsExact) return true;
            var word = 0;
            for (var i = First; i <= last; i++)
            {
                if (Tokens[i].Kind != TokenKind.Word) continue;
                if (pattern.ExactWords[word++] is not { } exact) continue;
                var written = Text[Tokens[i].Start..Tokens[i].End];
                if (!(WordText.IsNormal(written) ? written : WordText.Normalize(written)).SequenceEqual(exact))
                    return false;
            }

            return true;
        }
    }

    /// <summary>A word with accents, which capitals may leave out.</summary>
    private readonly record struct AccentedWord(int Id, string Folded)
    {
        /// <summary>
        /// Whether each letter of the text has this word's accent or none: AVÓ is not avô, but AVO is.
        /// </summary>
        public bool IsWrittenAs(ReadOnlySpan<char> text, ReadOnlySpan<char> bare)
        {
            for (var i = 0; i < text.Length; i++)
                if (text[i] != Folded[i] && text[i] != bare[i]) return false;
            return true;
        }
    }

    /// <summary>Grows the trie; the index takes its parts over.</summary>
    private sealed class Builder
    {
        public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);
        public Dictionary<string, ImmutableArray<AccentedWord>> Unaccented { get; } = new(StringComparer.Ordinal);
        public Dictionary<long, int> Edges { get; } = [];
        public List<List<TermPattern>> Patterns { get; } = [[]];

        public void Add(GlossaryEntry entry, Surface surface)
        {
            var tokens = SurfaceTokens.Of(surface.Text, entry.IsCaseExact);
            var words = tokens.Count(token => token.Kind == TokenKind.Word);
            if (words == 0) return;
            var isCommonWord = tokens.Length == 1 && !tokens[0].IsAcronym;
            foreach (var variant in SurfaceTokens.WithClosedHyphens(tokens))
                Add(variant, new TermPattern(entry, surface, ExactWordsOf(variant), isCommonWord));
            if (tokens[^1].IsAcronym && entry.IsInflected && surface.Kind != SurfaceKind.Blocker)
            {
                var plural = tokens.SetItem(tokens.Length - 1, tokens[^1] with { Text = tokens[^1].Text + "s" });
                Add(plural, new TermPattern(entry, surface, ExactWordsOf(plural), isCommonWord));
            }
        }

        private void Add(ImmutableArray<SurfaceToken> path, TermPattern pattern)
        {
            var node = path.Aggregate(Root, (current, token) => Next(current, SymbolOf(token)));
            if (Patterns[node].Any(known => known.Entry == pattern.Entry && known.Kind == pattern.Kind
                                            && known.ExactWords.SequenceEqual(pattern.ExactWords))) return;
            Patterns[node].Add(pattern);
        }

        private int Next(int node, int symbol)
        {
            if (Edges.TryGetValue(EdgeKey(node, symbol), out var next)) return next;
            Edges.Add(EdgeKey(node, symbol), Patterns.Count);
            Patterns.Add([]);
            return Patterns.Count - 1;
        }

        private int SymbolOf(SurfaceToken token) => token.Kind switch
        {
            TokenKind.Word => WordOf(token),
            TokenKind.Space => Space,
            TokenKind.Hyphen or TokenKind.ShortDash => Hyphen,
            TokenKind.Apostrophe => Apostrophe,
            TokenKind.Symbol => SymbolBase + token.Text[0],
            _ => throw new ArgumentOutOfRangeException(nameof(token)),
        };

        private int WordOf(SurfaceToken token)
        {
            var folded = WordText.Fold(token.Text);
            if (!Words.TryGetValue(folded, out var id))
            {
                id = FirstWord + Words.Count;
                Words.Add(folded, id);
            }

            if (token.IsExact) return id;
            var bare = WordText.WithoutAccents(folded);
            if (bare == folded) return id;
            var known = Unaccented.GetValueOrDefault(bare, []);
            var word = new AccentedWord(id, folded);
            if (!known.Contains(word)) Unaccented[bare] = known.Add(word);
            return id;
        }

        private static ImmutableArray<string?> ExactWordsOf(ImmutableArray<SurfaceToken> path) =>
            [.. path.Where(token => token.Kind == TokenKind.Word).Select(token => token.IsExact ? token.Text : null)];
    }
}

/// <summary>A surface found in a text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token, inclusive.</param>
internal readonly record struct TermHit(int First, int Last, TermPattern Pattern);

/// <summary>Two entries with one spelling.</summary>
internal readonly record struct SurfaceClash(GlossaryEntry First, GlossaryEntry Second, Surface Surface);
