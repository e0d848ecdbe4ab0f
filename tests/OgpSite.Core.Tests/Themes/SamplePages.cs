using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Pages;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Themes;

/// <summary>Fabricated pages of every kind, full enough to show each part of a template.</summary>
internal static class SamplePages
{
    public static SiteFrame Frame(string language = "en", Uri? baseUrl = null) => new()
    {
        Title = "IRM reports",
        Description = "What independent reviewers found in action plans.",
        Footer = "An example site.",
        Language = language,
        BaseUrl = baseUrl,
        Home = new SiteUrl(language == "en" ? "index.html" : $"{language}/index.html"),
        Homes =
        [
            new LanguageVersion("en", new SiteUrl("index.html")),
            new LanguageVersion("es", new SiteUrl("es/index.html")),
            new LanguageVersion("fr", new SiteUrl("fr/index.html")),
        ],
        Navigation =
        [
            new NavigationLink("reports", new SiteUrl("reports/index.html")),
            new NavigationLink("members", new SiteUrl("members/index.html")),
            new NavigationLink("glossary", new SiteUrl("glossary.html")),
            new NavigationLink("pages/about.md", new SiteUrl("about.html"), "About this site"),
        ],
        LicenceName = "CC BY 4.0",
        LicenceUrl = new Uri("https://example.org/licence"),
        Repository = new OgpSite.Core.Configuration.Repository(
            new Uri("https://example.org/reports"), "main", "", OgpSite.Core.Configuration.RepositoryHost.GitHub),
    };

    public static ReportPage Report(string language = "en", Uri? baseUrl = null) => new()
    {
        Url = new SiteUrl(language == "en" ? "reports/alderia-design-2020-2022.html"
            : $"{language}/reports/alderia-design-2020-2022.html"),
        Language = language,
        Title = "Alderia Design Report 2020–2022",
        Description = "How the plan of Alderia was made and what it may change.",
        Breadcrumbs =
        [
            new NavigationLink("members", new SiteUrl("members/index.html")),
            new NavigationLink("alderia", new SiteUrl("members/alderia.html"), "Alderia"),
        ],
        Versions =
        [
            new LanguageVersion("en", new SiteUrl("reports/alderia-design-2020-2022.html")),
            new LanguageVersion("es", new SiteUrl("es/reports/alderia-design-2020-2022.html")),
        ],
        MissingLanguages = ["fr"],
        Source = new SourcePath("content/reports/alderia design.md"),
        Site = Frame(language, baseUrl),
        Report = FrontMatter(language),
        Member = new PageLink("Alderia", new SiteUrl("members/alderia.html")),
        Lists = new ReportLists(
            new SiteUrl("types/design.html"), new SiteUrl("years/2021.html"), new SiteUrl("status/corrected.html")),
        PolicyAreas =
        [
            new PolicyAreaLink("Open data", new SiteUrl("policy-areas/open-data.html")),
            new PolicyAreaLink("Justice", null),
        ],
        AtAGlance = Glance(),
        Body = new Html(Body),
        Contents =
        [
            new OutlineEntry("h-the-process", "The process",
                [new OutlineEntry("h-who-took-part", "Who took part", [])]),
            new OutlineEntry("h-the-plan", "The plan", []),
        ],
        Commitments = Commitments(),
        Footnotes = new Html(
            "<ol><li id=\"fn-1\"><p>Records of the forum. " +
            "<a href=\"#fnref-1\" class=\"footnote-back\">&#8617;</a></p></li></ol>"),
        Terms =
        [
            new TermCard("action-plan", "Action plan", null, "A two-year list of commitments.",
                new SiteUrl("glossary/action-plan.html")),
            new TermCard("irm", "Independent Reporting Mechanism", "IRM", "The body that assesses action plans.",
                new SiteUrl("glossary/irm.html")),
            new TermCard("round-table", "Round table", null, "A meeting of the forum in Alderia.", null),
        ],
        Previous = Card("Alderia Design Report 2018–2020", ReportType.Design, ReportStatus.Final),
        Next = Card("Alderia Action Plan Review 2022–2024", ReportType.ActionPlanReview, ReportStatus.Final),
        OtherReports = [Card("Alderia Results Report 2018–2020", ReportType.Results, ReportStatus.PublicComment)],
    };

    public static HomePage Home(int reports = 3) => new()
    {
        Url = new SiteUrl("index.html"),
        Language = "en",
        Title = "",
        Site = Frame(baseUrl: new Uri("https://example.org/site/")),
        Versions = [new LanguageVersion("en", new SiteUrl("index.html")),
            new LanguageVersion("es", new SiteUrl("es/index.html"))],
        Reports =
        [
            .. Enumerable.Range(0, reports)
                .Select(i => Card($"Alderia Design Report {2020 - i}–{2022 - i}", ReportType.Design,
                i == 1 ? ReportStatus.Corrected : ReportStatus.Final)),
        ],
        Regions =
        [
            new RegionMembers(new Level(Scales.Region, "americas"),
                [new MemberCard("Alderia", new SiteUrl("members/alderia.html"), 3)]),
            new RegionMembers(new Level(Scales.Region, "europe"),
                [new MemberCard("Brevania", new SiteUrl("members/brevania.html"), 1)]),
            new RegionMembers(null, [new MemberCard("Port Corvo", new SiteUrl("members/port-corvo.html"), 2)]),
        ],
        TermCount = 24,
        GlossaryUrl = new SiteUrl("glossary.html"),
    };

    public static MemberPage Member() => new()
    {
        Url = new SiteUrl("members/alderia.html"),
        Language = "en",
        Title = "Alderia",
        Site = Frame(),
        CountryCode = "XA",
        Country = "Republic of Alderia",
        Region = new Level(Scales.Region, "americas"),
        MemberSince = 2011,
        Cycles =
        [
            new MemberCycle(
                new PlanLabel(
                    4, "Fourth action plan", new DateRange(new PartialDate(2020), new PartialDate(2022))),
                [Card("Alderia Design Report 2020–2022", ReportType.Design, ReportStatus.Final)]),
            new MemberCycle(
                new PlanLabel(null, null, null),
                [Card("Alderia Co-Creation Brief", ReportType.CoCreationBrief, ReportStatus.Final)]),
        ],
        ElsewhereOnly = [new ForeignReport("ar", Card("تقرير التصميم", ReportType.Design, ReportStatus.Final))],
    };

    public static GlossaryPage Glossary() => new()
    {
        Url = new SiteUrl("glossary.html"),
        Language = "en",
        Title = "",
        Site = Frame(),
        Letters =
        [
            new LetterTerms("A", "letter-a",
                [new TermCard("action-plan", "Action plan", null, "A two-year list of commitments.",
                    new SiteUrl("glossary/action-plan.html"))]),
            new LetterTerms("I", "letter-i",
                [new TermCard("irm", "Independent Reporting Mechanism", "IRM", "The body that assesses action plans.",
                    new SiteUrl("glossary/irm.html"))]),
        ],
    };

    public static TermPage Term() => new()
    {
        Url = new SiteUrl("glossary/irm.html"),
        Language = "en",
        Title = "Independent Reporting Mechanism",
        Site = Frame(),
        Breadcrumbs = [new NavigationLink("glossary", new SiteUrl("glossary.html"))],
        Id = "irm",
        Term = "Independent Reporting Mechanism",
        Abbreviation = "IRM",
        Definition = "The body that assesses action plans.",
        Synonyms = ["Reporting Mechanism", "Mechanism"],
        Category = OgpSite.Core.Glossaries.GlossaryCategory.Evaluations,
        ValidFrom = 2011,
        SourceLink = new Uri("https://example.org/irm"),
        Body = new Html(
            "<p id=\"p1\">It reads an <a class=\"term\" href=\"action-plan.html\" " +
            "aria-describedby=\"def-action-plan\">action plan</a>.</p>"),
        Related = [new TermCard("action-plan", "Action plan", null, "A two-year list.",
            new SiteUrl("glossary/action-plan.html"))],
        Terms = [new TermCard("action-plan", "Action plan", null, "A two-year list of commitments.",
            new SiteUrl("glossary/action-plan.html"))],
        UsedBy = [Card("Alderia Design Report 2020–2022", ReportType.Design, ReportStatus.Final)],
    };

    public static NotFoundPage NotFound(Uri? baseUrl) => new()
    {
        Url = new SiteUrl("404.html"),
        Language = "en",
        Title = "",
        Site = Frame(baseUrl: baseUrl),
    };

    public static ReportCard Card(string title, ReportType type, ReportStatus status) => new()
    {
        Url = new SiteUrl("reports/alderia-design-2020-2022.html"),
        Title = title,
        Type = type,
        Status = status,
        MemberName = "Alderia",
        MemberUrl = new SiteUrl("members/alderia.html"),
        DatesUnderReview = new DateRange(new PartialDate(2020), new PartialDate(2022)),
        Published = new PartialDate(2021, 3),
    };

    public static Report FrontMatter(string language = "en") => new()
    {
        Path = new SourcePath("content/reports/alderia design.md"),
        Language = language,
        Stem = "alderia design",
        Title = "Alderia Design Report 2020–2022",
        TitleLocation = new SourceLocation(new SourcePath("content/reports/alderia design.md"), 2, 8),
        Type = ReportType.Design,
        Member = new Member("Republic of Alderia", "XA", "Alderia", new Level(Scales.Region, "americas"), 2011,
            default),
        ActionPlan = new ActionPlan("Fourth action plan", 4, new Uri("https://example.org/plan")),
        DatesUnderReview = new DateRange(new PartialDate(2020), new PartialDate(2022)),
        Published = new PartialDate(2021, 3, 9),
        Researchers = ["Ana Example", "Ben Sample"],
        Status = ReportStatus.Corrected,
        Version = "2",
        Corrections = [new Correction(new PartialDate(2021, 5, 1), "The number of relevant commitments is 9, not 8.")],
        Documents = [new ReportDocument("Report as PDF", new Uri("https://example.org/report.pdf"), "es")],
        Summary = "The plan was written with civil society, and its texts are short on results that could be measured.",
        Source = new Uri("https://example.org/documents/alderia-design-report"),
        PolicyAreas = [new PolicyAreaName("Open data", default), new PolicyAreaName("Justice", default)],
        Recommendations =
        [
            new Recommendation("Bring in those who stayed away",
                "Networks outside the capital were not reached.\n\nInvite them early."),
            new Recommendation("Write milestones that can be measured", null),
        ],
        Commitments = [],
    };

    private static GlanceTable Glance() => new([],
    [
        new GlanceGroup("", [new GlanceRow("commitments", null, [new GlanceValue(new Figure(12))])]),
        new GlanceGroup("development",
        [
            new GlanceRow("multi-stakeholder-forum", null, [new GlanceValue(Level: new Level(Scales.YesNo, "yes"))]),
            new GlanceRow("public-influence-development", null,
                [new GlanceValue(Level: new Level(Scales.PublicInfluence, "collaborate"))]),
            new GlanceRow("contrary-to-process", null, [new GlanceValue(Level: new Level(Scales.YesNo, "no"))]),
        ]),
        new GlanceGroup("design",
        [
            new GlanceRow("relevant", null, [new GlanceValue(new Figure(9, 75m))]),
            new GlanceRow("transformative", null, [new GlanceValue(new Figure(0, 0m))]),
            new GlanceRow("completed", null,
                [new GlanceValue(new Figure(null, null, new Level(Scales.Placeholder, "n/a")))]),
            new GlanceRow("policy-areas-emerging", null, [new GlanceValue(Texts: ["Open data", "Justice"])]),
            new GlanceRow("starred", null, [new GlanceValue()]),
        ]),
    ], [new Level(Scales.PublicInfluence, "collaborate"), new Level(Scales.YesNo, "yes"),
        new Level(Scales.Placeholder, "n/a")]);

    public static GlanceTable TermGlance() => new(["mid-term", "end-of-term"],
    [
        new GlanceGroup("", [new GlanceRow("commitments", null, [new GlanceValue(new Figure(10))])]),
        new GlanceGroup("completion",
        [
            new GlanceRow("", new Level(Scales.Completion, "substantial"),
                [new GlanceValue(new Figure(3)), new GlanceValue(new Figure(6))]),
            new GlanceRow("", new Level(Scales.Completion, "limited"),
                [new GlanceValue(new Figure(7)), new GlanceValue(new Figure(4))]),
        ]),
    ], [new Level(Scales.Completion, "substantial"), new Level(Scales.Completion, "limited")]);

    private static ImmutableArray<CommitmentSection> Commitments() =>
    [
        new CommitmentSection("c-4", new Commitment
        {
            Number = "4",
            Title = "Open municipal model",
            Location = default,
            Id = "XA0025",
            Text = "Towns adopt a shared model of open government.\n\nTen towns take part in the first year.",
            Codes =
            [
                new Level(Scales.Verifiability, "yes"), new Level(Scales.Relevance, "access-to-information"),
                new Level(Scales.Relevance, "civic-participation"), new Level(Scales.PotentialImpact, "moderate"),
                new Level(Scales.Completion, "pending"),
            ],
            IsStarred = true,
            IsNoteworthy = true,
            IsPromising = true,
            Cluster = "Local government",
            PolicyAreas = [new PolicyAreaName("Open data", default)],
            Lead = "Ministry of the Interior",
            Supporting = ["Association of Towns", "University of Alderia"],
        }, [new PolicyAreaLink("Open data", new SiteUrl("policy-areas/open-data.html"))]),
        new CommitmentSection(
            "c-5", new Commitment { Number = "5", Title = "Register of owners", Location = default }, []),
    ];

    private const string Body = """
        <h2 id="h-the-process">The process</h2>
        <p id="h-the-process-p1">The <a class="term" href="../glossary/irm.html" aria-describedby="def-irm">Independent
        Reporting Mechanism</a> (IRM) found that the <a class="term" href="../glossary/action-plan.html"
        aria-describedby="def-action-plan">action plan</a> was drawn up in open meetings. Ministries, towns and civil
        society sat at one table, and the forum published what it had decided and why.<sup class="footnote-mark"
        id="fnref-1"><a href="#fn-1">1</a></sup></p>
        <h3 id="h-who-took-part">Who took part</h3>
        <p id="h-who-took-part-p1">Eleven ministries and twenty-three organisations took part. See <a
        href="https://example.org/records" rel="noopener noreferrer external">the records</a>.</p>
        <ul><li>networks of civil society</li><li>universities, with <code>open.data</code> in their names</li></ul>
        <div class="table-scroll" role="region" tabindex="0" aria-labelledby="t-1-caption"><table id="t-1"><caption
        id="t-1-caption">Meetings by month, with all who came and what they decided</caption><thead><tr><th
        scope="col">Month</th><th scope="col" class="align-right">People</th><th scope="col">Place of the
        meeting</th><th scope="col">Decisions taken there</th><th
        scope="col">Published</th></tr></thead><tbody><tr><td>March</td><td class="align-right">41</td><td>Parliament
        buildings</td><td>Topics, calendar, rules of the forum</td><td>yes</td></tr><tr><td>April</td><td
        class="align-right">138</td><td>Port Corvo</td><td>Milestones</td><td>no</td></tr></tbody></table></div>
        <h2 id="h-the-plan">The plan</h2>
        <blockquote><p>Good plans are few words and many dates.</p></blockquote>
        <p id="h-the-plan-p1">The plan has twelve commitments. Nine of them are relevant to the values of the
        partnership.</p>
        """;
}
