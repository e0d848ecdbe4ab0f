using System.Buffers;
using System.Globalization;
using System.Text;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Linking;

/// <summary>What letters count as equal: the same for terms and for text, and on every machine.</summary>
internal static class WordText
{
    /// <summary>
    /// Letters, marks, digits and the underscore; the joiners of Persian and Indic scripts belong to their word. A
    /// raised number (<c>IRM¹</c>) is no digit: it is a footnote's mark more often than a part of the word.
    /// </summary>
    public static bool IsWord(char c) =>
        c < 128
            ? char.IsAsciiLetterOrDigit(c) || c == '_'
            : !IsApostrophe(c)
                && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber || IsMark(c));

    /// <summary>
    /// Whether the character at <paramref name="i"/> belongs to a word, be it half of one: of an emoji it does not.
    /// </summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (char.IsAscii(c) || !char.IsSurrogate(c)) return IsWord(c);
        var first = i > 0 && char.IsLowSurrogate(c) ? i - 1 : i;
        return Rune.DecodeFromUtf16(text[first..], out var rune, out _) == OperationStatus.Done
            && Rune.IsLetterOrDigit(rune);
    }

    /// <summary>
    /// Whether a word may begin at <paramref name="i"/>: a mark goes with what it stands on, a sign or an emoji too.
    /// </summary>
    public static bool StartsWordAt(ReadOnlySpan<char> text, int i) =>
        IsWordAt(text, i) && (text[i] < 128 || !IsMark(text[i]));

    /// <summary>Soft hyphen, zero-width space, word joiner and byte order mark: dropped inside words.</summary>
    public static bool IsIgnorable(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC';

    /// <summary>A hyphen that joins two words.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>A dash that authors also type for a hyphen.</summary>
    public static bool IsShortDash(char c) => c is '\u2012' or '\u2013';

    /// <summary>One letter of a word without its case; ё equals е, and a final sigma any other.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c,
        '\u0451' or '\u0401' => '\u0435',
        '\u03C2' => '\u03C3',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>
    /// Whether a word is in composed form and holds nothing to be dropped, so that it can be compared as it stands.
    /// </summary>
    public static bool IsNormal(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c < '\u00AD') continue;
            if (IsIgnorable(c)) return false;
            if (c >= '\u0300') return !ContainsDropped(word) && NormalForm.IsOf(word, NormalizationForm.FormC);
        }

        return true;
    }

    /// <summary>The word in composed form (NFC) without characters that count as nothing; its case stays.</summary>
    public static string Normalize(ReadOnlySpan<char> word)
    {
        if (IsNormal(word)) return word.ToString();
        var kept = new StringBuilder(word.Length);
        foreach (var c in word)
            if (!IsDropped(c)) kept.Append(c);
        return NormalForm.Of(kept.ToString(), NormalizationForm.FormC);
    }

    public static string Fold(string word) => string.Create(word.Length, word, static (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++) folded[i] = Fold(source[i]);
    });

    /// <summary>
    /// The word without its accents, letter by letter, as capitals are often written. Cyrillic capitals keep theirs:
    /// й is a letter of its own.
    /// </summary>
    public static string WithoutAccents(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, static (bare, source) =>
        {
            for (var i = 0; i < bare.Length; i++)
                bare[i] = source[i] < 128 || source[i] is >= '\u0400' and <= '\u04FF' || char.IsSurrogate(source[i])
                    ? source[i]
                    : NormalForm.Of(source[i].ToString(), NormalizationForm.FormD)[0];
        });

    /// <summary>Whether the word holds a letter and no small one.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }

        return letters > 0;
    }

    private static bool IsMark(char c) =>
        c is '\u200C' or '\u200D'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    /// <summary>
    /// Arabic vowel signs, the doubling sign among them, and the stroke that stretches a word: some write them, most do
    /// not, and the word is the same. They stay within their word, and count as nothing when words are compared.
    /// </summary>
    private static bool IsArabicSign(char c) => c is '\u0640' or (>= '\u064B' and <= '\u0652') or '\u0670';

    private static bool IsDropped(char c) => IsIgnorable(c) || IsArabicSign(c);

    private static bool ContainsDropped(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (IsDropped(c)) return true;
        return false;
    }
}
