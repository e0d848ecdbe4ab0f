using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages.Assessments;

/// <summary>All commitments of a language, and how members and plans compare.</summary>
public sealed record CommitmentsPage : Page
{
    /// <summary>The number of commitments, each counted as often as a report assesses it.</summary>
    public required int Count { get; init; }

    /// <summary>Those with a commitment, by name.</summary>
    public ImmutableArray<MemberCommitments> Members { get; init; } = [];

    /// <summary>All of them, newest plans first; null where they are too many for one page.</summary>
    public CommitmentTable? Table { get; init; }

    /// <summary>By the year in which a plan's period under review begins, newest first.</summary>
    public ImmutableArray<LevelChart> Charts { get; init; } = [];

    /// <summary>Every plan of every member, by member, newest plan first.</summary>
    public ImmutableArray<PlanShares> Plans { get; init; } = [];

    /// <summary>The files with all this as data; empty in an excerpt, which has none.</summary>
    public ImmutableArray<SiteUrl> Downloads { get; init; } = [];
}

/// <summary>A member and the number of its commitments.</summary>
public sealed record MemberCommitments(PageLink Member, int Count);

/// <summary>All commitments of a member, by plan and report.</summary>
public sealed record MemberCommitmentsPage : Page
{
    public required PageLink Member { get; init; }
    public required int Count { get; init; }

    /// <summary>Newest first; only plans with commitments.</summary>
    public ImmutableArray<PlanCommitments> Plans { get; init; } = [];

    public ImmutableArray<LevelChart> Charts { get; init; } = [];

    /// <summary>The same plans compared.</summary>
    public ImmutableArray<PlanShares> Shares { get; init; } = [];

    public ImmutableArray<SiteUrl> Downloads { get; init; } = [];
}

/// <summary>The commitments of one plan, a table for each report that assesses them, the first stage first.</summary>
public sealed record PlanCommitments(PlanLabel Plan, ImmutableArray<ReportCommitments> Reports);

/// <summary>The commitments of one plan as one report assesses them.</summary>
public sealed record ReportCommitments(ReportCard Report, CommitmentTable Table);

/// <summary>Commitments, a row each.</summary>
/// <param name="Scales">The indicators that at least one row has, in the order in which reports show them.</param>
public sealed record CommitmentTable(ImmutableArray<Scale> Scales, ImmutableArray<CommitmentRow> Rows)
{
    public bool HasPolicyAreas => Rows.Any(row => row.PolicyAreas.Length > 0);

    public bool HasMarks => Rows.Any(row => row.Commitment is { IsStarred: true } or { IsNoteworthy: true }
        or { IsPromising: true });

    /// <summary>Every level in it, for a legend.</summary>
    public IEnumerable<Level> Levels => Rows.SelectMany(row => row.Commitment.Codes);
}

/// <summary>A commitment as a report assesses it.</summary>
/// <param name="Place">Its place in the report.</param>
public sealed record CommitmentRow(
    PageLink Place, ReportCard Report, Commitment Commitment, ImmutableArray<PolicyAreaLink> PolicyAreas);
