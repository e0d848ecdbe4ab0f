using OgpSite.Core.Diagnostics;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Reports;

public sealed class GlanceReaderTests
{
    [Theory]
    [InlineData("design")]
    [InlineData("implementation")]
    [InlineData("hybrid")]
    [InlineData("transitional-results")]
    public void Read_DesignLayout_HasAllItsKeys(string type)
    {
        var (glance, problems) = Read(type, """
              commitments: 12
              multi-stakeholder-forum: yes
              public-influence-development: Collaboration
              public-influence-implementation: pending
              contrary-to-process: no
              relevant: 9 (75 %)
              transformative: {n: 0, percent: 0}
              potentially-starred: 0 (0%)
              starred: N/A
              completed: {n: 1, percent: 8.3}
              diog-major: 2
              diog-outstanding: No IRM data
            """);

        Assert.Empty(problems);
        var design = Assert.IsType<DesignGlance>(glance);
        Assert.Equal(new Figure(12), design.Commitments);
        Assert.Equal("yes-no.yes", design.MultiStakeholderForum!.TextKey);
        Assert.Equal("public-influence.collaborate", design.PublicInfluenceDevelopment!.TextKey);
        Assert.Equal("placeholder.pending", design.PublicInfluenceImplementation!.TextKey);
        Assert.Equal("yes-no.no", design.ContraryToProcess!.TextKey);
        Assert.Equal(new Figure(9, 75), design.Relevant);
        Assert.Equal(new Figure(0, 0), design.Transformative);
        Assert.Equal(new Figure(0, 0), design.PotentiallyStarred);
        Assert.Equal("n/a", design.Starred!.Placeholder!.Code);
        Assert.Equal(new Figure(1, 8.3m), design.Completed);
        Assert.Equal(new Figure(2), design.DiogMajor);
        Assert.Equal("no-data", design.DiogOutstanding!.Placeholder!.Code);
    }

    [Fact]
    public void Read_ActionPlanReviewLayout_HasAllItsKeys()
    {
        var (glance, problems) = Read("action-plan-review", """
              commitments: 8
              lens: {n: 7, percent: 87.5}
              substantial-potential: 3
              promising: 4
              policy-areas-carried-over: [Procurement, Parliament]
              policy-areas-emerging: [Climate]
              minimum-requirements: met
            """);

        Assert.Empty(problems);
        var review = Assert.IsType<ActionPlanReviewGlance>(glance);
        Assert.Equal(
            (new Figure(8), new Figure(7, 87.5m), new Figure(3), new Figure(4)),
            (review.Commitments, review.Lens, review.SubstantialPotential, review.Promising));
        Assert.Equal(["Procurement", "Parliament"], review.PolicyAreasCarriedOver.AsEnumerable());
        Assert.Equal(["Climate"], review.PolicyAreasEmerging.AsEnumerable());
        Assert.Equal("minimum-requirements.met", review.MinimumRequirements!.TextKey);
    }

    [Theory]
    [InlineData("progress")]
    [InlineData("end-of-term")]
    public void Read_EndOfTermLayout_HasAllItsKeys(string type)
    {
        var (glance, problems) = Read(type, """
              commitments: 10
              mid-term: {complete: 0, substantial: 3, limited: 7, not-started: 0, withdrawn: 0, starred: 2}
              end-of-term: {complete: n/a}
              clear-relevance: 10
              transformative: 2
              diog-major: 2
              diog-outstanding: 0
              carried-over: 4
            """);

        Assert.Empty(problems);
        var term = Assert.IsType<EndOfTermGlance>(glance);
        Assert.Equal(new TermFigures
        {
            Complete = new(0),
            Substantial = new(3),
            Limited = new(7),
            NotStarted = new(0),
            Withdrawn = new(0),
            Starred = new(2),
        }, term.MidTerm);
        Assert.Equal("n/a", term.EndOfTerm!.Complete!.Placeholder!.Code);
        Assert.Equal(
            (new Figure(10), new Figure(2), new Figure(2), new Figure(0), new Figure(4)),
            (term.ClearRelevance, term.Transformative, term.DiogMajor, term.DiogOutstanding, term.CarriedOver));
    }

    [Theory]
    [InlineData("results", "{significant: 2, moderate: 3, none: 1}",
        "early-results.significant 2, early-results.moderate 3, early-results.none 1")]
    [InlineData("midterm-review", "{none: 1}", "early-results.none 1")]
    [InlineData("results", "{none: 4, outstanding: 2, major: 1, marginal: 4, worsened: 0}",
        "diog.did-not-change 4, diog.outstanding 2, diog.major 1, diog.marginal 4, diog.worsened 0")]
    public void Read_ResultsLayout_KnowsBothScales(string type, string results, string expected)
    {
        var (glance, problems) = Read(type,
            $"  commitments: 10\n  completion: {{complete: 1, substantial: 2, limited: 3, not-started: 4, " +
            $"no-evidence: 0}}\n  early-results: {results}");

        Assert.Empty(problems);
        var found = Assert.IsType<ResultsGlance>(glance);
        Assert.Equal(["complete 1", "substantial 2", "limited 3", "not-started 4", "no-evidence 0"],
            found.Completion.Select(figure => $"{figure.Level} {figure.Figure.Number}"));
        Assert.Equal(expected.Split(", ").Order(StringComparer.Ordinal),
            found.EarlyResults.Select(figure => $"{figure.Level.TextKey} {figure.Figure.Number}").Order(
                StringComparer.Ordinal));
    }

    [Fact]
    public void Read_TwoScalesOfResults_IsAnError() => AssertProblems("results",
        "  early-results: {major: 1, none: 2, moderate: 3}",
        "(8,38): error OGP1116: 'moderate' belongs to another scale than 'major'. " +
        "Use significant, moderate, none, or the older outstanding, major, marginal, none, worsened.");

    [Fact]
    public void Read_KeysOfOtherTypes_AreWarningsThatNameThem() => AssertProblems("design",
        "  lens: 3\n  completion: {complete: 1}\n  relevnt: 2\n  transformative: 1",
        "(8,3): warning OGP1113: A report of type 'design' has no 'lens' at a glance; it belongs to " +
        "action-plan-review. It has no effect.",
        "(9,3): warning OGP1113: A report of type 'design' has no 'completion' at a glance; it belongs to results, " +
        "midterm-review. It has no effect.",
        "(10,3): warning OGP1104: The key 'relevnt' is not known here and has no effect. Did you mean 'relevant'?");

    [Fact]
    public void Read_TypeWithoutGlance_IsAWarning() => AssertProblems("inception", "  commitments: 3",
        "(7,1): warning OGP1114: Reports of type 'inception' have no 'at-a-glance'; it has no effect.");

    [Fact]
    public void Read_UnknownType_StillChecksTheValues() => AssertProblems("unheard-of", "  lens: x\n  relevnt: 2",
        "(3,7): error OGP1107: The value 'unheard-of' of 'type' is not known. Allowed: progress, end-of-term, " +
        "special-accountability, design, " +
        "implementation, hybrid, transitional-results, co-creation-brief, action-plan-review, midterm-review, " +
        "results, inception, " +
        "end-of-commitment, final-learning.",
        "(8,9): error OGP1106: The value 'x' of 'lens' is not a number of commitments, such as 9, '9 (75%)' or {n: " +
        "9, percent: 75}.",
        "(9,3): warning OGP1104: The key 'relevnt' is not known here and has no effect. Did you mean 'relevant'?");

    [Fact]
    public void Read_FiguresAboveTheCount_AreWarnings() => AssertProblems("end-of-term",
        "  commitments: 10\n  transformative: 11\n  mid-term: {complete: 12 (100%), limited: 10}\n  carried-over: " +
        "{n: 13}",
        "(9,19): warning OGP1115: 'transformative' is 11, but the plan has 10 commitments.",
        "(10,24): warning OGP1115: 'complete' is 12, but the plan has 10 commitments.",
        "(11,17): warning OGP1115: 'carried-over' is 13, but the plan has 10 commitments.");

    [Theory]
    [InlineData("nine", "nine")]
    [InlineData("-1", "-1")]
    [InlineData("9 of 12", "9 of 12")]
    [InlineData("9 (120%)", "9 (120%)")]
    [InlineData("9 (75)", "9 (75)")]
    [InlineData("1.5", "1.5")]
    public void Read_FigureOfWrongForm_IsAnError(string written, string shown) => AssertProblems("design",
        $"  relevant: {written}",
        $"(8,13): error OGP1106: The value '{shown}' of 'relevant' is not a number of commitments, such as 9, '9 " +
        $"(75%)' or {{n: 9, percent: 75}}.");

    [Fact]
    public void Read_FigureParts_AreChecked() => AssertProblems("design",
        "  relevant: {n: many, percent: 75}\n  starred: {n: 1, percent: 101}\n  completed: {percent: 3}\n  " +
        "diog-major: [1]",
        "(8,17): error OGP1106: The value 'many' of 'n' is not a whole number.",
        "(9,28): error OGP1106: The value '101' of 'percent' is not a number from 0 to 100.",
        "(10,14): error OGP1101: The required key 'n' is missing. How many commitments.",
        "(11,15): error OGP1105: The value of 'diog-major' must be a number of commitments, such as 9, '9 (75%)' " +
        "or {n: 9, percent: 75}; found a list.");

    [Fact]
    public void Read_LevelOffTheScale_ListsTheLevels() => AssertProblems("design",
        "  public-influence-development: consultative\n  multi-stakeholder-forum: perhaps",
        "(8,33): error OGP1107: The value 'consultative' of 'public-influence-development' is not known. " +
        "Allowed: no-consultation, inform, consult, involve, collaborate, empower, or n/a, pending, no-data.",
        "(9,28): error OGP1107: The value 'perhaps' of 'multi-stakeholder-forum' is not known. Allowed: no, yes, " +
        "or n/a, pending, no-data.");

    private static void AssertProblems(string type, string glance, params string[] expected) =>
        Assert.Equal(expected.Select(problem => "a.md" + problem), Read(type, glance).Problems);

    /// <summary>At a glance begins on line 7 and its keys on line 8.</summary>
    private static (AtAGlance? Glance, string[] Problems) Read(string type, string glance)
    {
        var diagnostics = new DiagnosticBag();
        var text = $"---\ntitle: A\ntype: {type}\ncountry: Chile\ncountry-code: CL\npublished: 2021\n" +
            $"at-a-glance:\n{glance}\n---\n";
        var split = FrontMatter.Split(new SourceFile(new SourcePath("a.md"), text), diagnostics);
        var report = ReportReader.Read(split!, "en", "a", diagnostics);
        return (report?.AtAGlance, [.. diagnostics.ToSorted().Select(d => d.ToString())]);
    }
}
