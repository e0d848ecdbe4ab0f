using System.Globalization;
using System.Text;

namespace OgpSite.Core.Pages.Citations;

/// <summary>
/// A citation as an entry of BibTeX, in UTF-8: what a style of classic BibTeX reads, and <c>date</c>, <c>version</c>,
/// <c>language</c> and <c>url</c> for biblatex. Braces keep names whole and capitals as they are.
/// </summary>
internal static class BibTexWriter
{
    private static readonly ImmutableArray<string> Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Write(Citation citation, CitationWords words)
    {
        var entry = new StringBuilder($"@techreport{{{citation.Key}");
        var authors = citation.Authors.IsEmpty ? [words.Institution] : citation.Authors;
        Add("author", $"{{{string.Join(" and ", authors.Select(name => $"{{{Escape(name)}}}"))}}}");
        Add("title", $"{{{{{Escape(citation.Title)}}}}}");
        Add("institution", $"{{{Escape(words.Publisher)}}}");
        if (citation.Published is { } published)
        {
            Add("year", published.Year.ToString("0000", CultureInfo.InvariantCulture));
            if (published.Month is { } month) Add("month", Months[month - 1]);
            Add("date", $"{{{published}}}");
        }

        Add("type", $"{{{Escape(words.Type)}}}");
        if (citation.Version is { } version) Add("version", $"{{{Escape(version)}}}");
        Add("language", $"{{{citation.Language}}}");
        // Read to the letter, not as TeX; an address holds neither braces nor backslashes.
        if (citation.Address is { } address) Add("url", $"{{{address.AbsoluteUri}}}");
        if (words.Edition is { } edition) Add("note", $"{{{Escape(edition)}}}");
        return entry.Append("\n}\n").ToString();

        void Add(string field, string value) => entry.Append(",\n  ").Append(field).Append(" = ").Append(value);
    }

    /// <summary>
    /// Signs that TeX would act on, as commands. Braces have names: BibTeX counts even those behind a backslash.
    /// </summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' => escaped.Append("\\textbraceleft{}"),
                '}' => escaped.Append("\\textbraceright{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '<' => escaped.Append("\\textless{}"),
                '>' => escaped.Append("\\textgreater{}"),
                '|' => escaped.Append("\\textbar{}"),
                '"' => escaped.Append("{\"}"),
                '$' or '&' or '#' or '%' or '_' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
