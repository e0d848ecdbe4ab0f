using System.Collections.Frozen;

namespace OgpSite.Core.Search.Words;

/// <summary>
/// The pipeline that lunr 2.3.9 comes with: its separators, trimmer, stop words and stemmer. An index made with it is
/// lunr's own to the last byte, which proves the builder.
/// </summary>
/// <param name="isWordCharacter">
/// What the trimmer leaves at a word's ends; <see cref="IsAsciiWordCharacter"/> for lunr's own.
/// </param>
/// <param name="stem">Must be safe to call from several threads, or the index be made by one.</param>
/// <remarks>As with lunr, a word that is trimmed to nothing stays and becomes the term "".</remarks>
internal sealed class LunrPipeline(
    IEnumerable<string> stopWords, Func<string, string> stem, Func<char, bool> isWordCharacter) : WordPipeline
{
    private readonly FrozenSet<string> _stopWords = stopWords.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsAsciiWordCharacter(char unit) => char.IsAsciiLetterOrDigit(unit) || unit == '_';

    public override string Prepare(string text) => LowerCase.Of(text);

    public override bool NextWord(ReadOnlySpan<char> text, ref int position, out ReadOnlySpan<char> word)
    {
        var start = position;
        while (start < text.Length && IsSeparator(text[start])) start++;
        var end = start;
        while (end < text.Length && !IsSeparator(text[end])) end++;
        position = end;
        word = text[start..end];
        return end > start;
    }

    public override ImmutableArray<string> TermsOf(string word)
    {
        var start = 0;
        var end = word.Length;
        while (start < end && !isWordCharacter(word[start])) start++;
        while (end > start && !isWordCharacter(word[end - 1])) end--;
        var trimmed = word[start..end];
        return _stopWords.Contains(trimmed) ? [] : [stem(trimmed)];
    }

    /// <summary>
    /// A hyphen or what <c>\s</c> of JavaScript matches: U+FEFF, and not U+0085, unlike
    /// <see cref="char.IsWhiteSpace(char)"/>.
    /// </summary>
    private static bool IsSeparator(char unit) => unit
        is '-' or ' ' or (>= '\t' and <= '\r') or '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200a')
        or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000' or '\ufeff';
}
