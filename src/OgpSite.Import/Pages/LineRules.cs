using System.Text.RegularExpressions;

namespace OgpSite.Import.Pages;

/// <summary>Tells what a line of a page in text form is by how it is written.</summary>
internal static partial class LineRules
{
    private const int LongestHeading = 120;
    private const int MostWords = 16;
    private const int ShortestProse = 100;

    /// <summary><c>Table 2: Noteworthy commitments</c>, <c>Figure 1. ...</c>, in four languages.</summary>
    public static bool IsCaption(string text) => CaptionStart.IsMatch(text)
        && !text.TrimEnd('|', ' ').Contains('|', StringComparison.Ordinal);

    /// <summary>
    /// Whether a line could be a heading: short, begun with a capital or a number, and without the end of a sentence.
    /// </summary>
    public static bool CouldBeHeading(string text)
    {
        if (text.Length is < 2 or > LongestHeading || text.Contains('|', StringComparison.Ordinal)
            || Words.Count(text) > MostWords) return false;
        if (text[^1] is '.' or ';' or ',' or ':' or '!' or '…') return false;
        if (text[^1] == '?' && Words.Count(text) > 12) return false;
        if (IsListItem(text) || IsNote(text) || text.Contains("://", StringComparison.Ordinal)) return false;
        var first = text.FirstOrDefault(char.IsLetterOrDigit);
        return first != '\0' && !char.IsLower(first) && !SentenceEnd.IsMatch(text) && !KeyAndValue.IsMatch(text);
    }

    /// <summary>Whether a line is running text for certain.</summary>
    public static bool IsProse(string text) =>
        !text.Contains('|', StringComparison.Ordinal) && (text.Length >= ShortestProse
            || (text.Length > 0 && text[^1] is '.' or '!' or ':' or '?' or ';' or '”' or '"' or ')'
                && Words.Count(text) > 4));

    public static bool IsListItem(string text) => ListMark.IsMatch(text);

    public static Match ListItemOf(string text) => ListMark.Match(text);

    public static Match NumberedItemOf(string text) => NumberMark.Match(text);

    public static bool IsNote(string text) => NoteStart.IsMatch(text);

    public static Match NoteOf(string text) => NoteStart.Match(text);

    /// <summary>2 for a chapter, 3 and 4 for what is numbered below one: <c>2.1 Process</c>.</summary>
    public static int LevelOf(string heading)
    {
        var number = DottedNumber.Match(heading);
        if (number.Success) return Math.Min(6, 2 + number.Groups["deeper"].Captures.Count);
        return CommitmentStart.IsMatch(heading) ? 3 : 2;
    }

    [GeneratedRegex(
        "^(table|figure|chart|box|tabla|cuadro|figura|gráfico|tableau|tabela|quadro|encadré)" +
        "\\s+([0-9]+|[ivx]+)(\\.[0-9]+)?\\s*[.:–—-]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaptionStart { get; }

    [GeneratedRegex("^(?<indent>\\s*)[-•●▪◦*·]\\s+(?<text>\\S.*)$")]
    private static partial Regex ListMark { get; }

    [GeneratedRegex("^(?<number>[0-9]{1,2})[.)]\\s+(?<text>\\S.*)$")]
    private static partial Regex NumberMark { get; }

    [GeneratedRegex("^\\[(?<mark>[0-9]{1,3}|[ivxlc]{1,7})\\]\\s*(?<text>\\S.*)$")]
    private static partial Regex NoteStart { get; }

    [GeneratedRegex("^[0-9]{1,2}(?<deeper>\\.[0-9]{1,2})+\\.?\\s")]
    private static partial Regex DottedNumber { get; }

    [GeneratedRegex("^(commitment|compromiso|engagement|compromisso)\\s+[0-9]", RegexOptions.IgnoreCase)]
    private static partial Regex CommitmentStart { get; }

    // A small word, a full stop, and another sentence.
    [GeneratedRegex("[a-zà-ÿ]{3}[.!]\\s+[A-ZÀ-Þ¿¡]")]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex("^[^:]{2,30}:\\s+\\S+(\\s+\\S+){0,3}$")]
    private static partial Regex KeyAndValue { get; }
}
