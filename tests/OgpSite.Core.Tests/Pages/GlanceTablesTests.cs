using OgpSite.Core.Pages;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Pages;

public sealed class GlanceTablesTests
{
    private static readonly Figure Nine = new(9);
    private static readonly Figure Pending = new(null, null, new Level(Scales.Placeholder, "pending"));

    [Fact]
    public void Of_Nothing_IsNoTable()
    {
        Assert.Null(GlanceTables.Of(null));
        Assert.Null(GlanceTables.Of(new DesignGlance()));
    }

    [Fact]
    public void Of_Design_LeavesOutWhatTheReportDoesNotSay() => Assert.Equal(
        [
            "plan: commitments=9", "development: multi-stakeholder-forum=yes", "design: transformative=3 75%",
            "implementation: diog-major=pending",
        ],
        Rows(new DesignGlance
        {
            Commitments = Nine,
            MultiStakeholderForum = new Level(Scales.YesNo, "yes"),
            Transformative = new Figure(3, 75),
            DiogMajor = Pending,
        }));

    [Fact]
    public void Of_ActionPlanReview_HasListsOfTexts() => Assert.Equal(
        [
            "design: lens=9", "policy-areas: policy-areas-carried-over=Open data, Justice",
            "process: minimum-requirements=met",
        ],
        Rows(new ActionPlanReviewGlance
        {
            Lens = Nine,
            PolicyAreasCarriedOver = ["Open data", "Justice"],
            MinimumRequirements = new Level(Scales.MinimumRequirements, "met"),
        }));

    [Fact]
    public void Of_EndOfTerm_HasTwoColumnsWhereEitherTermSaysAnything()
    {
        var glance = new EndOfTermGlance
        {
            EndOfTerm = new TermFigures { Complete = Nine, Starred = Nine },
            CarriedOver = Nine,
        };
        Assert.Equal(["mid-term", "end-of-term"], GlanceTables.Of(glance)!.Columns.AsEnumerable());
        Assert.Equal(["completion: complete=,9", "completion: starred=,9", "results: carried-over=9"], Rows(glance));
        Assert.Empty(GlanceTables.Of(new EndOfTermGlance { CarriedOver = Nine })!.Columns);
    }

    [Fact]
    public void Of_Results_CountByLevelAndNameTheOlderScale() => Assert.Equal(
        ["completion: limited=9", "diog: major=9"],
        Rows(new ResultsGlance
        {
            Completion = [new LevelFigure(new Level(Scales.Completion, "limited"), Nine)],
            EarlyResults = [new LevelFigure(new Level(Scales.Diog, "major"), Nine)],
        }));

    [Fact]
    public void Of_Codes_AreInTheLegendOnceInTheOrderOfTheirScales()
    {
        var table = GlanceTables.Of(new ResultsGlance
        {
            Commitments = Pending,
            Completion =
            [
                new LevelFigure(new Level(Scales.Completion, "complete"), Pending),
                new LevelFigure(new Level(Scales.Completion, "limited"), Nine),
            ],
        })!;
        Assert.Equal(
            ["completion limited", "completion complete", "placeholder pending"],
            table.Legend.Select(level => $"{level.Scale.Name} {level.Code}"));
    }

    private static IEnumerable<string> Rows(AtAGlance glance) =>
        from part in GlanceTables.Of(glance)!.Groups
        from row in part.Rows
        select $"{part.Key}: {row.Key}={string.Join(',', row.Values.Select(TextOf))}";

    private static string TextOf(GlanceValue value) => value switch
    {
        { Figure: { } figure } => $"{figure.Number}{figure.Placeholder?.Code}" +
            $"{(figure.Percent is { } percent ? $" {percent:0}%" : "")}",
        { Level: { } level } => level.Code,
        _ => string.Join(", ", value.Texts),
    };
}
