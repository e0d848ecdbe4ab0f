using OgpSite.Core.Diagnostics;

namespace OgpSite.Import.Tests.Metadata;

public sealed class GlanceTableReaderTests
{
    [Fact]
    public void Take_EndOfTermWithTwoColumns_GivesBoth() => Assert.Equal("""
        at-a-glance:
          commitments: 17
          mid-term:
            complete: {n: 4, percent: 24}
            substantial: 5
            not-started: 2
            starred: 2
          end-of-term:
            complete: {n: 10, percent: 59}
            substantial: 4
            not-started: 0
            starred: 3
          clear-relevance: 15
          diog-major: 4
          diog-outstanding: 1
          carried-over: 5
        ---

        <!-- ogpsite: Substantial or Complete Implementation: 9 14 -->

        """.ReplaceLineEndings("\n"), GlanceOf(
        "Kenya End-of-Term Report 2014-2016",
        "Table 1: At a Glance",
        "Mid-term End of term Number of Commitments: 17 Level of Completion Completed: 4 (24%) 10 (59%) " +
        "Substantial: 5 4 Not Started: 2 0 Number of Commitments with: Clear Relevance to OGP Values: 15 15 " +
        "Substantial or Complete Implementation: 9 14 All Three (✪): 2 3 Did It Open Government? Major: 4 " +
        "Outstanding: 1 Moving Forward Number of Commitments Carried Over to Next Action Plan: 5 |"));

    [Fact]
    public void Take_ActionPlanReviewInLines_GivesFiguresAndPolicyAreas() => Assert.Equal("""
        at-a-glance:
          commitments: 8
          lens: {n: 8, percent: 100}
          substantial-potential: {n: 2, percent: 25}
          promising: 3
          policy-areas-carried-over: [Open parliament, Fiscal openness]
          policy-areas-emerging: [Justice]
          minimum-requirements: met
        ---

        The text goes on here, with a sentence that is long enough to be taken for one.

        """.ReplaceLineEndings("\n"), GlanceOf(
        "Kenya Action Plan Review 2021-2023", "At a glance", "Participating since: 2011", "Number of commitments: 8",
        "Overview of commitments:", "Commitments with an open gov lens: 8 (100%)",
        "Commitments with substantial potential for results: 2 (25%)", "Promising commitments: 3", "Policy areas",
        "Carried over from previous action plans:", "- Open parliament", "- Fiscal openness",
        "Emerging in this action plan:", "- Justice", "Compliance with OGP minimum requirements for co-creation:",
        "Acted according to OGP process: Yes",
        "The text goes on here, with a sentence that is long enough to be taken for one."));

    [Fact]
    public void Take_LevelThatIsOnNoScale_StaysAsARemark() => Assert.Contains(
        "\n<!-- ogpsite: Level of public influence: Much -->\n", GlanceOf(
            "Kenya Design Report 2016-2018", "Table 1. At a glance",
            "Member since: 2011 Number of commitments: 8 Level of public influence: Much Starred commitments: 1 |"),
        StringComparison.Ordinal);

    /// <summary>Two figures that differ cannot both be the one that the key holds.</summary>
    [Fact]
    public void Take_TwoFiguresForOneKey_StayAsARemark() => Assert.Contains(
        "\n<!-- ogpsite: Transformative commitments: 3 4 -->\n", GlanceOf(
            "Kenya Design Report 2016-2018", "Table 1. At a glance",
            "Member since: 2011 Number of commitments: 8 Transformative commitments: 3 4 Starred commitments: 1 |"),
        StringComparison.Ordinal);

    [Fact]
    public void Take_SentenceThatSaysAtAGlance_IsText() => Assert.Contains(
        "\nA plan at a glance.\n",
            GlanceOf("Kenya Design Report 2016-2018", "A plan at a glance.", "And what it holds."),
        StringComparison.Ordinal);

    /// <summary>The report from At a glance on; all of it where there is none.</summary>
    private static string GlanceOf(params ReadOnlySpan<string> lines)
    {
        var page = new SavedPage(new SourcePath("page.txt"), string.Join('\n', lines.ToArray()));
        var text = PageImporter.Import(page, ImportSite.Empty, new DiagnosticBag())?.Report.Text ?? "";
        return text[Math.Max(0, text.IndexOf("at-a-glance:", StringComparison.Ordinal))..];
    }
}
