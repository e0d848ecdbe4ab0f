using System.Collections.Frozen;
using System.Text;

namespace OgpSite.Core.Search.Words;

/// <summary>
/// How the texts of a site become terms. The page's <c>engine.js</c> does the same with a reader's words.
/// </summary>
/// <remarks>
/// From a text to its terms:
/// <list type="number">
/// <item>Small letters as of JavaScript's <c>toLowerCase</c>, of the text as a whole.</item>
/// <item>Words: the matches of
/// <code>
/// W = [\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200c-\u200f\u2060]*
/// word = W(?:(?:['’]|(?&lt;=[0-9])[.,](?=[0-9]))W)*
/// </code>
/// In languages with elision (ca, fr, it) without <c>['’]|</c>, so that an apostrophe separates there. Everything else
/// separates: spaces, hyphens, dashes, slashes, low lines, symbols, emoji, lone surrogates. There is nothing left to
/// trim.</item>
/// <item>Soft hyphens, joiners and signs of direction (U+00AD, 200C-200F, 2060) are left out, and ’ becomes '.</item>
/// <item>In English, <c>'s</c> at the end is cut off.</item>
/// <item>A word of more than 100 UTF-16 units has no terms, nor one that folds to nothing.</item>
/// <item>A stop word has no terms. It is compared folded (<see cref="LetterFolding"/>), as the stop words are.</item>
/// <item>In a language with a stemmer, the terms are <c>fold(stem(word))</c> and, where that is another,
/// <c>fold(stem(fold(word)))</c>, in this order: so "participacion" finds "participación". Without one the term is
/// <c>fold(word)</c>. A term of no letters is none.</item>
/// </list>
/// <c>words.tsv</c> among the tests holds cases of every language.
/// </remarks>
internal sealed class SitePipeline(WordLanguage language) : WordPipeline
{
    private const int LongestWord = 100;
    private const string Possessive = "'s";

    private readonly FrozenSet<string> _stopWords = language.StopWords.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Stemmers keep the word they work on.</summary>
    private readonly Lock _stemming = new();

    public override string Prepare(string text) => LowerCase.IsByUnit(text) ? text : LowerCase.Of(text);

    public override bool NextWord(ReadOnlySpan<char> text, ref int position, out ReadOnlySpan<char> word)
    {
        var start = position;
        while (start < text.Length && !Begins(CharacterKinds.At(text, start, out var units))) start += units;
        var end = start;
        while (end < text.Length)
        {
            var units = 1;
            // Nearly all of a word's characters; whether others go on depends on what stands around them.
            if (!Begins(CharacterKinds.Of(text[end])) && !Continues(text, end, out units)) break;
            end += units;
        }

        position = end;
        word = text[start..end];
        return end > start;
    }

    public override ImmutableArray<string> TermsOf(string word)
    {
        var plain = Plain(word);
        if (plain.Length > LongestWord) return [];
        var folded = LetterFolding.Fold(plain);
        if (folded.Length == 0 || _stopWords.Contains(folded)) return [];
        if (language.Stem is null) return [folded];

        var term = FoldedStem(plain);
        var bare = folded == plain ? term : FoldedStem(folded);
        return (term, bare) switch
        {
            ("", "") => [],
            (_, "") => [term],
            ("", _) => [bare],
            _ => term == bare ? [term] : [term, bare],
        };
    }

    private static bool Begins(CharacterKind kind) => kind is CharacterKind.Letter or CharacterKind.Digit;

    private bool Continues(ReadOnlySpan<char> text, int index, out int units)
    {
        switch (CharacterKinds.At(text, index, out units))
        {
            case CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Mark or CharacterKind.Invisible:
                return true;
            case CharacterKind.Apostrophe:
                return !language.Elides && index + 1 < text.Length &&
                    Begins(CharacterKinds.At(text, index + 1, out _));
            case CharacterKind.Point:
                return index + 1 < text.Length && char.IsAsciiDigit(text[index - 1]) &&
                    char.IsAsciiDigit(text[index + 1]);
            default:
                return false;
        }
    }

    private string Plain(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Ascii.IsValid(lower)) return WithoutPossessive(lower);
        var plain = new StringBuilder(lower.Length);
        foreach (var unit in lower)
        {
            switch (CharacterKinds.Of(unit))
            {
                case CharacterKind.Invisible: break;
                case CharacterKind.Apostrophe: plain.Append('\''); break;
                default: plain.Append(unit); break;
            }
        }

        return WithoutPossessive(plain.ToString());
    }

    private string WithoutPossessive(string word) =>
        language.HasPossessive && word.EndsWith(Possessive, StringComparison.Ordinal)
            ? word[..^Possessive.Length]
            : word;

    private string FoldedStem(string word)
    {
        lock (_stemming) return LetterFolding.Fold(language.Stem!(word));
    }
}
