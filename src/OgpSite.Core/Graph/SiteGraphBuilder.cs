using System.Collections.Frozen;
using OgpSite.Core.Articles;
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
        var policyAreas = PolicyAreaNames.Create(configuration.PolicyAreas, diagnostics);
        var reportNodes = PlaceReports(reports, members);
        var byLanguage = reportNodes.GroupBy(node => node.Language, StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key, group => group.NewestFirst().ToImmutableArray(), StringComparer.Ordinal);
        var memberNodes = PlaceMembers(byLanguage);
        var facets = new FacetIndexBuilder(configuration, _addresses, diagnostics).Build(byLanguage, policyAreas);
        var articleNodes = PlaceArticles(content.Articles);
        var termNodes = PlaceTerms(glossaries);
        var fileNodes = PlaceFiles(files);
        ImmutableArray<string> languages = [.. configuration.Languages.Where((language, i) =>
            i == 0 || glossaries.ContainsKey(language) || byLanguage.ContainsKey(language)
            || articleNodes.Any(node => node.Language == language))];
        ImmutableArray<string> statements = [.. languages.Where(TakeStatement)];
        var redirectNodes = PlaceRedirects(reportNodes, articleNodes);
        return new SiteGraph
        {
            Configuration = configuration,
            Languages = languages,
            Reports = reportNodes,
            ReportsByLanguage = byLanguage,
            Neighbours = memberNodes.SelectMany(member => CycleNeighbours.Of(member.Cycles)).ToFrozenDictionary(),
            Facets = facets,
            PolicyAreas = policyAreas,
            Articles = articleNodes,
            Members = memberNodes,
            Glossaries = glossaries,
            Terms = termNodes,
            Files = fileNodes,
            Redirects = redirectNodes,
            Statements = statements,
            Feeds = FeedNode.Of(languages, reportNodes),
            Faulty = [.. content.Unreadable, .. _faulty],
            Drafts = [.. content.Drafts],
            Targets = _targets.ToFrozenDictionary(),
            ArticleTranslations = articleNodes.GroupBy(node => node.TranslationKey, StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal),
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
        foreach (var file in DataFiles.All) Take(file);
        Take(FeedNode.AddressOf(null));
        foreach (var language in configuration.Languages)
        {
            foreach (var page in (ReadOnlySpan<string>)["index.html", "search.html", "glossary/index.html"])
                Take(Localized(language, page));
            Take(FeedNode.AddressOf(language));
            foreach (var folder in (ReadOnlySpan<string>)
                ["reports", "members", "commitments", .. EnumNames<Facet>.Codes])
            {
                _addresses.TryTake(
                    Localized(language, $"{folder}/index.html"), $"the list of all {folder.Replace('-', ' ')}", site,
                    diagnostics);
            }
        }

        void Take(SiteUrl url) =>
            _addresses.TryTake(url, SiteConfigurationReader.Path.Value, site, diagnostics);
    }

    /// <summary>False where an author has written that page.</summary>
    private bool TakeStatement(string language)
    {
        var url = Localized(language, "accessibility.html");
        if (_addresses.HolderOf(url) is not null) return false;
        _addresses.Take(url, SiteConfigurationReader.Path.Value);
        return true;
    }

    private ImmutableArray<ReportNode> PlaceReports(ImmutableArray<Report> reports, MemberNames members)
    {
        var nodes = ImmutableArray.CreateBuilder<ReportNode>(reports.Length);
        var slugs = TranslatedFile.SlugsOf(reports.Select(TranslatedFile.Of), configuration.Languages);
        foreach (var report in reports.OrderBy(report => report.Path))
        {
            var file = TranslatedFile.Of(report);
            if (Place(file, slugs[file.Key], "reports/") is { } url && FindMember(report, members) is { } member)
            {
                _targets.Add(report.Path, new LinkTarget(url, report.Language));
                nodes.Add(new ReportNode(report, url, member, file.Key));
            }
        }

        return nodes.DrainToImmutable();
    }

    private ImmutableArray<ArticleNode> PlaceArticles(ImmutableArray<Article> articles)
    {
        var nodes = ImmutableArray.CreateBuilder<ArticleNode>(articles.Length);
        var slugs = TranslatedFile.SlugsOf(articles.Select(TranslatedFile.Of), configuration.Languages);
        foreach (var article in articles.OrderBy(article => article.Path))
        {
            var file = TranslatedFile.Of(article);
            if (Place(file, slugs[file.Key], "") is not { } url) continue;
            _targets.Add(article.Path, new LinkTarget(url, article.Language));
            nodes.Add(new ArticleNode(article, url, file.Key));
        }

        return nodes.DrainToImmutable();
    }

    /// <summary>
    /// The address of a text in <paramref name="folder"/>; null, and reported, where it can have none.
    /// </summary>
    private SiteUrl? Place(TranslatedFile file, string slug, string folder)
    {
        var start = SourceLocation.StartOf(file.Path);
        if (slug.Length == 0)
        {
            diagnostics.Add(DiagnosticCatalog.NoAddress.At(start, file.Stem));
            _faulty.Add(file.Path);
            return null;
        }

        var url = Localized(file.Language, $"{folder}{slug}.html");
        return TryTake(url, file.Path, start) ? url : null;
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

    private ImmutableArray<MemberNode> PlaceMembers(
        FrozenDictionary<string, ImmutableArray<ReportNode>> reports)
    {
        var nodes = ImmutableArray.CreateBuilder<MemberNode>();
        foreach (var language in configuration.Languages)
        {
            var inLanguage = reports.GetValueOrDefault(language, [])
                .GroupBy(node => node.MemberSlug, StringComparer.Ordinal)
                .Select(group => MemberNode.Of(
                    group.Key,
                    Localized(language, $"members/{group.Key}.html"),
                    Localized(language, $"commitments/{group.Key}.html"),
                    [.. group]))
                .OrderBy(node => SortKey.Of(node.Name), StringComparer.Ordinal)
                .ThenBy(node => node.Slug, StringComparer.Ordinal);
            foreach (var member in inLanguage)
            {
                // Kept where its address is taken as well: its reports count on it.
                var place = member.Reports[0].Report.Member.Location;
                _addresses.TryTake(member.Url, member.Name, place, diagnostics);
                if (member.CommitmentsUrl is { } commitments)
                    _addresses.TryTake(commitments, $"the commitments of {member.Name}", place, diagnostics);
                nodes.Add(member);
            }
        }

        return nodes.DrainToImmutable();
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
    private ImmutableArray<RedirectNode> PlaceRedirects(
        ImmutableArray<ReportNode> reports, ImmutableArray<ArticleNode> articles) =>
    [
        .. reports.SelectMany(node => PlaceRedirects(
            node.Report.Aliases, node.Report.Path, node.Url, node.Language, node.Report.Title)),
        .. articles.SelectMany(node => PlaceRedirects(
            node.Article.Aliases, node.Article.Path, node.Url, node.Article.Language, node.Article.Title)),
    ];

    private IEnumerable<RedirectNode> PlaceRedirects(
        ImmutableArray<OldAddress> aliases, SourcePath owner, SiteUrl target, string language, string title)
    {
        foreach (var alias in aliases)
        {
            var url = new SiteUrl(alias.Path);
            if (_addresses.HolderOf(url) is { } holder)
            {
                diagnostics.Add(DiagnosticCatalog.AliasTaken.At(alias.Location, url.Path, holder));
                continue;
            }

            _addresses.Take(url, owner.Value);
            yield return new RedirectNode(url, target, language, title);
        }
    }

    private SiteUrl Localized(string language, string path) =>
        SiteUrl.In(language, path, configuration);
}
