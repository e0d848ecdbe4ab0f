using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Cli;

/// <summary>
/// What a new file has to fit to: the site's languages, the members it has reports on, its glossary with drafts.
/// </summary>
internal sealed record KnownSite(
    ImmutableArray<string> Languages, ImmutableArray<Member> Members, ImmutableArray<GlossaryEntry> Entries)
{
    /// <summary>Reads as much as can be read; what is wrong with the site is for a build to say.</summary>
    public static KnownSite Read(Project project)
    {
        var unreported = new DiagnosticBag();
        var files = project.Sources.List(ContentReader.Folder, unreported);
        if (SiteConfigurationReader.Read(project.Sources, files, unreported) is not { } configuration)
            return new KnownSite(["en"], [], []);
        var work = new OrderedWork(1, TimeSpan.FromSeconds(10), CancellationToken.None);
        var content = new ContentReader(project.Sources, configuration, withDrafts: true, unreported).Read(files, work);
        return new KnownSite(
            configuration.Languages, [.. content.Reports.Select(report => report.Member)], content.Entries);
    }

    /// <summary>A member of this country, one with a country code first; null where the site has none.</summary>
    public Member? MemberNamed(string? country) => Members
        .Where(member => member.Country.Equals(country, StringComparison.OrdinalIgnoreCase))
        .OrderBy(member => member.CountryCode is null)
        .FirstOrDefault();
}
