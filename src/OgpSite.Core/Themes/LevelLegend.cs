using OgpSite.Core.Reports;

namespace OgpSite.Core.Themes;

/// <summary>The levels that a table uses, in the order of a legend.</summary>
internal static class LevelLegend
{
    /// <summary>Each level once, in the order of a commitment's indicators, from low to high; no Yes and No.</summary>
    public static ImmutableArray<Level> Of(IEnumerable<Level> levels) =>
    [
        .. levels
            .Select(level => level.IsPlaceholder ? new Level(Scales.Placeholder, level.Code) : level)
            .Where(level => level.Scale.Name != Scales.YesNo.Name)
            .Distinct()
            .OrderBy(level => Rank(level.Scale))
            .ThenBy(level => level.Scale.Name, StringComparer.Ordinal)
            .ThenBy(level => level.Scale.Codes.IndexOf(level.Code)),
    ];

    private static int Rank(Scale scale)
    {
        if (scale.Name == Scales.Placeholder.Name) return int.MaxValue;
        for (var i = 0; i < Scales.OfCommitments.Length; i++)
            if (Scales.OfCommitments[i].Name == scale.Name) return i;
        return -1;
    }
}
