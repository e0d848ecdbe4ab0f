using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests;

public sealed class TermSurveyTests
{
    private const string Glossary = """
        == glossary/en/action-plan.md
        ---
        term: action plan
        definition: A plan.
        ---
        == glossary/en/milestone.md
        ---
        term: milestone
        definition: A step.
        ---
        Not a commitment.
        == glossary/en/commitment.md
        ---
        term: commitment
        not: [made a commitment to]
        definition: A promise.
        ---
        == glossary/en/relevance.md
        ---
        term: relevance
        match: explicit
        definition: Of weight.
        ---
        == glossary/en/irm.md
        ---
        term: IRM
        definition: A body.
        ---
        """;

    [Fact]
    public void Take_Report_CountsUsesAndKeepsTheLinesOfSingleWords()
    {
        var survey = Take($"""
            == a.md
            {TestSite.FrontMatter}
            The first commitment, and
            a second *Commitment* of the IRM.

            | a | b |
            |:--|:--|
            | x | No commitment here |

            They made a commitment to it in `commitment`.
            {Glossary}
            """);
        Assert.Empty(survey.Diagnostics);
        var commitment = Assert.Single(survey.Terms, use => use.Entry.Id == "commitment");
        Assert.Equal((1, 4), (commitment.Reports, commitment.Uses));
        Assert.Equal(
            [
                "content/glossary/en/milestone.md(5,7): Not a [commitment].",
                "content/reports/a.md(9,11): The first [commitment], and a second Commitment of the IRM.",
                "content/reports/a.md(10,11): The first commitment, and a second [Commitment] of the IRM.",
                "content/reports/a.md(14,10): No [commitment] here",
            ],
            commitment.SingleWords.OrderBy(found => found.Location).Select(Show));
        Assert.Empty(Assert.Single(survey.Terms, use => use.Entry.Id == "irm").SingleWords);
    }

    [Fact]
    public void Take_ExplicitLink_IsAUseAndWordsOfAnotherMeaningAreNone()
    {
        var text = $"""
            == a.md
            {TestSite.FrontMatter}
            The [weight](gloss:relevance) of relevance.
            {Glossary}
            """;
        Assert.Equal(1, Uses(Take(text), "relevance"));
        Assert.Equal(2, Uses(Take(text, enabled: "relevance"), "relevance"));
        Assert.Equal(0, Uses(Take(text), "milestone"));
    }

    [Fact]
    public void Take_TermCutByEmphasis_IsListedAndNotLinked()
    {
        var survey = Take($"""
            == a.md
            {TestSite.FrontMatter}
            The action *plan*, the *action plan*, the action [plan](gloss:none) and `action` plan.
            {Glossary}
            """);
        Assert.Equal(
            ["content/reports/a.md(9,5): The [action plan], the action plan, the action plan and action plan."],
            survey.Splits.Select(Show));
        Assert.Equal(1, Uses(survey, "action-plan"));
    }

    [Fact]
    public void Take_SpellingOfTwoEntries_IsListedWithBoth()
    {
        var survey = Take($"""
            {Glossary}
            == glossary/en/promise.md
            ---
            term: promise
            aliases: [commitment]
            definition: A promise.
            ---
            """);
        var shared = Assert.Single(survey.Ambiguous, found => found.Spelling == "commitment");
        Assert.Equal(("commitment", "promise"), (shared.First.Id, shared.Second.Id));
    }

    [Fact]
    public void Take_OwnEntryThatItsReportNeverUses_IsListed()
    {
        var survey = Take("""
            == a.md
            ---
            title: A
            type: design
            country: Chile
            country-code: CL
            published: 2021
            glossary:
              terms:
                - {id: hb, term: Harbour Board, definition: Seven people.}
                - {id: hm, term: Harbour Master, definition: One person.}
            ---
            The Harbour Master.
            """);
        var own = Assert.Single(survey.UnusedOwnEntries);
        Assert.Equal("hb at content/reports/a.md(9,7)", $"{own.Id} at {own.Location}");
    }

    [Fact]
    public void Take_Density_CountsTheLinksThatABuildMakes()
    {
        var survey = Take($"""
            == a.md
            {TestSite.FrontMatter}
            ## One
            A commitment is a commitment.
            == b.md
            {TestSite.FrontMatter}
            {string.Join(' ', Enumerable.Repeat("word", 98))} milestone. End.
            == c.md
            {TestSite.FrontMatter}
            {string.Join(' ', Enumerable.Repeat("word", 95))} milestone action plan IRM commitment.
            {Glossary}
            """);
        var texts = survey.Texts.Where(text => text.Path.Value.StartsWith("content/reports/", StringComparison.Ordinal));
        Assert.Equal(
            [
                ("content/reports/a.md", 6, 1, false),
                ("content/reports/c.md", 100, 4, true),
                ("content/reports/b.md", 100, 1, false),
            ],
            texts.Select(text => (text.Path.Value, text.Words, text.Links, text.IsTooDense)));
        Assert.Equal(1.0, texts.Last().LinksPer100Words);
    }

    [Fact]
    public void Take_ManyOccurrences_AreThinnedEvenly()
    {
        var reports = string.Join('\n', Enumerable.Range(10, 40).Select(i =>
            $"== r{i}.md\n{TestSite.FrontMatter}A commitment.\n\nA commitment.\n"));
        var survey = Take($"{reports}\n{Glossary}", lines: 10);
        var commitment = Assert.Single(survey.Terms, use => use.Entry.Id == "commitment");
        Assert.Equal((40, 81), (commitment.Reports, commitment.Uses));
        Assert.Equal(10, commitment.SingleWords.Length);
        Assert.Equal(10, commitment.SingleWords.Select(line => line.Location.Path).Distinct().Count());
        Assert.Equal("content/reports/r10.md", commitment.SingleWords[0].Location.Path.Value);
    }

    [Fact]
    public void Take_SiteWithFaults_TellsThemAndSurveysTheRest()
    {
        var survey = Take($"""
            == a.md
            ---
            title: No type
            ---
            == b.md
            {TestSite.FrontMatter}
            A milestone.
            {Glossary}
            """);
        Assert.Contains("OGP1101", survey.Diagnostics.Select(found => found.Code));
        Assert.Equal(1, Uses(survey, "milestone"));
        Assert.Empty(TermSurvey.Take(MemorySourceTree.OfTexts(), new BuildOptions(), 20).Terms);
    }

    private static TermSurvey Take(string text, int lines = 20, string? enabled = null) => TermSurvey.Take(
        MemorySourceTree.OfTexts(SiteText.Parse(text).Select(file => (file.Key, file.Value))),
        new BuildOptions { Jobs = 2 }, lines, enabled);

    private static int Uses(TermSurvey survey, string id) =>
        Assert.Single(survey.Terms, use => use.Entry.Id == id).Uses;

    private static string Show(TermOccurrence found) =>
        $"{found.Location}: {found.Before}[{found.Words}]{found.After}";
}
