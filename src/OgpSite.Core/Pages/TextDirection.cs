using System.Text;

namespace OgpSite.Core.Pages;

/// <summary>Which way a language is written.</summary>
public static class TextDirection
{
    public const string LeftToRight = "ltr";
    public const string RightToLeft = "rtl";

    private static readonly ImmutableArray<string> RightToLeftLanguages =
        ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

    /// <summary><c>rtl</c> or <c>ltr</c>, by the language's first subtag, unless a Latin script is named.</summary>
    public static string Of(string language)
    {
        var subtags = language.Split('-');
        var isLatin = subtags.Contains("Latn", StringComparer.OrdinalIgnoreCase);
        return RightToLeftLanguages.Contains(subtags[0].ToLowerInvariant()) && !isLatin ? RightToLeft : LeftToRight;
    }

    /// <summary>Which way the letters of a text run: which of the two directions it has any of.</summary>
    public static (bool LeftToRight, bool RightToLeft) LettersOf(string text)
    {
        var (left, right) = (false, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) continue;
            if (IsRightToLeft(rune.Value)) right = true;
            else left = true;
        }

        return (left, right);
    }

    /// <summary>The blocks that Unicode keeps for scripts from right to left.</summary>
    private static bool IsRightToLeft(int letter) => letter
        is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
