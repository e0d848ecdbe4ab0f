using System.Runtime.InteropServices;

namespace OgpSite.Core.Linking;

/// <summary>Cuts flat text into words and what stands between them.</summary>
internal static class ProseTokenizer
{
    /// <summary>Fills <paramref name="tokens"/>, cleared first, with the tokens of <paramref name="prose"/>.</summary>
    public static void Tokenize(Prose prose, List<ProseToken> tokens)
    {
        tokens.Clear();
        var text = prose.Text;
        var edges = new Cursor(prose.Edges);
        var closed = new RangeCursor(prose.Zones);
        var opaque = new RangeCursor(OpaqueText.Find(text));
        var i = 0;
        var endOfLast = 0;
        while (i < text.Length)
        {
            var start = i;
            var kind = KindAt(text, ref i);
            if (kind is null) continue;
            // An edge among characters that count as nothing parts the tokens around them too.
            var startsAtEdge = edges.Reach(endOfLast) <= start;
            var isCut = edges.Reach(start + 1) < i;
            var isClosed = isCut || closed.Touches(start, i) || opaque.Touches(start, i);
            tokens.Add(new ProseToken(kind.Value, start, i, isClosed, startsAtEdge));
            endOfLast = i;
        }
    }

    /// <summary>
    /// The kind of the token at <paramref name="i"/>, which moves behind it;
    /// null for a character that counts as nothing.
    /// </summary>
    private static TokenKind? KindAt(ReadOnlySpan<char> text, ref int i)
    {
        var c = text[i++];
        if (WordText.StartsWordAt(text, i - 1))
        {
            while (i < text.Length && (WordText.IsWordAt(text, i) || JoinsWords(text, i))) i++;
            return TokenKind.Word;
        }

        if (char.IsWhiteSpace(c))
        {
            while (i < text.Length && (char.IsWhiteSpace(text[i]) || WordText.IsIgnorable(text[i]))) i++;
            return TokenKind.Space;
        }

        if (WordText.IsIgnorable(c)) return null;
        if (WordText.IsHyphen(c)) return TokenKind.Hyphen;
        if (WordText.IsShortDash(c)) return TokenKind.ShortDash;
        return WordText.IsApostrophe(c) ? TokenKind.Apostrophe : TokenKind.Symbol;
    }

    /// <summary>A soft hyphen and its like stand inside a word only if a letter follows.</summary>
    private static bool JoinsWords(ReadOnlySpan<char> text, int i)
    {
        if (!WordText.IsIgnorable(text[i])) return false;
        while (i < text.Length && WordText.IsIgnorable(text[i])) i++;
        return i < text.Length && WordText.IsWordAt(text, i);
    }

    /// <summary>Walks sorted positions alongside the text.</summary>
    private ref struct Cursor(List<int> positions)
    {
        private int _next;

        /// <summary>The first position at or after <paramref name="position"/>.</summary>
        public int? Reach(int position)
        {
            while (_next < positions.Count && positions[_next] < position) _next++;
            return _next < positions.Count ? positions[_next] : null;
        }
    }

    /// <summary>Walks sorted ranges alongside the text.</summary>
    private ref struct RangeCursor(List<ProseRange> ranges)
    {
        private int _next;

        public bool Touches(int start, int end)
        {
            var all = CollectionsMarshal.AsSpan(ranges);
            while (_next < all.Length && all[_next].End <= start) _next++;
            return _next < all.Length && all[_next].Start < end;
        }
    }
}
