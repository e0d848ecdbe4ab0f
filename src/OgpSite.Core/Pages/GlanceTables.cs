using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages;

/// <summary>Lays At a glance out as rows under sub-headings; what the source does not say has no row.</summary>
internal static class GlanceTables
{
    /// <summary>The table, or null where the report gives no figure at all.</summary>
    public static GlanceTable? Of(AtAGlance? glance)
    {
        var (columns, groups) = glance switch
        {
            null => ([], []),
            DesignGlance design => ([], Design(design)),
            ActionPlanReviewGlance review => ([], Review(review)),
            EndOfTermGlance end => (EndOfTermColumns(end), EndOfTerm(end)),
            ResultsGlance results => ([], Results(results)),
            _ => throw new ArgumentOutOfRangeException(nameof(glance)),
        };
        ImmutableArray<GlanceGroup> filled = [.. groups.Where(group => group.Rows.Length > 0)];
        return filled.IsEmpty ? null : new GlanceTable(columns, filled, LegendOf(filled));
    }

    private static ImmutableArray<GlanceGroup> Design(DesignGlance glance) =>
    [
        Group("plan", Row("commitments", glance.Commitments)),
        Group("development",
            Row("multi-stakeholder-forum", glance.MultiStakeholderForum),
            Row("public-influence-development", glance.PublicInfluenceDevelopment),
            Row("contrary-to-process", glance.ContraryToProcess)),
        Group("design",
            Row("relevant", glance.Relevant),
            Row("transformative", glance.Transformative),
            Row("potentially-starred", glance.PotentiallyStarred)),
        Group("implementation",
            Row("public-influence-implementation", glance.PublicInfluenceImplementation),
            Row("starred", glance.Starred),
            Row("completed", glance.Completed),
            Row("diog-major", glance.DiogMajor),
            Row("diog-outstanding", glance.DiogOutstanding)),
    ];

    private static ImmutableArray<GlanceGroup> Review(ActionPlanReviewGlance glance) =>
    [
        Group("plan", Row("commitments", glance.Commitments)),
        Group("design",
            Row("lens", glance.Lens),
            Row("substantial-potential", glance.SubstantialPotential),
            Row("promising", glance.Promising)),
        Group("policy-areas",
            Row("policy-areas-carried-over", glance.PolicyAreasCarriedOver),
            Row("policy-areas-emerging", glance.PolicyAreasEmerging)),
        Group("process", Row("minimum-requirements", glance.MinimumRequirements)),
    ];

    private static ImmutableArray<string> EndOfTermColumns(EndOfTermGlance glance) =>
        glance.MidTerm is null && glance.EndOfTerm is null ? [] : ["mid-term", "end-of-term"];

    private static ImmutableArray<GlanceGroup> EndOfTerm(EndOfTermGlance glance) =>
    [
        Group("plan", Row("commitments", glance.Commitments)),
        Group("completion", glance.MidTerm is null && glance.EndOfTerm is null ? [] :
        [
            TwoTerms("complete", glance, term => term.Complete),
            TwoTerms("substantial", glance, term => term.Substantial),
            TwoTerms("limited", glance, term => term.Limited),
            TwoTerms("not-started", glance, term => term.NotStarted),
            TwoTerms("withdrawn", glance, term => term.Withdrawn),
            TwoTerms("starred", glance, term => term.Starred),
        ]),
        Group("results",
            Row("clear-relevance", glance.ClearRelevance),
            Row("transformative", glance.Transformative),
            Row("diog-major", glance.DiogMajor),
            Row("diog-outstanding", glance.DiogOutstanding),
            Row("carried-over", glance.CarriedOver)),
    ];

    private static ImmutableArray<GlanceGroup> Results(ResultsGlance glance) =>
    [
        Group("plan", Row("commitments", glance.Commitments)),
        Group("completion", Levels(glance.Completion)),
        Group(
            glance.EarlyResults is [{ Level.Scale.Name: "diog" }, ..] ? "diog" : "early-results",
            Levels(glance.EarlyResults)),
    ];

    private static GlanceGroup Group(string key, params ReadOnlySpan<GlanceRow?> rows) =>
        new(key, [.. rows.ToArray().OfType<GlanceRow>()]);

    private static GlanceRow? Row(string key, Figure? figure) =>
        figure is null ? null : new GlanceRow(key, null, [new GlanceValue(Figure: figure)]);

    private static GlanceRow? Row(string key, Level? level) =>
        level is null ? null : new GlanceRow(key, null, [new GlanceValue(Level: level)]);

    private static GlanceRow? Row(string key, ImmutableArray<string> texts) =>
        texts.IsEmpty ? null : new GlanceRow(key, null, [new GlanceValue(Texts: texts)]);

    /// <summary>A row with a value for each term; one without, where only the other says anything.</summary>
    private static GlanceRow? TwoTerms(string key, EndOfTermGlance glance, Func<TermFigures, Figure?> part)
    {
        var mid = glance.MidTerm is null ? null : part(glance.MidTerm);
        var end = glance.EndOfTerm is null ? null : part(glance.EndOfTerm);
        return mid is null && end is null
            ? null
            : new GlanceRow(key, null, [new GlanceValue(Figure: mid), new GlanceValue(Figure: end)]);
    }

    private static GlanceRow?[] Levels(ImmutableArray<LevelFigure> figures) =>
    [
        .. figures.Select(figure =>
            new GlanceRow(figure.Level.Code, figure.Level, [new GlanceValue(Figure: figure.Figure)])),
    ];

    private static ImmutableArray<Level> LegendOf(ImmutableArray<GlanceGroup> groups) =>
    [
        .. groups.SelectMany(group => group.Rows)
            .SelectMany(row => row.Values
                .SelectMany(value => (IEnumerable<Level?>)[value.Level, value.Figure?.Placeholder]).Prepend(row.Level))
            .OfType<Level>().Distinct()
            .OrderBy(level => level.Scale.Name, StringComparer.Ordinal)
            .ThenBy(level => level.Scale.Codes.IndexOf(level.Code)),
    ];
}
