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

    /// <summary>Newest first (<see cref="ReportOrder"/>).</summary>
    public required ImmutableArray<ReportNode> Reports { get; init; }
}
