using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages.Assessments;

/// <summary>Makes the pages of commitments: all of a language, and those of each member.</summary>
internal sealed class CommitmentsComposer(SiteGraph graph, PageFrames frames, ReportCards cards)
{
    /// <summary>A table of more rows is too long to be read and too heavy to be sent; members' pages have them.</summary>
    private const int MostRows = 2000;

    /// <summary>The indicators that are drawn.</summary>
    private static readonly ImmutableArray<Scale> Drawn = [Scales.Completion, Scales.Diog, Scales.EarlyResults];

    public IEnumerable<Page> Compose() => graph.Languages.Where(graph.HasCommitments)
        .SelectMany(language => MembersIn(language).Select(Compose).Prepend<Page>(ComposeAll(language)));

    private CommitmentsPage ComposeAll(string language)
    {
        var (versions, missing) = frames.VersionsOf(
            other => graph.HasCommitments(other) ? graph.CommitmentsOf(other) : null);
        ImmutableArray<(MemberNode Member, ImmutableArray<PlanAssessment> Plans)> members =
        [
            .. MembersIn(language).Select(member => (member, PlansOf(member))),
        ];
        var reports = graph.ReportsByLanguage[language];
        var count = reports.Sum(node => node.Report.Commitments.Length);
        return new CommitmentsPage
        {
            Url = graph.CommitmentsOf(language),
            Language = language,
            Title = "",
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(language),
            Count = count,
            Members =
            [
                .. members.Select(member => new MemberCommitments(LinkTo(member.Member), CountOf(member.Member))),
            ],
            Table = count > MostRows ? null : TableOf(reports),
            Charts = ChartsOf(ByYear(members.SelectMany(member => member.Plans))),
            Plans = [.. members.SelectMany(member => member.Plans.Select(plan => plan.SharesOf(LinkTo(member.Member))))],
            Downloads = DataFiles.Of(graph),
        };
    }

    private MemberCommitmentsPage Compose(MemberNode member)
    {
        var (versions, missing) = frames.VersionsOf(
            language => graph.FindMember(member.Slug, language)?.CommitmentsUrl);
        var plans = PlansOf(member);
        return new MemberCommitmentsPage
        {
            Url = member.CommitmentsUrl!.Value,
            Language = member.Language,
            Title = "",
            Breadcrumbs = [frames.ToCommitments(member.Language)],
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(member.Language),
            Member = new PageLink(member.Name, member.Url),
            Count = CountOf(member),
            Plans =
            [
                .. plans.Select(plan => new PlanCommitments(
                    plan.Label,
                    [.. plan.Reports.Select(node => new ReportCommitments(cards.Of(node), TableOf([node])))])),
            ],
            Charts = ChartsOf([.. plans.Select(plan => (plan.Label, Enumerable.Repeat(plan, 1)))]),
            Shares = [.. plans.Select(plan => plan.SharesOf(LinkTo(member)))],
            Downloads = DataFiles.Of(graph),
        };
    }

    private IEnumerable<MemberNode> MembersIn(string language) =>
        graph.Members.Where(member => member.Language == language && member.CommitmentsUrl is not null);

    private static ImmutableArray<PlanAssessment> PlansOf(MemberNode member) =>
        [.. member.Cycles.Select(cycle => new PlanAssessment(cycle)).Where(plan => !plan.IsEmpty)];

    private static PageLink LinkTo(MemberNode member) => new(member.Name, member.CommitmentsUrl!.Value);

    private static int CountOf(MemberNode member) => member.Reports.Sum(node => node.Report.Commitments.Length);

    private CommitmentTable TableOf(IEnumerable<ReportNode> reports)
    {
        ImmutableArray<CommitmentRow> rows = [.. reports.SelectMany(RowsOf)];
        var names = rows.SelectMany(row => row.Commitment.Codes).Select(level => level.Scale.Name).ToHashSet();
        return new CommitmentTable([.. Scales.OfCommitments.Where(scale => names.Contains(scale.Name))], rows);
    }

    private IEnumerable<CommitmentRow> RowsOf(ReportNode node)
    {
        if (node.Report.Commitments.IsEmpty) return [];
        var card = cards.Of(node);
        return CommitmentSections.Of(node, graph).Select(section => new CommitmentRow(
            new PageLink(section.Commitment.Title, node.Url, section.Id), card, section.Commitment,
            section.PolicyAreas));
    }

    private static ImmutableArray<(PlanLabel Label, IEnumerable<PlanAssessment> Plans)> ByYear(
        IEnumerable<PlanAssessment> plans) =>
    [
        .. plans.Where(plan => plan.Label.Dates is not null)
            .GroupBy(plan => new PartialDate(plan.Label.Dates!.Value.From.Year))
            .OrderByDescending(year => year.Key)
            .Select(year => (PlanLabel.OfYear(year.Key), year.AsEnumerable())),
    ];

    private static ImmutableArray<LevelChart> ChartsOf(
        ImmutableArray<(PlanLabel Label, IEnumerable<PlanAssessment> Plans)> groups) =>
    [
        .. Drawn
            .Select(scale => LevelChart.Of(
                scale, groups.Select(group => (group.Label, group.Plans.SelectMany(plan => plan.LevelsOf(scale))))))
            .OfType<LevelChart>(),
    ];
}
