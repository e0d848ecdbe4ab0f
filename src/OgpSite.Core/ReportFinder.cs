using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core;

/// <summary>Finds the report that somebody means by its slug, its address or its file.</summary>
public sealed class ReportFinder
{
    private readonly ImmutableArray<NamedReport> _reports;

    private ReportFinder(ImmutableArray<NamedReport> reports) => _reports = reports;

    /// <summary>The slugs of all reports, drafts included, in ordinal order.</summary>
    public ImmutableArray<string> Slugs =>
    [
        .. _reports.Select(report => report.Choice.Slug)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Reads the front matter of a project's reports. What is wrong with it is the build's to report; a report that
    /// cannot be read can be found all the same, by its file.
    /// </summary>
    public static ReportFinder Read(BuildInput input, BuildOptions options)
    {
        var unheard = new DiagnosticBag();
        var work = new OrderedWork(options.Jobs, options.Patience, CancellationToken.None);
        var files = input.Project.List(ContentReader.Folder, unheard);
        if (SiteConfigurationReader.Read(input.Project, files, unheard) is not { } configuration)
            return new ReportFinder([]);
        var content = new ContentReader(input.Project, configuration, withDrafts: true, unheard).Read(files, work);
        var graph = new SiteGraphBuilder(configuration, unheard).Build(content);
        return new ReportFinder(
        [
            .. graph.Translations.OrderBy(report => report.Key, StringComparer.Ordinal).Select(Name),
            .. graph.Faulty.Where(IsReport).Order().Select(path => NameFaulty(path, configuration)),
        ]);
    }

    /// <summary>The report; null where there is none of that name.</summary>
    public ReportChoice? Find(string name) => Search(name)?.Choice;

    /// <summary>Whether the report of that name is a draft in every language.</summary>
    public bool IsDraft(string name) => Search(name)?.IsDraft == true;

    private NamedReport? Search(string name) => _reports.FirstOrDefault(report => report.Names.Contains(name));

    private static NamedReport Name(KeyValuePair<string, ImmutableArray<ReportNode>> report)
    {
        var (key, nodes) = report;
        var slug = SlugOf(nodes[0].Url);
        return new NamedReport(
            new ReportChoice(key, slug, nodes.ToFrozenDictionary(node => node.Language, StringComparer.Ordinal)),
            nodes.All(node => node.Report.IsDraft),
            [slug, .. nodes.SelectMany(node => NamesOf(node.Report.Path).Append(node.Url.Path))]);
    }

    private static NamedReport NameFaulty(SourcePath path, SiteConfiguration configuration)
    {
        var stem = path.FileName[..^path.Extension.Length];
        var dot = stem.LastIndexOf('.');
        if (dot > 0 && configuration.Languages.Contains(stem[(dot + 1)..])) stem = stem[..dot];
        var slug = Slug.ForAddress(stem);
        return new NamedReport(
            new ReportChoice($"{path.Folder}/{stem}", slug, FrozenDictionary<string, ReportNode>.Empty), false,
            [slug, .. NamesOf(path)]);
    }

    /// <summary>The file as seen from the project and from its content.</summary>
    private static IEnumerable<string> NamesOf(SourcePath path) =>
        [path.Value, path.Value[(ContentReader.Folder.Length + 1)..]];

    private static bool IsReport(SourcePath path) =>
        path.Extension == ".md" && path.Value.StartsWith("content/reports/", StringComparison.Ordinal);

    private static string SlugOf(SiteUrl url) => url.Path[(url.Path.LastIndexOf('/') + 1)..^".html".Length];

    private sealed record NamedReport(ReportChoice Choice, bool IsDraft, ImmutableArray<string> Names);
}
