using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>Cuts a term's spelling into the same tokens as running text.</summary>
internal static class SurfaceTokens
{
    /// <summary>So many hyphens of one surface may be closed up; the others stay as they are.</summary>
    private const int MostClosedHyphens = 4;

    /// <param name="isCaseExact">Whether every word must be written as it stands here.</param>
    public static ImmutableArray<SurfaceToken> Of(string surface, bool isCaseExact)
    {
        var text = WordText.Normalize(surface);
        var tokens = ImmutableArray.CreateBuilder<SurfaceToken>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            var chunk = text[range];
            if (tokens.Count > 0) tokens.Add(new SurfaceToken(TokenKind.Space, " ", false, false));
            AddChunk(tokens, chunk, isCaseExact);
        }

        return tokens.DrainToImmutable();
    }

    /// <summary>
    /// The tokens themselves, and with each of their hyphens closed up or not:
    /// <c>multi-stakeholder</c>, <c>multistakeholder</c>.
    /// </summary>
    public static IEnumerable<ImmutableArray<SurfaceToken>> WithClosedHyphens(ImmutableArray<SurfaceToken> tokens)
    {
        var hyphens = Enumerable.Range(1, Math.Max(0, tokens.Length - 2))
            .Where(i => tokens[i].Kind is TokenKind.Hyphen or TokenKind.ShortDash
                        && tokens[i - 1].Kind == TokenKind.Word && tokens[i + 1].Kind == TokenKind.Word)
            .Take(MostClosedHyphens).ToArray();
        for (var choice = 0; choice < 1 << hyphens.Length; choice++)
        {
            var closed = tokens;
            for (var h = hyphens.Length - 1; h >= 0; h--)
                if ((choice & (1 << h)) != 0) closed = CloseAt(closed, hyphens[h]);
            yield return closed;
        }
    }

    private static void AddChunk(ImmutableArray<SurfaceToken>.Builder tokens, string chunk, bool isCaseExact)
    {
        var isAcronymChunk = WordCase.IsAcronym(chunk);
        for (var i = 0; i < chunk.Length;)
        {
            var start = i;
            if (WordText.StartsWordAt(chunk, i))
            {
                while (i < chunk.Length && WordText.IsWordAt(chunk, i)) i++;
                var word = chunk[start..i];
                var isAcronym = WordCase.IsAcronym(word) || (isAcronymChunk && word.Any(char.IsLetter));
                tokens.Add(new SurfaceToken(TokenKind.Word, word, isAcronym, isAcronym || isCaseExact));
                continue;
            }

            var c = chunk[i++];
            var kind = WordText.IsHyphen(c) ? TokenKind.Hyphen
                : WordText.IsShortDash(c) ? TokenKind.ShortDash
                : WordText.IsApostrophe(c) ? TokenKind.Apostrophe
                : TokenKind.Symbol;
            tokens.Add(new SurfaceToken(kind, c.ToString(), false, false));
        }
    }

    private static ImmutableArray<SurfaceToken> CloseAt(ImmutableArray<SurfaceToken> tokens, int hyphen)
    {
        var (left, right) = (tokens[hyphen - 1], tokens[hyphen + 1]);
        var joined = new SurfaceToken(
            TokenKind.Word, left.Text + right.Text, left.IsAcronym && right.IsAcronym, left.IsExact || right.IsExact);
        return [.. tokens[..(hyphen - 1)], joined, .. tokens[(hyphen + 2)..]];
    }
}

/// <summary>A piece of a term's spelling.</summary>
/// <param name="IsExact">Whether text must write it just so.</param>
internal readonly record struct SurfaceToken(TokenKind Kind, string Text, bool IsAcronym, bool IsExact);
