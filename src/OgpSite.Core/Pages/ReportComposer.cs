using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages;

/// <summary>Makes the pages of reports.</summary>
internal sealed class ReportComposer(
    SiteGraph graph, GlossaryIndex index, PageFrames frames, TextComposer texts, ReportCards cards, TermCards terms,
    DiagnosticBag diagnostics)
{
    /// <summary>A report names so many of its member's other reports; the member's page names them all.</summary>
    private const int MostOtherReports = 8;

    /// <summary>A report's page but for its text, which is not read.</summary>
    public ReportPage Frame(ReportNode node)
    {
        var report = node.Report;
        var member = graph.MemberOf(node);
        var (versions, missing) = frames.VersionsOf(language =>
            graph.Translations[node.TranslationKey].FirstOrDefault(other => other.Language == language)?.Url);
        var neighbours = graph.Neighbours.GetValueOrDefault(node.Url);
        return new ReportPage
        {
            Url = node.Url,
            Language = node.Language,
            Title = report.Title,
            Description = report.Summary ?? "",
            Breadcrumbs =
            [
                frames.ToMembers(node.Language), new NavigationLink(member.Slug, member.Url, member.Name),
            ],
            Versions = versions,
            MissingLanguages = missing,
            LastChanged = report.LastChanged,
            Source = report.Path,
            Site = frames.In(node.Language),
            Report = report,
            Member = new PageLink(member.Name, member.Url),
            Lists = FacetLinks.Of(node, graph),
            PolicyAreas = FacetLinks.Of(report.PolicyAreas, node.Language, graph),
            AtAGlance = GlanceTables.Of(report.AtAGlance),
            Body = Html.Empty,
            Commitments = CommitmentSections.Of(node, graph),
            Previous = CardOf(neighbours.Previous),
            Next = CardOf(neighbours.Next),
            OtherReports =
            [
                .. member.Reports
                    .Where(other => other.Url != node.Url)
                    .Take(MostOtherReports)
                    .Select(other => cards.Of(other)),
            ],
        };
    }

    /// <summary>The page with its text; null where that cannot be read or parsed, which is reported.</summary>
    public Composed<ReportPage>? Fill(ReportPage frame, ReportNode node)
    {
        if (texts.Compose(node.Report.Path, TextPlace.Of(node, index, diagnostics)) is not { } text) return null;
        var page = frame with
        {
            Body = text.Body.Html,
            Sections = text.Body.Sections,
            Contents = text.Body.Contents,
            Footnotes = text.Body.Footnotes,
            Terms = terms.Of(text.Terms),
        };
        return new Composed<ReportPage>(page, PageOutcome.Of(page.Url, text, IdsOf(page)), text.Digest);
    }

    private ReportCard? CardOf(ReportNode? node) => node is null ? null : cards.Of(node);

    /// <summary>The ids that the page has beside those of its text.</summary>
    private static ImmutableArray<string> IdsOf(ReportPage page) =>
    [
        .. page.Commitments.Select(commitment => commitment.Id),
        .. page.Terms.Select(term => term.DefinitionId),
        .. page.Report.Recommendations.Select(
            (_, i) => FormattableString.Invariant($"{Anchor.RecommendationPrefix}{i + 1}")),
    ];
}
