using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages;

/// <summary>A country or local government with its action-plan cycles and their reports.</summary>
public sealed record MemberPage : Page
{
    public string? CountryCode { get; init; }
    public string? Country { get; init; }
    public Level? Region { get; init; }
    public int? MemberSince { get; init; }

    /// <summary>The page of its commitments; null where no report lists any.</summary>
    public SiteUrl? CommitmentsUrl { get; init; }

    /// <summary>Newest first; reports without dates last.</summary>
    public ImmutableArray<MemberCycle> Cycles { get; init; } = [];

    /// <summary>Reports of this member that the site has in other languages only.</summary>
    public ImmutableArray<ForeignReport> ElsewhereOnly { get; init; } = [];
}

/// <summary>One action plan of a member and the reports on it, in the order in which they appear in a cycle.</summary>
public sealed record MemberCycle(PlanLabel Plan, ImmutableArray<ReportCard> Reports);

/// <summary>A report that exists in another language only.</summary>
public sealed record ForeignReport(string Language, ReportCard Card);
