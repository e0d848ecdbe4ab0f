using System.Text;

namespace OgpSite.Core.Sources;

/// <summary>
/// Unicode's normal forms for texts of any author: what is no character (U+FFFE, half of a pair) is taken for U+FFFD,
/// where the runtime would refuse the whole text.
/// </summary>
public static class NormalForm
{
    public static string Of(string text, NormalizationForm form) =>
        Whole(text).Normalize(form);

    public static bool IsOf(ReadOnlySpan<char> text, NormalizationForm form) =>
        IsWhole(text) && text.IsNormalized(form);

    /// <summary>Where a text is first in another form than NFC; null where it is in NFC throughout.</summary>
    public static int? FirstOutsideOfC(string text)
    {
        if (IsPlain(text) || IsOf(text, NormalizationForm.FormC)) return null;
        // No mark joins a letter across a line end.
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
            var line = text.AsSpan(start, end - start);
            if (!IsOf(line, NormalizationForm.FormC) && Whole(line.ToString()) is var whole
                && whole.AsSpan().CommonPrefixLength(whole.Normalize(NormalizationForm.FormC)) is var same
                && same < whole.Length)
                return start + same;
            start = end;
        }

        return null;
    }

    /// <summary>
    /// Whether a text has only characters that are in NFC next to any other: those below U+0300, the letters of Russian
    /// and Arabic without marks, the quotation marks, dashes and currencies. Most texts do, and it is seen in a tenth of
    /// the time.
    /// </summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyExceptInRange('\0', '\u02FF') is >= 0 and var found)
        {
            if (text[found] is not ((>= '\u0400' and <= '\u0481') or (>= '\u0621' and <= '\u064A')
                or (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205E') or (>= '\u20A0' and <= '\u20BF')))
                return false;
            text = text[(found + 1)..];
        }

        return true;
    }

    private static string Whole(string text)
    {
        if (IsWhole(text)) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune);
        return whole.Replace('\uFFFE', '\uFFFD').ToString();
    }

    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFE') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
