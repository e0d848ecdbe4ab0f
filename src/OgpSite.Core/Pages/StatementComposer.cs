using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Makes the statements on accessibility. They are true when all other texts have been looked through.</summary>
internal sealed class StatementComposer(SiteGraph graph, PageFrames frames, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<(string Name, DiagnosticDescriptor Fault)> Checks =
    [
        ("image-without-text", DiagnosticCatalog.ImageWithoutText),
        ("first-level-heading", DiagnosticCatalog.FirstLevelHeading),
        ("low-contrast", DiagnosticCatalog.ContrastTooLow),
    ];

    public IEnumerable<StatementPage> Compose()
    {
        var found = diagnostics.ToSorted().CountBy(diagnostic => diagnostic.Code).ToDictionary();
        ImmutableArray<AccessibilityCheck> checks =
        [
            .. Checks.Select(check => new AccessibilityCheck(
                check.Name, found.GetValueOrDefault(check.Fault.Code))),
        ];
        return graph.Statements.Select(language => Compose(language, checks));
    }

    private StatementPage Compose(string language, ImmutableArray<AccessibilityCheck> checks)
    {
        var (versions, missing) = frames.VersionsOf(
            other => graph.Statements.Contains(other) ? graph.StatementOf(other) : null);
        return new StatementPage
        {
            Url = graph.StatementOf(language),
            Language = language,
            Title = "",
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(language),
            TextCount = graph.Reports.Length + graph.Terms.Length + graph.Articles.Length,
            Checks = checks,
            Issues = graph.Configuration.Repository is { } repository ? RepositoryAddresses.IssuesOf(repository) : null,
        };
    }
}
