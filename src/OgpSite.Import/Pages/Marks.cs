using System.Text;

namespace OgpSite.Import.Pages;

/// <summary>
/// Markup within the words of a block, as characters of the private use area: so that glue is counted and words are
/// compared without it.
/// </summary>
internal static class Marks
{
    public const char StrongBegin = '\uE000';
    public const char StrongEnd = '\uE001';
    public const char EmphasisBegin = '\uE002';
    public const char EmphasisEnd = '\uE003';

    /// <summary>Followed by a character that numbers the link: <see cref="LinkNumber"/>.</summary>
    public const char LinkBegin = '\uE004';

    public const char LinkEnd = '\uE005';
    public const char LineBreak = '\uE006';

    private const char FirstNumber = '\uE100';

    /// <summary>So many links of a page are kept as links.</summary>
    public const int MostLinks = 6000;

    public static bool IsMark(char c) => c is >= '\uE000' and <= '\uF8FF';

    public static char LinkNumber(int link) => (char)(FirstNumber + link);

    public static int LinkOf(char number) => number - FirstNumber;

    /// <summary>The words alone; a line break is a space.</summary>
    public static string Strip(string text)
    {
        if (!text.Any(IsMark)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == LineBreak) plain.Append(' ');
            else if (!IsMark(c)) plain.Append(c);
        }

        return plain.ToString();
    }

    /// <summary>Text of a page, in which such characters would be taken for markup.</summary>
    public static string Escape(string text) =>
        text.Any(IsMark) ? string.Concat(text.Select(c => IsMark(c) ? '\uFFFD' : c)) : text;
}
