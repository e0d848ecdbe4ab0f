using System.Text;

namespace OgpSite.Core.Sources;

/// <summary>
/// Unicode's normal forms for texts of any author: what is no character (U+FFFE, half of a pair) is taken for U+FFFD,
/// where the runtime would refuse the whole text.
/// </summary>
public static class NormalForm
{
    public static string Of(string text, NormalizationForm form)
    {
        if (IsWhole(text)) return text.Normalize(form);
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune);
        return whole.Replace('\uFFFE', '\uFFFD').ToString().Normalize(form);
    }

    public static bool IsOf(ReadOnlySpan<char> text, NormalizationForm form) =>
        IsWhole(text) && text.IsNormalized(form);

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
