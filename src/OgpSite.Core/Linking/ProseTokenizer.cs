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
            i = EndOfWord(text, i);
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

    private static int EndOfWord(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length)
        {
            var isWord = char.IsAscii(text[i])
                ? WordText.IsWord(text[i])
                : WordText.IsWordAt(text, i) || JoinsWords(text, i);
            if (!isWord) break;
            i++;
        }

        return i;
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
        private ReadOnlySpan<int> _left = CollectionsMarshal.AsSpan(positions);

        /// <summary>The first position at or after <paramref name="position"/>; behind all text where none is.</summary>
        public int Reach(int position)
        {
            while (_left.Length > 0 && _left[0] < position) _left = _left[1..];
            return _left.Length > 0 ? _left[0] : int.MaxValue;
        }
    }

    /// <summary>Walks sorted ranges alongside the text.</summary>
    private ref struct RangeCursor(List<ProseRange> ranges)
    {
        private ReadOnlySpan<ProseRange> _left = CollectionsMarshal.AsSpan(ranges);

        public bool Touches(int start, int end)
        {
            while (_left.Length > 0 && _left[0].End <= start) _left = _left[1..];
            return _left.Length > 0 && _left[0].Start < end;
        }
    }
}
