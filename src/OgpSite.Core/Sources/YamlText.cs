using System.Globalization;
using System.Text;

namespace OgpSite.Core.Sources;

/// <summary>Writes texts as YAML on one line, which every reader gives back as the same texts.</summary>
public static class YamlText
{
    /// <summary>Words that YAML, or front matter, takes for something else than a text.</summary>
    private static readonly ImmutableArray<string> Words =
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan", .. Placeholders.Codes];

    /// <summary>
    /// The text, in quotes unless it begins with a letter and holds nothing that means something in YAML. Half a
    /// surrogate pair, which no file can hold, becomes U+FFFD.
    /// </summary>
    public static string Of(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>
    /// A code, a number or a date: as it is where it is made of ASCII letters, digits, hyphens and slashes, so that
    /// <c>pending</c> keeps its meaning; else as a text.
    /// </summary>
    public static string OfCode(string code) =>
        code.Length > 0 && char.IsAsciiLetterOrDigit(code[0])
        && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/')
            ? code
            : Quote(code);

    /// <summary><c>[one, "two: three"]</c></summary>
    public static string ListOf(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Of))}]";

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' '
        && text.All(c => char.IsLetterOrDigit(c) || IsMark(c) || c is ' ' or '-' or '.' or '/' or '(' or ')' or '\'')
        && !Words.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') quoted.Append('\\').Append(rune);
            else if (rune.Value == '\n') quoted.Append("\\n");
            else if (IsSeen(rune)) quoted.Append(rune);
            else if (rune.IsBmp) quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
