using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>The keys of At a glance, by layout.</summary>
public static class GlanceFields
{
    internal static readonly Field<Figure> Commitments = Figure("commitments",
        "The number of commitments in the plan.");
    internal static readonly Field<Level> MultiStakeholderForum = Level("multi-stakeholder-forum", Scales.YesNo,
        "Is there a multi-stakeholder forum?");

    internal static readonly Field<Level> PublicInfluenceDevelopment = Level(
        "public-influence-development", Scales.PublicInfluence,
        "The level of public influence while the plan was drawn up.");

    internal static readonly Field<Level> PublicInfluenceImplementation = Level(
        "public-influence-implementation", Scales.PublicInfluence,
        "The level of public influence while the plan was carried out.");

    internal static readonly Field<Level> ContraryToProcess = Level("contrary-to-process", Scales.YesNo,
        "Did the member act contrary to OGP process?");
    internal static readonly Field<Figure> Relevant = Figure("relevant",
        "Commitments that are relevant to OGP values.");
    internal static readonly Field<Figure> Transformative = Figure("transformative",
        "Commitments of transformative potential impact.");
    internal static readonly Field<Figure> PotentiallyStarred = Figure("potentially-starred",
        "Potentially starred commitments.");
    internal static readonly Field<Figure> Starred = Figure("starred", "Starred commitments.");
    internal static readonly Field<Figure> Completed = Figure("completed", "Completed commitments.");
    internal static readonly Field<Figure> DiogMajor = Figure("diog-major",
        "Commitments that opened government in a major way.");
    internal static readonly Field<Figure> DiogOutstanding = Figure("diog-outstanding",
        "Commitments that opened government in an outstanding way.");

    internal static readonly Field<Figure> Lens = Figure("lens", "Commitments with an open government lens.");
    internal static readonly Field<Figure> SubstantialPotential = Figure("substantial-potential",
        "Commitments with substantial potential for results.");
    internal static readonly Field<Figure> Promising = Figure("promising", "Promising commitments.");

    internal static readonly Field<ImmutableArray<string>?> PolicyAreasCarriedOver = new(
        "policy-areas-carried-over", FieldKinds.Texts,
        "Policy areas carried over from the plan before.");

    internal static readonly Field<ImmutableArray<string>?> PolicyAreasEmerging = new(
        "policy-areas-emerging", FieldKinds.Texts,
        "Policy areas that are new in this plan.");

    internal static readonly Field<Level> MinimumRequirements = Level(
        "minimum-requirements", Scales.MinimumRequirements,
        "Did the plan meet the minimum requirements of co-creation?");

    internal static readonly Field<TermFigures> MidTerm = new("mid-term", TermFiguresReader.Kind,
        "The figures at mid-term.");
    internal static readonly Field<TermFigures> EndOfTerm = new("end-of-term", TermFiguresReader.Kind,
        "The figures at the end of the term.");
    internal static readonly Field<Figure> ClearRelevance = Figure("clear-relevance",
        "Commitments with clear relevance to OGP values.");
    internal static readonly Field<Figure> CarriedOver = Figure("carried-over",
        "Commitments carried over to the next plan.");

    internal static readonly Field<ImmutableArray<LevelFigure>?> Completion = new(
        "completion", LevelFiguresReader.Completion,
        "How many commitments reached which level of completion.");

    internal static readonly Field<ImmutableArray<LevelFigure>?> EarlyResults = new(
        "early-results", LevelFiguresReader.EarlyResults,
        "How many commitments have which early results: significant, moderate, none, or on the older scale " +
        "outstanding, major, marginal, none, worsened.");

    /// <summary>Which types of report have which keys.</summary>
    public static ImmutableArray<GlanceLayout> Layouts { get; } =
    [
        new([ReportType.Design, ReportType.Implementation, ReportType.Hybrid, ReportType.TransitionalResults], Set(
            Commitments, MultiStakeholderForum, PublicInfluenceDevelopment, PublicInfluenceImplementation,
            ContraryToProcess, Relevant, Transformative, PotentiallyStarred, Starred, Completed, DiogMajor,
            DiogOutstanding)),
        new([ReportType.ActionPlanReview], Set(
            Commitments, Lens, SubstantialPotential, Promising, PolicyAreasCarriedOver, PolicyAreasEmerging,
            MinimumRequirements)),
        new([ReportType.Progress, ReportType.EndOfTerm], Set(
            Commitments, MidTerm, EndOfTerm, ClearRelevance, Transformative, DiogMajor, DiogOutstanding, CarriedOver)),
        new([ReportType.Results, ReportType.MidtermReview], Set(Commitments, Completion, EarlyResults)),
    ];

    /// <summary>The keys of all layouts together.</summary>
    public static FieldSet All { get; } = Set([.. Layouts.SelectMany(layout => layout.Fields.Fields).Distinct()]);

    /// <summary>The layout of a type of report; null where its reports have no At a glance.</summary>
    public static GlanceLayout? LayoutOf(ReportType type) =>
        Layouts.FirstOrDefault(layout => layout.Types.Contains(type));

    private static FieldSet Set(params ImmutableArray<Field> fields) => new(fields) { HasPlaceholders = true };

    private static Field<Figure> Figure(string name, string description) => new(name, ReportKinds.Figure, description);

    private static Field<Level> Level(string name, Scale scale, string description) =>
        new(name, ReportKinds.LevelOf(scale), description);
}

/// <summary>The key figures of some types of report.</summary>
public sealed record GlanceLayout(ImmutableArray<ReportType> Types, FieldSet Fields);
