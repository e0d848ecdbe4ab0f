using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>Makes the parts of addresses and anchors from names.</summary>
public static class Slug
{
    private const int LongestSegment = 80;

    /// <summary>
    /// Letters a-z, digits and hyphens, at most 80; accents are dropped. Empty where nothing is left of
    /// the name, so that its author has to choose. A longer one is cut and ends in the first 8
    /// hexadecimal digits of the name's SHA-256.
    /// </summary>
    public static string ForAddress(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in NormalForm.Of(AccentedLetters.Strip(name), NormalizationForm.FormKD))
        {
            var folded = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(folded)) slug.Append(folded);
            else if (Spelled(folded) is { } letters) slug.Append(letters);
            else if (!IsMark(c) && !IsApostrophe(c) && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString().TrimEnd('-');
        if (text.Length <= LongestSegment) return text;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return string.Concat(text.AsSpan(0, LongestSegment - 9).TrimEnd('-'), "-", digest);
    }

    /// <summary>
    /// A heading's anchor: its words in lower case joined by hyphens, letters of any script kept (NFC);
    /// empty where it has none. The anchor of an anchor is itself.
    /// </summary>
    public static string ForHeading(string text)
    {
        var slug = new StringBuilder(text.Length);
        var isPending = false;
        Span<char> letter = stackalloc char[2];
        foreach (var rune in NormalForm.Of(text, NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_' || IsMark(Rune.GetUnicodeCategory(rune)))
            {
                if (isPending && slug.Length > 0) slug.Append('-');
                isPending = false;
                slug.Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
            }
            else if (!(rune.IsBmp && IsApostrophe((char)rune.Value))
                && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                isPending = true;
            }
        }

        // A mark may have come to stand behind another letter than before.
        return NormalForm.Of(slug.ToString(), NormalizationForm.FormC);
    }

    /// <summary>
    /// How a letter of the Latin script that has no decomposition is spelled with those that every keyboard has.
    /// </summary>
    private static string? Spelled(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        'þ' => "th",
        _ => null,
    };

    private static bool IsMark(char c) => c >= '\u0300' && IsMark(char.GetUnicodeCategory(c));

    private static bool IsMark(UnicodeCategory category) => category
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';
}
