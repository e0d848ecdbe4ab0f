using System.Text;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Writing;

/// <summary>Writes words so that Markdown shows them as they are, and their marks as markup.</summary>
internal static class MarkdownEscape
{
    /// <param name="links">The addresses of links by their numbers.</param>
    /// <param name="notes">The marks that have a footnote.</param>
    /// <param name="isCell">Whether the words stand in a cell of a table.</param>
    public static string Inline(
        string text, ImmutableArray<string> links, IReadOnlySet<string> notes, bool isCell = false)
    {
        var markdown = new StringBuilder(text.Length + 16);
        var link = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Marks.IsMark(c))
            {
                if (c == Marks.LinkBegin) link = Marks.LinkOf(text[++i]);
                markdown.Append(MarkupOf(c, link, links, isCell));
            }
            else if (LengthOfAddress(text, i) is > 0 and var length)
            {
                markdown.Append(text, i, length);
                i += length - 1;
            }
            else if (c == '[' && NoteAt(text, i, notes) is { } note)
            {
                markdown.Append("[^").Append(note).Append(']');
                i += note.Length + 1;
            }
            else
            {
                if (NeedsEscape(text, i, link >= 0, isCell)) markdown.Append('\\');
                markdown.Append(c);
            }

            if (c == Marks.LinkEnd) link = -1;
        }

        return markdown.ToString();
    }

    /// <summary>A paragraph whose first characters must not begin a list, a heading, a quotation or a rule.</summary>
    public static string Paragraph(string markdown)
    {
        if (markdown.Length == 0) return markdown;
        var digits = markdown.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and < 10 && markdown.Length > digits && markdown[digits] is '.' or ')'
            && (markdown.Length == digits + 1 || markdown[digits + 1] == ' '))
            return markdown.Insert(digits, "\\");
        var isMarker = markdown[0] is '-' or '+' && (markdown.Length == 1 || markdown[1] is ' ' or '-');
        var isOther = markdown[0] is '#' or '>' or '=' or ':' or '^' or '~';
        return isMarker || isOther ? "\\" + markdown : markdown;
    }

    private static string MarkupOf(char mark, int link, ImmutableArray<string> links, bool isCell) => mark switch
    {
        Marks.StrongBegin or Marks.StrongEnd => "**",
        Marks.EmphasisBegin or Marks.EmphasisEnd => "*",
        Marks.LinkBegin => "[",
        Marks.LinkEnd => $"]({AddressOf(links[link])})",
        Marks.LineBreak => isCell ? " " : "\\\n",
        _ => "",
    };

    private static string AddressOf(string address) => address
        .Replace(" ", "%20", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal);

    /// <summary>A web address in the text stays as it is: it links itself, and escapes would break it.</summary>
    private static int LengthOfAddress(string text, int i)
    {
        if (text[i] != 'h' || (i > 0 && char.IsLetterOrDigit(text[i - 1]))) return 0;
        var rest = text.AsSpan(i);
        if (!rest.StartsWith("https://", StringComparison.Ordinal)
            && !rest.StartsWith("http://", StringComparison.Ordinal))
            return 0;
        var end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && !Marks.IsMark(rest[end])
            && rest[end] is not ('|' or '<' or '>' or '*' or '[' or ']' or '`' or '\\' or '"')) end++;
        return end;
    }

    private static string? NoteAt(string text, int i, IReadOnlySet<string> notes)
    {
        var end = text.IndexOf(']', i);
        return end > i && end - i < 10 && text[(i + 1)..end] is var mark && notes.Contains(mark) ? mark : null;
    }

    private static bool NeedsEscape(string text, int i, bool isInLink, bool isCell)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        var before = i > 0 ? text[i - 1] : '\0';
        return text[i] switch
        {
            '*' or '`' or '\\' => true,
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next)),
            '|' => isCell || next == '|' || before == '|',
            '[' => isInLink || next == '^' || IsBracketOfMarkup(text, i),
            ']' => isInLink,
            '<' => char.IsLetter(next) || next is '/' or '!' or '?',
            '&' => char.IsLetter(next) || next == '#',
            '$' => next != '\0' && !char.IsAsciiDigit(next) && next != ' ',
            '~' => next == '~' || before == '~',
            ':' => next == ':' || before == ':',
            _ => false,
        };
    }

    /// <summary><c>[text](</c>, <c>[text][</c>, or a task box.</summary>
    private static bool IsBracketOfMarkup(string text, int i)
    {
        var end = text.IndexOf(']', i);
        if (end < 0) return false;
        var isBox = end == i + 2 && text[i + 1] is ' ' or 'x' or 'X';
        return isBox || (end + 1 < text.Length && text[end + 1] is '(' or '[' or ':');
    }
}
