namespace OgpSite.Core.Reports;

/// <summary>
/// What the IRM has asked of commitments in all its editions, though on other scales: which levels of the older and the
/// newer indicator answer to each other.
/// </summary>
/// <param name="Name">The key of its texts in a theme: <c>ambitious</c>.</param>
/// <param name="Reached">For each indicator, from the oldest edition on, the levels that count.</param>
public sealed record ComparableMeasure(string Name, ImmutableArray<ReachedLevels> Reached)
{
    /// <summary>Relevant to an OGP value; later, seen through an open government lens.</summary>
    public static ComparableMeasure Relevant { get; } = new("relevant",
    [
        new ReachedLevels(Scales.Relevance, Scales.Relevance.Codes),
        new ReachedLevels(Scales.Lens, ["yes"]),
    ]);

    public static ComparableMeasure Ambitious { get; } = new("ambitious",
    [
        new ReachedLevels(Scales.PotentialImpact, ["transformative"]),
        new ReachedLevels(Scales.PotentialForResults, ["substantial"]),
    ]);

    public static ComparableMeasure Implemented { get; } = new("implemented",
    [
        new ReachedLevels(Scales.Completion, ["substantial", "complete"]),
    ]);

    public static ComparableMeasure Effective { get; } = new("effective",
    [
        new ReachedLevels(Scales.Diog, ["major", "outstanding"]),
        new ReachedLevels(Scales.EarlyResults, ["significant"]),
    ]);

    /// <summary>In the order in which a cycle brings them.</summary>
    public static ImmutableArray<ComparableMeasure> All { get; } = [Relevant, Ambitious, Implemented, Effective];
}

/// <summary>The levels of an indicator that count.</summary>
public sealed record ReachedLevels(Scale Scale, ImmutableArray<string> Codes)
{
    public IEnumerable<Level> Levels => Codes.Select(code => new Level(Scale, code));
}
