namespace OgpSite.Core.Reports;

/// <summary>
/// The key figures that stand first in a report; which there are depends on the report's type (content.md).
/// </summary>
public abstract record AtAGlance
{
    /// <summary>The number of commitments in the plan.</summary>
    public Figure? Commitments { get; init; }
}

/// <summary>Design, implementation, hybrid and transitional results reports.</summary>
public sealed record DesignGlance : AtAGlance
{
    public Level? MultiStakeholderForum { get; init; }
    public Level? PublicInfluenceDevelopment { get; init; }
    public Level? PublicInfluenceImplementation { get; init; }
    public Level? ContraryToProcess { get; init; }
    public Figure? Relevant { get; init; }
    public Figure? Transformative { get; init; }
    public Figure? PotentiallyStarred { get; init; }
    public Figure? Starred { get; init; }
    public Figure? Completed { get; init; }
    public Figure? DiogMajor { get; init; }
    public Figure? DiogOutstanding { get; init; }
}

/// <summary>Action plan reviews.</summary>
public sealed record ActionPlanReviewGlance : AtAGlance
{
    public Figure? Lens { get; init; }
    public Figure? SubstantialPotential { get; init; }
    public Figure? Promising { get; init; }
    public ImmutableArray<string> PolicyAreasCarriedOver { get; init; } = [];
    public ImmutableArray<string> PolicyAreasEmerging { get; init; } = [];
    public Level? MinimumRequirements { get; init; }
}

/// <summary>Progress and end-of-term reports: the same figures at mid-term and at the end.</summary>
public sealed record EndOfTermGlance : AtAGlance
{
    public TermFigures? MidTerm { get; init; }
    public TermFigures? EndOfTerm { get; init; }
    public Figure? ClearRelevance { get; init; }
    public Figure? Transformative { get; init; }
    public Figure? DiogMajor { get; init; }
    public Figure? DiogOutstanding { get; init; }
    public Figure? CarriedOver { get; init; }
}

/// <summary>How many commitments had reached which completion at one point of the cycle.</summary>
public sealed record TermFigures
{
    public Figure? Complete { get; init; }
    public Figure? Substantial { get; init; }
    public Figure? Limited { get; init; }
    public Figure? NotStarted { get; init; }
    public Figure? Withdrawn { get; init; }
    public Figure? Starred { get; init; }
}

/// <summary>Results reports and midterm reviews: commitments by level of completion and of early results.</summary>
public sealed record ResultsGlance : AtAGlance
{
    public ImmutableArray<LevelFigure> Completion { get; init; } = [];

    /// <summary>
    /// By levels of <see cref="Scales.EarlyResults"/> or, on the older scale, of <see cref="Scales.Diog"/>.
    /// </summary>
    public ImmutableArray<LevelFigure> EarlyResults { get; init; } = [];
}

/// <summary>How many commitments stand on one level.</summary>
public sealed record LevelFigure(Level Level, Figure Figure);

/// <summary>A count of commitments with its share, or the reason why there is none.</summary>
/// <param name="Number">Null exactly where there is a placeholder.</param>
/// <param name="Percent">0 to 100.</param>
/// <param name="Placeholder">
/// A level of <see cref="Scales.Placeholder"/>: <c>n/a</c>, <c>pending</c>, <c>no-data</c>.
/// </param>
public sealed record Figure(int? Number, decimal? Percent = null, Level? Placeholder = null);
