using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Output.Zips;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core;

/// <summary>
/// Finds in a project what a zip of its site says of itself, in the words of the theme and the languages of the site.
/// </summary>
public static class ZipLabelReader
{
    /// <summary>Long enough to tell sites apart; a zip with a very long address in it cuts it further.</summary>
    private const int LongestFolder = 40;

    /// <summary>
    /// The label; where the project is at fault one that is never seen, as the build reports that and writes no zip.
    /// </summary>
    /// <param name="report">The one report that is packed; null for the whole site.</param>
    /// <param name="time">What <c>SOURCE_DATE_EPOCH</c> says; null where it says nothing.</param>
    public static ZipLabel Read(BuildInput input, Uri? baseUrl, ReportChoice? report, DateTimeOffset? time)
    {
        var unheard = new DiagnosticBag();
        var files = input.Project.List(ContentReader.Folder, unheard);
        if (SiteConfigurationReader.Read(input.Project, files, unheard) is not { } site
            || ThemeReader.Read(input.DefaultTheme, input.Project, files, site, unheard) is not { } theme)
            return new ZipLabel(AddressName.ZipFolder, "", time);
        ImmutableArray<string> languages =
            [.. site.Languages.Where(language => report is null || report.Versions.ContainsKey(language))];
        var texts = UiTextsReader.Read(theme, languages, unheard);
        // A language without words of its own has the English ones, which need not stand there twice.
        var parts = languages.Select(language => Part(texts[language], site, baseUrl ?? site.Url, report, time));
        var folder = ZipFolder.Of(
            report?.Slug ?? Slug.ForAddress(site.Title.In(site.DefaultLanguage)), LongestFolder);
        return new ZipLabel(folder, string.Join("\n\n", parts.Distinct(StringComparer.Ordinal)), time);
    }

    private static string Part(
        UiTexts texts, SiteConfiguration site, Uri? url, ReportChoice? report, DateTimeOffset? time)
    {
        var title = site.Title.In(texts.Language);
        var version = report?.Versions[texts.Language];
        var lines = new List<string>
        {
            version is null ? title : version.Report.Title,
            "",
            texts["zip.unpack"],
            texts["zip.open"],
            "",
            texts.Format(version is null ? "zip.site" : "zip.report", ("title", title)),
        };
        if (url is not null)
        {
            var page = version?.Url.RelativeTo(new SiteUrl("index.html")) ?? "";
            lines.Add(texts.Format("zip.address", ("url", url.AbsoluteUri + page)));
        }

        if (time?.UtcDateTime is { } date)
            lines.Add(texts.Format("zip.date", ("date", texts.Date(new PartialDate(date.Year, date.Month, date.Day)))));
        lines.Add(texts.Format("zip.manifest", ("file", ZipOutput.Manifest)));
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
