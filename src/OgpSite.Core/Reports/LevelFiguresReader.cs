using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>Commitments counted by level, with the levels as keys.</summary>
internal static class LevelFiguresReader
{
    private static readonly ImmutableArray<string> NewerResults = ["significant", "moderate", "none"];
    private static readonly ImmutableArray<string> OlderResults = ["outstanding", "major", "marginal", "none",
        "worsened"];

    private static readonly ImmutableArray<Field<Figure>> CompletionFields =
        Fields(["complete", "substantial", "limited", "not-started", "no-evidence"], "completion");

    private static readonly ImmutableArray<Field<Figure>> ResultFields =
        Fields([.. NewerResults.Union(OlderResults)], "early results");

    public static FieldKind<ImmutableArray<LevelFigure>?> Completion { get; } =
        FieldKinds.MapOf<ImmutableArray<LevelFigure>?>(
        new FieldSet([.. CompletionFields]), reader => Read(reader, CompletionFields, Scales.Completion));

    public static FieldKind<ImmutableArray<LevelFigure>?> EarlyResults { get; } =
        FieldKinds.MapOf<ImmutableArray<LevelFigure>?>(
        new FieldSet([.. ResultFields]), ReadResults);

    private static ImmutableArray<LevelFigure>? ReadResults(FieldReader reader)
    {
        var known =
            reader.Map.Entries.Where(entry => ResultFields.Any(field => field.Name == entry.Key.Value)).ToList();
        var newer = known.Find(entry => !OlderResults.Contains(entry.Key.Value));
        var older = known.Find(entry => !NewerResults.Contains(entry.Key.Value));
        if (newer is null) return Read(reader, ResultFields, older is null ? Scales.EarlyResults : Scales.Diog);
        if (older is null) return Read(reader, ResultFields, Scales.EarlyResults);

        // Of two scales neither is certain: the first key rules which of the two is reported as out of place.
        var isNewerFirst = newer.Key.Location.CompareTo(older.Key.Location) < 0;
        var (first, second) = isNewerFirst ? (newer, older) : (older, newer);
        reader.Diagnostics.Add(
            DiagnosticCatalog.ScalesMixed.At(second.Key.Location, second.Key.Value, first.Key.Value));
        return null;
    }

    private static ImmutableArray<LevelFigure> Read(
        FieldReader reader, ImmutableArray<Field<Figure>> fields, Scale scale)
    {
        var figures = ImmutableArray.CreateBuilder<LevelFigure>();
        foreach (var field in fields)
        {
            // The older scale calls 'none' what it codes as 'did-not-change'; the scale knows that spelling.
            if (reader.Get(field) is { } figure && scale.Parse(field.Name) is { } level)
                figures.Add(new LevelFigure(level, figure));
        }

        return figures.ToImmutable();
    }

    private static ImmutableArray<Field<Figure>> Fields(ImmutableArray<string> levels, string indicator) =>
        [.. levels.Select(level => new Field<Figure>(level, ReportKinds.Figure,
            $"Commitments at this level of {indicator}."))];
}
