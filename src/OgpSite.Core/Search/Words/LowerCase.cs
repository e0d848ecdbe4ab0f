using System.Globalization;
using System.Text;

namespace OgpSite.Core.Search.Words;

/// <summary>
/// Small letters as JavaScript's <c>toLowerCase</c> makes them, which the page uses on what a reader types.
/// </summary>
internal static class LowerCase
{
    private const char CapitalDottedI = '\u0130';
    private const char CapitalSigma = '\u03a3';
    private const char SmallSigma = '\u03c3';
    private const char FinalSigma = '\u03c2';

    /// <summary>
    /// Whether no letter of the text needs more than its own <see cref="char.ToLowerInvariant"/>, so that a word of it
    /// can be lowered alone. Not so where a small form is two characters, where it depends on the letters around, and
    /// where the letter is two units.
    /// </summary>
    public static bool IsByUnit(ReadOnlySpan<char> text) =>
        !text.ContainsAny(CapitalDottedI, CapitalSigma) && !text.ContainsAnyInRange('\ud800', '\udfff');

    public static string Of(string text)
    {
        var lower = text.ToLowerInvariant();
        if (text.AsSpan().IndexOfAny(CapitalDottedI, CapitalSigma) < 0) return lower;
        var result = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(text[i] switch
            {
                CapitalDottedI => "i\u0307",
                CapitalSigma => EndsWord(text, i) ? FinalSigma : SmallSigma,
                _ => lower[i],
            });
        }

        return result.ToString();
    }

    /// <summary>The condition Final_Sigma of the Unicode standard: a cased letter before, none behind.</summary>
    private static bool EndsWord(string text, int index)
    {
        var before = index - 1;
        while (before >= 0 && IsCaseIgnorable(text[before])) before--;
        if (before < 0 || !IsCased(text[before])) return false;
        var behind = index + 1;
        while (behind < text.Length && IsCaseIgnorable(text[behind])) behind++;
        return behind == text.Length || !IsCased(text[behind]);
    }

    private static bool IsCased(char unit) => char.GetUnicodeCategory(unit)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsCaseIgnorable(char unit) =>
        unit is '\'' or '.' or ':' or '\u00b7' or '\u2019' ||
        char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}
