namespace OgpSite.Core.Graph;

/// <summary>The reports that answer to one report in the cycles before and after its own.</summary>
public readonly record struct CycleNeighbours(ReportNode? Previous, ReportNode? Next)
{
    /// <summary>
    /// The neighbours of all reports of a member. A report answers to another if it is of the same type, else if it
    /// comes at the nearest stage of its cycle; of several the newest. Cycles without dates have no neighbours.
    /// </summary>
    /// <param name="cycles">Newest first.</param>
    internal static IEnumerable<KeyValuePair<SiteUrl, CycleNeighbours>> Of(ImmutableArray<Cycle> cycles)
    {
        ImmutableArray<Cycle> dated = [.. cycles.Where(cycle => cycle.Dates is not null)];
        for (var i = 0; i < dated.Length; i++)
        {
            var previous = i + 1 < dated.Length ? dated[i + 1] : null;
            var next = i > 0 ? dated[i - 1] : null;
            foreach (var type in dated[i].Reports.GroupBy(node => node.Report.Type))
            {
                var neighbours = new CycleNeighbours(Nearest(type.First(), previous), Nearest(type.First(), next));
                foreach (var node in type) yield return new(node.Url, neighbours);
            }
        }
    }

    private static ReportNode? Nearest(ReportNode node, Cycle? cycle) =>
        cycle?.Reports.NewestFirst().MinBy(other => (
            other.Report.Type != node.Report.Type,
            Math.Abs(Cycles.StageOf(other) - Cycles.StageOf(node))));
}
