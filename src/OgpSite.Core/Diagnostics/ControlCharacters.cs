using System.Globalization;
using System.Text;

namespace OgpSite.Core.Diagnostics;

/// <summary>Makes text from content safe to print on a terminal or in a log, one line each.</summary>
public static class ControlCharacters
{
    /// <summary>The text with control, format and line-breaking characters written as <c>\u001B</c>.</summary>
    public static string Escape(string text)
    {
        if (!text.Any(IsInvisible)) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (IsInvisible(c)) escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
