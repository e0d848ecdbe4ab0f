using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>
/// Gives every page and file its address, pairs translations and gathers members; clashes are reported.
/// </summary>
public sealed class SiteGraphBuilder(SiteConfiguration configuration, DiagnosticBag diagnostics)
{
    private readonly AddressBook _addresses = new();
    private readonly Dictionary<SourcePath, LinkTarget> _targets = [];
    private readonly HashSet<SourcePath> _faulty = [];

    public SiteGraph Build(SiteContent content)
    {
        var (reports, entries, files) = (content.Reports, content.Entries, content.Files);
        TakeFixedAddresses();
        var members = new MemberNames(reports, configuration);
        var glossaries = entries.GroupBy(entry => entry.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => Glossary.Create(group.Key, group, IdsOfFiles(content.Unreadable), diagnostics),
                StringComparer.Ordinal);
        var reportNodes = PlaceReports(reports, members);
        var memberNodes = PlaceMembers(reportNodes, members);
        var termNodes = PlaceTerms(glossaries);
        var fileNodes = PlaceFiles(files);
        var redirectNodes = PlaceRedirects(reportNodes);
        ImmutableArray<string> languages = [.. configuration.Languages.Where((language, i) =>
            i == 0 || glossaries.ContainsKey(language) || reportNodes.Any(node => node.Language == language))];
        return new SiteGraph
        {
            Configuration = configuration,
            Languages = languages,
            Reports = reportNodes,
            Members = memberNodes,
            Glossaries = glossaries,
            Terms = termNodes,
            Files = fileNodes,
            Redirects = redirectNodes,
            Feeds = FeedNode.Of(languages, reportNodes),
            Faulty = [.. content.Unreadable, .. _faulty],
            Drafts = [.. content.Drafts],
            Targets = _targets.ToFrozenDictionary(),
            Translations = reportNodes.GroupBy(node => node.TranslationKey, StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal),
            MembersBySlug = memberNodes.ToFrozenDictionary(node => (node.Slug, node.Language)),
            TermsById = termNodes.ToFrozenDictionary(node => (node.Entry.Language, node.Entry.Id)),
        };
    }

    /// <summary>The ids that entries of these files would have unless they say otherwise.</summary>
    private static IEnumerable<string> IdsOfFiles(ImmutableArray<SourcePath> paths) =>
        paths.Select(path => path.FileName[..^path.Extension.Length]);

    private void TakeFixedAddresses()
    {
        var site = SourceLocation.StartOf(SiteConfigurationReader.Path);
        foreach (var file in (ReadOnlySpan<string>)["404.html", "robots.txt", "sitemap.xml"]) Take(new SiteUrl(file));
        Take(FeedNode.AddressOf(null));
        foreach (var language in configuration.Languages)
        {
            foreach (var page in (ReadOnlySpan<string>)["index.html", "glossary/index.html"])
                Take(Localized(language, page));
            Take(FeedNode.AddressOf(language));
        }

        void Take(SiteUrl url) =>
            _addresses.TryTake(url, SiteConfigurationReader.Path.Value, site, diagnostics);
    }

    private ImmutableArray<ReportNode> PlaceReports(ImmutableArray<Report> reports, MemberNames members)
    {
        var nodes = ImmutableArray.CreateBuilder<ReportNode>(reports.Length);
        var slugs = reports.GroupBy(TranslationKey, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, SharedSlug, StringComparer.Ordinal);
        foreach (var report in reports.OrderBy(report => report.Path))
        {
            var key = TranslationKey(report);
            if (slugs[key] is not { Length: > 0 } slug)
            {
                diagnostics.Add(DiagnosticCatalog.NoAddress.At(SourceLocation.StartOf(report.Path), report.Stem));
                _faulty.Add(report.Path);
                continue;
            }

            var url = Localized(report.Language, $"reports/{slug}.html");
            if (TryTake(url, report.Path, SourceLocation.StartOf(report.Path))
                && FindMember(report, members) is { } member)
            {
                _targets.Add(report.Path, new LinkTarget(url, report.Language));
                nodes.Add(new ReportNode(report, url, member, key));
            }
        }

        return nodes.DrainToImmutable();
    }

    /// <summary>
    /// The slug of a report's member; null where its name gives none, or one that another member has.
    /// </summary>
    private string? FindMember(Report report, MemberNames members)
    {
        var (slug, holder) = members.SlugOf(report.Member);
        if (slug.Length == 0)
            diagnostics.Add(DiagnosticCatalog.MemberWithoutAddress.At(report.Member.Location, report.Member.Name));
        if (holder is not null)
        {
            diagnostics.Add(DiagnosticCatalog.MemberAddressTaken.At(
                report.Member.Location, report.Member.Name, $"members/{slug}.html", holder.Name, holder.Location));
        }

        if (slug.Length > 0 && holder is null) return slug;
        _faulty.Add(report.Path);
        return null;
    }

    private bool TryTake(SiteUrl url, SourcePath owner, SourceLocation location)
    {
        if (_addresses.TryTake(url, owner.Value, location, diagnostics)) return true;
        _faulty.Add(owner);
        return false;
    }

    /// <summary>
    /// The default-language file's slug; where there is none, that of the first language that has the report.
    /// </summary>
    private string SharedSlug(IEnumerable<Report> translations)
    {
        var first = translations.MinBy(report => configuration.Languages.IndexOf(report.Language))!;
        return first.Slug ?? Slug.ForAddress(first.Stem);
    }

    /// <summary>What translations of one report have in common: their folder and stem.</summary>
    internal static string TranslationKey(Report report) => $"{report.Path.Folder}/{report.Stem}";

    private ImmutableArray<MemberNode> PlaceMembers(ImmutableArray<ReportNode> reports, MemberNames members)
    {
        var nodes = ImmutableArray.CreateBuilder<MemberNode>();
        foreach (var language in configuration.Languages)
        {
            var inLanguage = reports.Where(node => node.Language == language)
                .GroupBy(node => node.MemberSlug, StringComparer.Ordinal)
                .Select(group => Gather(group.Key, language, [.. group.NewestFirst()]))
                .OrderBy(node => SortKey.Of(node.Name), StringComparer.Ordinal)
                .ThenBy(node => node.Slug, StringComparer.Ordinal);
            foreach (var member in inLanguage)
            {
                // Kept where its address is taken as well: its reports count on it.
                _addresses.TryTake(member.Url, member.Name, member.Reports[0].Report.Member.Location, diagnostics);
                nodes.Add(member);
            }
        }

        return nodes.DrainToImmutable();
    }

    /// <summary>What a member's reports say of it; where they differ, the newest that says anything.</summary>
    private MemberNode Gather(string slug, string language, ImmutableArray<ReportNode> reports)
    {
        var newest = reports[0].Report.Member;
        return new MemberNode
        {
            Slug = slug,
            Language = language,
            Name = newest.Name,
            Country = newest.Locality is null ? null : newest.Country,
            CountryCode = First(member => member.CountryCode),
            Region = First(member => member.Region),
            MemberSince = reports
                .Select(node => node.Report.Member.MemberSince)
                .FirstOrDefault(year => year is not null),
            Url = Localized(language, $"members/{slug}.html"),
            Reports = reports,
        };

        T? First<T>(Func<Member, T?> part) where T : class =>
            reports.Select(node => part(node.Report.Member)).FirstOrDefault(value => value is not null);
    }

    private ImmutableArray<TermNode> PlaceTerms(FrozenDictionary<string, Glossary> glossaries)
    {
        var nodes = ImmutableArray.CreateBuilder<TermNode>();
        foreach (var language in configuration.Languages)
        {
            if (!glossaries.TryGetValue(language, out var glossary)) continue;
            foreach (var entry in glossary.Entries)
            {
                var url = Localized(language, $"glossary/{entry.Id}.html");
                if (!TryTake(url, entry.Location.Path, entry.Location)) continue;
                _targets.TryAdd(entry.Location.Path, new LinkTarget(url, language));
                nodes.Add(new TermNode(entry, url));
            }
        }

        return nodes.DrainToImmutable();
    }

    private ImmutableArray<FileNode> PlaceFiles(ImmutableArray<SourceEntry> files)
    {
        var nodes = ImmutableArray.CreateBuilder<FileNode>();
        foreach (var file in files.OrderBy(file => file.Path))
        {
            var start = SourceLocation.StartOf(file.Path);
            if (!PublishedFiles.IsPublished(file.Path))
            {
                diagnostics.Add(DiagnosticCatalog.FileKindRefused.At(start, file.Path.Extension, file.Path.Value));
                _faulty.Add(file.Path);
                continue;
            }

            if (PublishedFiles.AddressOf(file.Path) is not { } url)
            {
                diagnostics.Add(DiagnosticCatalog.FileWithoutAddress.At(start, file.Path.Value));
                _faulty.Add(file.Path);
                continue;
            }

            if (!TryTake(url, file.Path, start)) continue;
            _targets.Add(file.Path, new LinkTarget(url, null));
            nodes.Add(new FileNode(file.Path, url, file.Length));
        }

        return nodes.DrainToImmutable();
    }

    /// <summary>Placed last: an old address gives way to whatever the site has now.</summary>
    private ImmutableArray<RedirectNode> PlaceRedirects(ImmutableArray<ReportNode> reports)
    {
        var nodes = ImmutableArray.CreateBuilder<RedirectNode>();
        foreach (var node in reports)
        {
            foreach (var alias in node.Report.Aliases)
            {
                var url = new SiteUrl(alias.Path);
                if (_addresses.HolderOf(url) is { } holder)
                {
                    diagnostics.Add(DiagnosticCatalog.AliasTaken.At(alias.Location, url.Path, holder));
                    continue;
                }

                _addresses.Take(url, node.Report.Path.Value);
                nodes.Add(new RedirectNode(url, node.Url, node.Language, node.Report.Title));
            }
        }

        return nodes.DrainToImmutable();
    }

    private SiteUrl Localized(string language, string path) =>
        new(language == configuration.DefaultLanguage ? path : $"{language}/{path}");
}
