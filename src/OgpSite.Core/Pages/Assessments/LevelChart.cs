using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages.Assessments;

/// <summary>How many commitments stand on which level of an indicator: a bar for each plan, or for each year.</summary>
/// <param name="Levels">Those that occur, from low to high.</param>
public sealed record LevelChart(Scale Scale, ImmutableArray<Level> Levels, ImmutableArray<LevelBar> Bars)
{
    /// <summary>The chart of the plans that have a level; null where there is none.</summary>
    /// <param name="plans">Plans with the levels of <paramref name="scale"/> that their commitments were given.</param>
    internal static LevelChart? Of(Scale scale, IEnumerable<(PlanLabel Plan, IEnumerable<Level> Levels)> plans)
    {
        ImmutableArray<LevelBar> bars =
        [
            .. plans.Select(plan => LevelBar.Of(scale, plan.Plan, plan.Levels)).Where(bar => bar.Total > 0),
        ];
        if (bars.IsEmpty) return null;
        var levels = scale.Codes.Select(code => new Level(scale, code))
            .Where(level => bars.Any(bar => bar.Parts.Any(part => part.Level == level)));
        return new LevelChart(scale, [.. levels], bars);
    }
}

/// <summary>A bar of a whole, cut into its levels from low to high.</summary>
public sealed record LevelBar(PlanLabel Plan, ImmutableArray<LevelPart> Parts)
{
    public int Total => Parts.Sum(part => part.Count);

    public int CountOf(Level level) => Parts.FirstOrDefault(part => part.Level == level)?.Count ?? 0;

    internal static LevelBar Of(Scale scale, PlanLabel plan, IEnumerable<Level> levels)
    {
        var counts = levels.CountBy(level => level.Code).ToDictionary();
        var total = counts.Values.Sum();
        var parts = ImmutableArray.CreateBuilder<LevelPart>();
        var before = 0;
        foreach (var code in scale.Codes.Where(counts.ContainsKey))
        {
            var share = Share.Percent(before + counts[code], total) - Share.Percent(before, total);
            parts.Add(new LevelPart(new Level(scale, code), counts[code], Share.Percent(before, total), share));
            before += counts[code];
        }

        return new LevelBar(plan, parts.DrainToImmutable());
    }
}

/// <summary>The part of a bar that stands for a level.</summary>
/// <param name="Start">Where it begins, in percent of the bar, with at most two decimals.</param>
/// <param name="Width">In percent of the bar.</param>
public sealed record LevelPart(Level Level, int Count, decimal Start, decimal Width)
{
    /// <summary>The shade, from 0 for the lowest level of any indicator to 5 for the highest.</summary>
    public int Tone => ToneOf(Level);

    /// <summary>The shade of a level among those of its scale.</summary>
    public static int ToneOf(Level level)
    {
        const int Darkest = 5;
        var last = level.Scale.Codes.Length - 1;
        return last == 0 ? Darkest : ((level.Scale.Codes.IndexOf(level.Code) * Darkest) + (last / 2)) / last;
    }
}
