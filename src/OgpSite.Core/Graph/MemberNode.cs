using OgpSite.Core.Reports;

namespace OgpSite.Core.Graph;

/// <summary>A country or local government in one language, with what its reports there say of it.</summary>
public sealed record MemberNode
{
    /// <summary>The same in all languages.</summary>
    public required string Slug { get; init; }

    public required string Language { get; init; }
    public required string Name { get; init; }

    /// <summary>The country of a local government; null where the member is a country.</summary>
    public string? Country { get; init; }

    public string? CountryCode { get; init; }
    public Level? Region { get; init; }
    public int? MemberSince { get; init; }
    public required SiteUrl Url { get; init; }

    /// <summary>The page of its commitments; null where no report of it lists any.</summary>
    public SiteUrl? CommitmentsUrl { get; init; }

    /// <summary>Newest first (<see cref="ReportOrder"/>).</summary>
    public required ImmutableArray<ReportNode> Reports { get; init; }

    /// <summary>The same reports by action plan, the newest cycle first and reports without dates last.</summary>
    public required ImmutableArray<Cycle> Cycles { get; init; }

    /// <summary>What a member's reports say of it; where they differ, the newest that says anything.</summary>
    /// <param name="commitments">The address that the page of its commitments has, if there are any.</param>
    /// <param name="reports">At least one, newest first.</param>
    internal static MemberNode Of(
        string slug, SiteUrl url, SiteUrl commitments, ImmutableArray<ReportNode> reports)
    {
        var newest = reports[0].Report.Member;
        return new MemberNode
        {
            Slug = slug,
            Language = reports[0].Language,
            Name = newest.Name,
            Country = newest.Locality is null ? null : newest.Country,
            CountryCode = First(member => member.CountryCode),
            Region = First(member => member.Region),
            MemberSince = reports
                .Select(node => node.Report.Member.MemberSince)
                .FirstOrDefault(year => year is not null),
            Url = url,
            CommitmentsUrl = reports.All(node => node.Report.Commitments.IsEmpty) ? null : commitments,
            Reports = reports,
            Cycles = Graph.Cycles.Of(reports),
        };

        T? First<T>(Func<Member, T?> part) where T : class =>
            reports.Select(node => part(node.Report.Member)).FirstOrDefault(value => value is not null);
    }
}
