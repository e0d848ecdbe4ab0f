using System.Globalization;
using System.Text;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages.Citations;

/// <summary>
/// A citation in RIS, whose lines end in CR and LF. A name without a comma is taken whole by those who read it.
/// </summary>
internal static class RisWriter
{
    public static string Write(Citation citation, CitationWords words)
    {
        var record = new StringBuilder();
        Add("TY", "RPRT");
        foreach (var author in citation.Authors.IsEmpty ? [words.Institution] : citation.Authors) Add("AU", author);
        Add("TI", citation.Title);
        if (citation.Published is { } published)
        {
            Add("PY", published.Year.ToString("0000", CultureInfo.InvariantCulture));
            Add("DA", DateOf(published));
        }

        Add("PB", words.Publisher);
        Add("M3", words.Type);
        Add("ET", citation.Version);
        Add("LA", citation.Language);
        Add("UR", citation.Address?.AbsoluteUri);
        Add("N1", words.Edition);
        Add("ER", "");
        return record.ToString();

        void Add(string tag, string? value)
        {
            if (value is not null) record.Append(tag).Append("  - ").Append(value).Append("\r\n");
        }
    }

    /// <summary><c>2021/03/09/</c>: year, month, day and a free part, each of which may be empty.</summary>
    private static string DateOf(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}/{date.Month:00}/{date.Day:00}/");
}
