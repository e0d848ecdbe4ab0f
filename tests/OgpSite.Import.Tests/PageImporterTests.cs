using OgpSite.Core.Diagnostics;
using OgpSite.Import.Logs;
using OgpSite.Import.Tests.Glue;

namespace OgpSite.Import.Tests;

public sealed class PageImporterTests
{
    private const string Glance =
        "Member since: 2011 Action plan under review: 2016-2018 Type of report: Design Number of commitments: " +
        "8 Action plan development Is there a multi-stakeholder forum? Yes Level of public influence: " +
        "Collaboration Acted contrary to OGP process: No Action plan design Commitments that are relevant to " +
        "OGP values: 6 (75%) Transformative commitments: 1 (12.5%) Potentially starred: 0 (0%) Action plan " +
        "implementation Starred commitments: N/A Completes commitments: N/A Commitments with significant " +
        "DIOG*: N/A Commitments with exceptional DIOG*: N/A Colour: green *DIOG: Did it open the government? " +
        "|";

    private static readonly string PlanGlue = GluedText.Of(GluedText.Plan);
    private static readonly string ForumGlue = GluedText.Of(GluedText.Forum, hasMore: true);

    private static readonly string Page = $"""
        Skip Navigation
        Kenya Design Report 2016-2018 | Open Government Partnership
        - Action Plan: Second Action Plan 2016-2018
        - Dates Under Review: 2016–2018
        - Report Publication Year: 2018
        - Researchers: Ana Lima and Bo Chen
        - Budget: not told
        This page looks at Kenya's second action plan{PlanGlue}, which ran.[1] A forum (OGF){ForumGlue} met (More).
        Table 1. At a glance
        {Glance}
        How the plan{PlanGlue} was made
        Offices and citizens' groups drew it up together, and both say that they were heard.
        Table 2: Noteworthy commitments
        Commitment{PlanGlue} description | Moving forward |
        Commitment 5:
        Open the registers |
        Publish them as open data{GluedText.Of(GluedText.Forum)}
        |
        Commitment 6. Follow the money | It should cover:
        - contracts
        - payments |
        Recommendations
        Three things would help most, and each of them is within reach of the offices in charge of the plan.
        Table 3. KEY Recommendations
        Bring new groups to the table{PlanGlue} and keep them there |
        Say what a commitment is to change |
        [1] National office, *Plan*, 2016.
        Filed under: Reports
        Leave a Reply
        Comment{PlanGlue} *
        A reader says hello.
        """.ReplaceLineEndings("\n");

    [Fact]
    public void Import_Page_BecomesACleanReport()
    {
        var report = Import(Page, out var diagnostics);
        Assert.Equal("reports/kenya/kenya-design-report-2016-2018.md", report.Report.Path);
        Assert.Equal("""
            ---
            title: Kenya Design Report 2016-2018
            type: design
            country: Kenya
            member-since: 2011
            action-plan:
              name: Second Action Plan 2016-2018
              number: 2
            dates-under-review: 2016-2018
            published: 2018
            researchers: [Ana Lima, Bo Chen]
            at-a-glance:
              commitments: 8
              multi-stakeholder-forum: yes
              public-influence-development: collaborate
              contrary-to-process: no
              relevant: {n: 6, percent: 75}
              transformative: {n: 1, percent: 12.5}
              potentially-starred: {n: 0, percent: 0}
              starred: n/a
              completed: n/a
              diog-major: n/a
            recommendations:
              - title: Bring new groups to the table and keep them there
              - title: Say what a commitment is to change
            commitments:
              - number: 5
                title: Open the registers
                noteworthy: yes
              - number: 6
                title: Follow the money
                noteworthy: yes
            ---

            <!-- ogpsite: Budget: not told -->

            This page looks at Kenya's second action plan, which ran.[^1] A forum (OGF) met (More).

            <!-- ogpsite: Commitments with exceptional DIOG*: N/A Colour: green -->

            ## How the plan was made

            Offices and citizens' groups drew it up together, and both say that they were heard.

            ^^^ Table 2: Noteworthy commitments
            | Commitment description | Moving forward |
            |:--|:--|
            | Commitment 5: Open the registers | Publish them as open data |
            | Commitment 6. Follow the money | It should cover: • contracts • payments |
            ^^^

            ## Recommendations

            Three things would help most, and each of them is within reach of the offices in charge of the plan.

            ^^^ Table 3. KEY Recommendations
            |  |
            |:--|
            | Bring new groups to the table and keep them there |
            | Say what a commitment is to change |
            ^^^

            [^1]: National office, \*Plan\*, 2016.

            <!-- ogpsite: A reader says hello. -->

            """.ReplaceLineEndings("\n"), report.Report.Text);
        Assert.Equal(7, report.Log.Count(entry => entry.Action == LogAction.Cut));
        Assert.Equal(
        [
            "page.txt(7,1): warning OGP7006: This could not be placed, and was left: 'Budget: not told'.",
            "page.txt(10,1): warning OGP7006: This could not be placed, and was left: " +
            "'Commitments with exceptional DIOG*: N/A Colour: green'.",
            "page.txt(31,1): warning OGP7006: This could not be placed, and was left: 'A reader says hello.'.",
        ], diagnostics.AsEnumerable());
    }

    /// <summary>Where a machine translated the definition, neither its length nor its words are known.</summary>
    [Fact]
    public void Import_TranslatedGlue_IsLeftAndReported()
    {
        const string text =
            "El cuarto plan de acción de la OGPLos planes de acción dicen qué se propone hacer un gobierno en dos " +
            "años y quién debe hacerlo, de modo que cualquiera pueda seguir los trabaj... se elaboró en 2018.";
        var report = Import("Informe de Diseño de Chile 2018-2020\n" + text, out var diagnostics);
        Assert.EndsWith("---\n\n" + text + "\n", report.Report.Text, StringComparison.Ordinal);
        Assert.Contains(diagnostics, line => line.StartsWith(
            "page.txt(2,35): warning OGP7005: Perhaps a definition stands in the text here: 'Los planes de acción",
            StringComparison.Ordinal));
    }

    [Fact]
    public void Import_TranslatedGlueOfAKnownDefinition_IsCut()
    {
        const string known =
            "Los planes de acción dicen qué se propone hacer un gobierno en dos años y quién debe hacerlo.";
        var site = new ImportSite(["es"], [], [Entry("es", "plan-de-accion", "plan de acción", known)]);
        var page = new SavedPage(
            new SourcePath("page.txt"),
            $"Informe de Diseño de Chile 2018-2020\nEl plan de la OGP{known[..60]}... se elaboró en 2018.");
        var report = PageImporter.Import(page, site, new DiagnosticBag());
        Assert.EndsWith("\nEl plan de la OGP se elaboró en 2018.\n", report?.Report.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("Leave a Reply\n")]
    public void Import_PageWithoutText_IsRefused(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(PageImporter.Import(new SavedPage(new SourcePath("page.txt"), text), ImportSite.Empty,
            diagnostics));
        Assert.Equal(
            ["page.txt(1,1): error OGP7001: This page holds no text that could become a report."],
            diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void Import_TitleWithoutTypeAndCountry_IsReportedAndNotGuessed()
    {
        var report = Import("On the state of things\nThe text of it stands here, and it is long enough.",
            out var diagnostics);
        Assert.StartsWith("---\ntitle: On the state of things\n---\n", report.Report.Text, StringComparison.Ordinal);
        Assert.Equal("reports/unsorted/on-the-state-of-things.md", report.Report.Path);
        Assert.Equal(3, diagnostics.Length);
        Assert.All(diagnostics, line => Assert.Contains("OGP7003", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Import_LanguageThatTheSiteLacks_IsReported()
    {
        var report = Import(
            "Informe de Diseño de Chile 2018-2020\nEl plan y los compromisos de la alianza en una sola lista, con " +
            "las metas del gobierno y los plazos por cada uno de los años en que se cumplen.", out var diagnostics);
        Assert.Equal("es", report.Language);
        Assert.Contains(diagnostics, line => line.Contains("OGP7004", StringComparison.Ordinal));
    }

    internal static Core.Glossaries.GlossaryEntry Entry(string language, string id, string term, string definition) =>
        new()
        {
            Id = id,
            Language = language,
            Scope = Core.Glossaries.GlossaryScope.Site,
            Location = SourceLocation.StartOf(new SourcePath($"content/glossary/{language}/{id}.md")),
            Term = term,
            Definition = definition,
        };

    private static ImportedPage Import(string text, out ImmutableArray<string> messages)
    {
        var page = new SavedPage(new SourcePath("page.txt"), text);
        var report = PageImporter.Import(page, ImportSite.Empty, new DiagnosticBag());
        Assert.NotNull(report);
        messages = [.. report.Diagnostics.Order().Select(diagnostic => diagnostic.ToString())];
        return report;
    }
}
