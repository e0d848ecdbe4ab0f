using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OgpSite.Core.Graph;

/// <summary>Makes the parts of addresses and anchors from names.</summary>
public static class Slug
{
    private const int LongestSegment = 80;

    /// <summary>
    /// Letters a-z, digits and hyphens, at most 80; accents are dropped. Empty where nothing is left of the name, so that its
    /// author has to choose. A longer one is cut and ends in the first 8 hexadecimal digits of the name's SHA-256.
    /// </summary>
    public static string ForAddress(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            var folded = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(folded)) slug.Append(folded);
            else if (folded is 'ß') slug.Append("ss");
            else if (folded is 'ø') slug.Append('o');
            else if (folded is 'đ') slug.Append('d');
            else if (folded is 'ł') slug.Append('l');
            else if (!IsMark(c) && !IsApostrophe(c) && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString().TrimEnd('-');
        if (text.Length <= LongestSegment) return text;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
        return string.Concat(text.AsSpan(0, LongestSegment - 9).TrimEnd('-'), "-", digest);
    }

    /// <summary>A heading's anchor: its words in lower case joined by hyphens, letters of any script kept (NFC); empty where it has none.</summary>
    public static string ForHeading(string text)
    {
        var slug = new StringBuilder(text.Length);
        var isPending = false;
        foreach (var c in text.IsNormalized() ? text : text.Normalize())
        {
            if (char.IsLetterOrDigit(c) || c == '_' || IsMark(c) || char.IsSurrogate(c))
            {
                if (isPending && slug.Length > 0) slug.Append('-');
                isPending = false;
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (!IsApostrophe(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                isPending = true;
            }
        }

        return slug.ToString();
    }

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';
}
