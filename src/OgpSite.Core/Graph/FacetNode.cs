namespace OgpSite.Core.Graph;

/// <summary>A list of reports in one language: those of a type, a year, a status or a policy area.</summary>
public sealed record FacetNode
{
    public required Facet Facet { get; init; }

    /// <summary>
    /// The code of the type or status, the year, or the policy area's id; the same in all languages that have it.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>The policy area's name in this language; empty for what the theme has the words for.</summary>
    public string Name { get; init; } = "";

    public required string Language { get; init; }
    public required SiteUrl Url { get; init; }

    /// <summary>At least one, newest first (<see cref="ReportOrder"/>).</summary>
    public required ImmutableArray<FacetReport> Reports { get; init; }
}

/// <summary>A report in a list.</summary>
/// <param name="Commitments">
/// The places, among the report's commitments, of those that name the policy area of the list.
/// </param>
public sealed record FacetReport(ReportNode Node, ImmutableArray<int> Commitments);
