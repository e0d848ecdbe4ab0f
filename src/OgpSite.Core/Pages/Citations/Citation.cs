using System.Text;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages.Citations;

/// <summary>
/// What a citation of a report consists of, as the report says it. The day on which it was read is for the reader to add.
/// </summary>
public sealed record Citation
{
    /// <summary>
    /// A name for the report in a bibliography, in ASCII: <c>alderia-design-2019-2021</c>, of a translation
    /// <c>alderia-design-2019-2021-es</c>.
    /// </summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>
    /// The researchers, each by the whole name: which part of it is the family name is not known, and is not guessed.
    /// Empty where the institution is the author.
    /// </summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    public PartialDate? Published { get; init; }

    /// <summary>When it was last corrected; null where it never was.</summary>
    public PartialDate? Corrected { get; init; }

    public string? Version { get; init; }
    public required string Language { get; init; }

    /// <summary>Its page, where the site's own address is known, else the original publication.</summary>
    public Uri? Address { get; init; }

    /// <summary>The citation of a report; null while the public comments on it, since it may not be cited then.</summary>
    public static Citation? Of(ReportPage page)
    {
        var report = page.Report;
        if (report.Status == ReportStatus.PublicComment) return null;
        return new Citation
        {
            Key = KeyOf(page),
            Title = OneLine(report.Title),
            Authors = [.. report.Researchers.Select(OneLine)],
            Published = report.Published,
            Corrected = report.LastCorrected,
            Version = report.Version is { } version ? OneLine(version) : null,
            Language = page.Language,
            Address = page.Site.BaseUrl is { } root ? new Uri(page.Url.Below(root)) : report.Source,
        };
    }

    private static string KeyOf(ReportPage page)
    {
        var report = page.Report;
        var member = Path.GetFileNameWithoutExtension(page.Member.Url.Path);
        var years = report.DatesUnderReview is { } dates
            ? dates.From.Year == dates.To.Year
                ? new PartialDate(dates.From.Year).ToString()
                : $"{new PartialDate(dates.From.Year)}-{new PartialDate(dates.To.Year)}"
            : report.Published is { } published ? new PartialDate(published.Year).ToString() : null;
        var language = page.Language == page.Site.Homes.FirstOrDefault()?.Language ? null : page.Language;
        return string.Join('-', new[] { member, report.Type.Code(), years, language }.OfType<string>());
    }

    /// <summary>Line breaks and control characters would end a field of some format.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}

/// <summary>What a citation says in the words of its language.</summary>
/// <param name="Institution">The author of a report that names no researcher.</param>
/// <param name="Publisher">The publisher with all its parts.</param>
/// <param name="Type">The kind of report: <c>Design report</c>.</param>
/// <param name="Edition">The version and when it was corrected; null where there is neither.</param>
public sealed record CitationWords(string Institution, string Publisher, string Type, string? Edition);
