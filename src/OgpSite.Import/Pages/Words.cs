using System.Globalization;
using System.Text;

namespace OgpSite.Import.Pages;

/// <summary>Compares words of pages, whatever their case, accents and spaces.</summary>
internal static class Words
{
    /// <summary>Small letters without accents, one space between words, none at the ends.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Core.Graph.SortKey.Of(text))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format) continue;
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else
            {
                folded.Append(c is '’' or '‘' or 'ʼ' ? '\'' : c);
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    public static int Count(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
