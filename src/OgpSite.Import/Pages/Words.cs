using System.Globalization;
using System.Text;
using OgpSite.Core.Sources;

namespace OgpSite.Import.Pages;

/// <summary>Compares words of pages, whatever their case, accents and spaces.</summary>
internal static class Words
{
    /// <summary>Small letters without accents, one space between words, none at the ends.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in NormalForm.Of(text, NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else
            {
                folded.Append(c is '’' or '‘' or 'ʼ' ? '\'' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    public static int Count(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
