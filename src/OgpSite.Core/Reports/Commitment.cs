using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Reports;

/// <summary>
/// A commitment of an action plan with the codes that the IRM gave it; the scales depend on the edition (domain.md).
/// </summary>
public sealed record Commitment
{
    /// <summary>The number in its plan as written: <c>4</c>, <c>4.2</c> or <c>IV</c>; unique in the report.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }
    public required SourceLocation Location { get; init; }

    /// <summary>OGP's own identifier: two letters (local: three) and four digits.</summary>
    public string? Id { get; init; }

    /// <summary>Plain text, paragraphs parted by an empty line.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// The indicators in the order in which reports show them; <c>relevance</c> may stand several times.
    /// </summary>
    public ImmutableArray<Level> Codes { get; init; } = [];

    /// <summary>What it has on an indicator: mostly one level, or the reason why there is none.</summary>
    public IEnumerable<Level> On(Scale scale) => Codes.Where(level => level.Scale.Name == scale.Name);

    /// <summary>The levels that it was given on an indicator; none where there is only a reason for that.</summary>
    public IEnumerable<Level> LevelsOn(Scale scale) => On(scale).Where(level => !level.IsPlaceholder);

    public bool IsStarred { get; init; }
    public bool IsNoteworthy { get; init; }
    public bool IsPromising { get; init; }
    public string? Cluster { get; init; }
    public ImmutableArray<PolicyAreaName> PolicyAreas { get; init; } = [];
    public string? Lead { get; init; }
    public ImmutableArray<string> Supporting { get; init; } = [];
}
