using OgpSite.Core.Diagnostics;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Reports;

public sealed class ReportReaderTests
{
    /// <summary>Six lines that make a report; what a test adds begins on line 7.</summary>
    private const string Required = "title: A\ntype: design\ncountry: Chile\ncountry-code: CL\npublished: 2021\n";

    [Fact]
    public void Read_EveryKey_IsInTheReport()
    {
        var (report, problems) = Read("""
            title: Chile Design Report 2018-2020
            type: design
            country: Chile
            country-code: cl
            locality: Santiago
            region: Americas
            member-since: 2011
            action-plan: {name: Chile Action Plan 2018-2020, number: IV, url: https://example.org/plan}
            dates-under-review: 2018–2020
            published: 2021-03-09
            researchers: [José Hernandez-Bonivento, 'Another: one']
            status: public comment
            comment-period: {from: 2021-03-01, to: 2021-03-15}
            version: 1.2
            corrections:
              - {date: 2022-01, version: 1.2, text: A figure in section 2.}
            documents:
              - {title: PDF, url: https://example.org/a.pdf, language: es}
            summary: >
              Two lines
              of text.
            source: https://example.org/report
            policy-areas: [Open parliaments]
            aliases: [documents/chile/, old.html]
            slug: chile-design
            draft: yes
            recommendations:
              - title: First
                text: Why.
              - title: Second
            at-a-glance: {commitments: 12}
            commitments: [{number: 4, title: Four}]
            glossary: {once: page}
            """);

        Assert.Empty(problems);
        Assert.NotNull(report);
        Assert.Equal("content/reports/a.md", report.Path.Value);
        Assert.Equal(("en", "a"), (report.Language, report.Stem));
        Assert.Equal("Chile Design Report 2018-2020", report.Title);
        Assert.Equal("content/reports/a.md(2,8)", report.TitleLocation.ToString());
        Assert.Equal(ReportType.Design, report.Type);
        Assert.Equal(("Chile", "CL", "Santiago", 2011),
            (report.Member.Country, report.Member.CountryCode, report.Member.Locality, report.Member.MemberSince));
        Assert.Equal("americas", report.Member.Region!.Code);
        Assert.Equal(new ActionPlan("Chile Action Plan 2018-2020", 4, new Uri(
            "https://example.org/plan")), report.ActionPlan);
        Assert.Equal(new DateRange(new PartialDate(2018), new PartialDate(2020)), report.DatesUnderReview);
        Assert.Equal(new PartialDate(2021, 3, 9), report.Published);
        Assert.Equal(["José Hernandez-Bonivento", "Another: one"], report.Researchers.AsEnumerable());
        Assert.Equal(ReportStatus.PublicComment, report.Status);
        Assert.Equal(new DateRange(new PartialDate(2021, 3, 1), new PartialDate(2021, 3, 15)), report.CommentPeriod);
        Assert.Equal("1.2", report.Version);
        Assert.Equal([new Correction(new PartialDate(2022, 1),
            "A figure in section 2.", "1.2")], report.Corrections.AsEnumerable());
        Assert.Equal([new ReportDocument("PDF", new Uri("https://example.org/a.pdf"),
            "es")], report.Documents.AsEnumerable());
        Assert.Equal("Two lines of text.", report.Summary);
        Assert.Equal("https://example.org/report", report.Source!.AbsoluteUri);
        Assert.Equal(["Open parliaments"], report.PolicyAreas.Select(area => area.Text));
        Assert.Equal(["documents/chile/index.html", "old.html"], report.Aliases.Select(alias => alias.Path));
        Assert.Equal("chile-design", report.Slug);
        Assert.True(report.IsDraft);
        Assert.Equal([new Recommendation("First", "Why."), new Recommendation("Second", null)],
            report.Recommendations.AsEnumerable());
        Assert.Equal(12, report.AtAGlance!.Commitments!.Number);
        Assert.Equal("4", Assert.Single(report.Commitments).Number);
        Assert.Equal("once", Assert.Single(report.Glossary!.Entries).Key.Value);
    }

    [Fact]
    public void Read_RequiredKeysOnly_IsAReportWithoutProblems()
    {
        var (report, problems) = Read(Required);
        Assert.Empty(problems);
        Assert.Equal(ReportStatus.Final, report!.Status);
        Assert.Null(report.AtAGlance);
        Assert.Empty(report.Commitments);
    }

    [Fact]
    public void Read_NoFrontMatter_IsOneError() => AssertProblems(
        ReadFile("# A report\n"), isRead: false,
        "(1,1): error OGP1110: This file has no front matter. Begin it with a line '---', its keys, and another " +
        "line '---'.");

    [Fact]
    public void Read_MissingKeys_AreAllReported() => AssertProblems(
        Read("summary: x\n"), isRead: false,
        "(2,1): error OGP1101: The required key 'country' is missing. The name of the member country.",
        "(2,1): error OGP1101: The required key 'title' is missing. The title of the report, at most 300 characters.",
        "(2,1): error OGP1101: The required key 'type' is missing. The type of the report. It decides which keys " +
        "At a glance has.",
        "(2,1): warning OGP1103: The key 'country-code' is missing. The country code of two letters (ISO 3166-1). " +
        "It gathers the reports of one member whatever its name in a language.",
        "(2,1): warning OGP1103: The key 'published' is missing. The year or date of publication. Lists show the " +
        "newest reports first.");

    [Fact]
    public void Read_EmptyKeys_AreReportedAtTheirPlace() => AssertProblems(
        Read("title: ''\ntype:\ncountry: n/a\ncountry-code: n/a\npublished: pending\nregion:\nresearchers: no-data\n"),
            isRead: false,
        "(2,8): error OGP1102: The required key 'title' has no value. The title of the report, at most 300 characters.",
        "(3,6): error OGP1102: The required key 'type' has no value. The type of the report. It decides which keys " +
        "At a glance has.",
        "(4,10): error OGP1102: The required key 'country' has no value. The name of the member country.");

    [Fact]
    public void Read_UnknownKeys_AreWarningsWithTheNearestName() => AssertProblems(
        Read(Required + "reseachers: [x]\nTitle: B\nmood: good\n"), isRead: true,
        "(7,1): warning OGP1104: The key 'reseachers' is not known here and has no effect. Did you mean 'researchers'?",
        "(8,1): warning OGP1104: The key 'Title' is not known here and has no effect. Did you mean 'title'?",
        "(9,1): warning OGP1104: The key 'mood' is not known here and has no effect.");

    [Theory]
    [InlineData("title: [a]", "(7,8): error OGP1105: The value of 'title' must be a text; found a list.")]
    [InlineData("summary: {a: b}",
        "(7,10): error OGP1105: The value of 'summary' must be a text; found a mapping of keys.")]
    [InlineData("researchers: José",
        "(7,14): error OGP1105: The value of 'researchers' must be a list, such as [one, two]; found a text.")]
    [InlineData("researchers: [a, '', b]",
        "(7,18): error OGP1105: The value of 'researchers' must be a list without empty items; found an empty one.")]
    [InlineData("researchers: [[a]]",
        "(7,15): error OGP1105: The value of 'researchers' must be a text; found a list.")]
    [InlineData("action-plan: 4",
        "(7,14): error OGP1105: The value of 'action-plan' must be a mapping with the keys name, number, url; " +
        "found a text.")]
    [InlineData("at-a-glance: 4",
        "(7,14): error OGP1105: The value of 'at-a-glance' must be a mapping of keys; found a text.")]
    [InlineData("glossary: [a]",
        "(7,11): error OGP1105: The value of 'glossary' must be a mapping of keys; found a list.")]
    [InlineData("commitments: 12",
        "(7,14): error OGP1105: The value of 'commitments' must be a list, such as [one, two]; found a text.")]
    [InlineData("draft: maybe",
        "(7,8): error OGP1107: The value 'maybe' of 'draft' is not known. Allowed: true, false.")]
    [InlineData("region: Atlantis", "(7,9): error OGP1107: The value 'Atlantis' of 'region' is not known. Allowed: " +
        "africa-and-the-middle-east, americas, asia-and-the-pacific, europe.")]
    [InlineData("region: Europa", "(7,9): error OGP1107: The value 'Europa' of 'region' is not known. Allowed: " +
        "africa-and-the-middle-east, americas, asia-and-the-pacific, europe. Did you mean 'europe'?")]
    [InlineData("status: done",
        "(7,9): error OGP1107: The value 'done' of 'status' is not known. Allowed: final, public-comment, corrected.")]
    [InlineData("member-since: '11'",
        "(7,15): error OGP1106: The value '11' of 'member-since' is not a year of four digits.")]
    [InlineData("action-plan: {number: several}",
        "(7,23): error OGP1106: The value 'several' of 'number' is not a plan's number, such as 4, IV or Fourth.")]
    [InlineData("source: javascript:alert(1)",
        "(7,9): error OGP1106: The value 'javascript:alert(1)' of 'source' is not " +
        "an absolute address that begins with https:// or http://.")]
    [InlineData("aliases: [ok.html, ../../etc/passwd]",
        "(7,20): error OGP3030: The alias '../../etc/passwd' cannot be an address of this site: '..' could lead " +
        "out of the site.")]
    [InlineData("slug: Chile Design",
        "(7,7): error OGP1106: The value 'Chile Design' of 'slug' is not a name for an address: " +
        "letters a-z, digits and hyphens, at most 80, with a letter or digit at both ends.")]
    [InlineData("dates-under-review: 2018-20",
        "(7,21): error OGP1106: The value '2018-20' of 'dates-under-review' is not " +
        "two years, such as 2018-2020, or {from: 2018-09-01, to: 2020-08-31}.")]
    [InlineData("dates-under-review: {from: 2018-13, to: 2020}",
        "(7,28): error OGP1106: The value '2018-13' of 'from' is not " +
        "a year or date, such as 2021, 2021-03 or 2021-03-09.")]
    [InlineData("dates-under-review: {from: 2018}",
        "(7,21): error OGP1101: The required key 'to' is missing. The last year or day, included.")]
    [InlineData("dates-under-review: 2020-2018",
        "(7,21): error OGP1111: The period of 'dates-under-review' ends (2018) before it begins (2020).")]
    [InlineData("comment-period: {from: 2021-03-15, to: 2021-03-01}",
        "(7,17): error OGP1111: The period of 'comment-period' ends (2021-03-01) before it begins (2021-03-15).")]
    [InlineData("documents: [{title: PDF, url: a.pdf}]", "(7,31): error OGP1106: The value 'a.pdf' of 'url' is not " +
        "an absolute address that begins with https:// or http://.")]
    [InlineData("documents: [{title: PDF, url: 'https://e.org', language: English}]",
        "(7,58): error OGP1106: The value 'English' of 'language' is not a language code, such as en, es or pt-BR.")]
    [InlineData("corrections: [{text: x}]",
        "(7,15): error OGP1101: The required key 'date' is missing. When it was corrected.")]
    [InlineData("recommendations: [{text: x}]",
        "(7,19): error OGP1101: The required key 'title' is missing. The recommendation in one sentence.")]
    [InlineData("version: \"1\\u200B\"",
        "(7,10): warning OGP1109: The text of 'version' holds the invisible character U+200B. Remove it.")]
    [InlineData("summary: \"a\\u202Eb\\U000E0041\\u202E\"",
        "(7,10): warning OGP1109: The text of 'summary' holds the invisible character U+202E. Remove it.",
        "(7,10): warning OGP1109: The text of 'summary' holds the invisible character U+E0041. Remove it.")]
    [InlineData("summary: \"a\\x07b\"", "(7,10): error OGP1211: The character U+0007 cannot stand in a text. Remove it.")]
    [InlineData("policy-areas: [a, \"b\\uFFFE\\x1B\\0\"]",
        "(7,19): error OGP1211: The character U+FFFE cannot stand in a text. Remove it, and 2 more of its kind.")]
    public void Read_WrongValue_IsReportedAtItsPlaceAndLeftOut(string line, params string[] expected)
    {
        // The title is written on line 7 in one row, so the required one goes.
        var head = line.StartsWith("title:", StringComparison.Ordinal) ? Required.Replace("title: A",
            "version: 1", StringComparison.Ordinal) : Required;
        AssertProblems(Read(head + line + "\n"), isRead: head == Required, expected);
    }

    [Fact]
    public void Read_WrongRequiredValues_GiveNoReport() => AssertProblems(
        Read("title: A\ntype: desing\ncountry: [Chile]\ncountry-code: DD\npublished: soon\n"), isRead: false,
        "(3,7): error OGP1107: The value 'desing' of 'type' is not known. Allowed: progress, end-of-term, " +
        "special-accountability, design, " +
        "implementation, hybrid, transitional-results, co-creation-brief, action-plan-review, midterm-review, " +
        "results, inception, " +
        "end-of-commitment, final-learning. Did you mean 'design'?",
        "(4,10): error OGP1105: The value of 'country' must be a text; found a list.",
        "(5,15): error OGP1106: The value 'DD' of 'country-code' is not a country code of two letters (ISO " +
        "3166-1), such as CL.",
        "(6,12): error OGP1106: The value 'soon' of 'published' is not a year or date, such as 2021, 2021-03 or " +
        "2021-03-09.");

    [Fact]
    public void Read_LongTexts_AreErrors() => AssertProblems(
        Read(Required + $"summary: {new string('x', 10_001)}\n" +
            $"locality: {new string('x', 301)}\nversion: {new string('x', 300)}\n"),
        isRead: true,
        "(7,10): error OGP1108: The text of 'summary' has 10001 characters; at most 10000 are allowed.",
        "(8,11): error OGP1108: The text of 'locality' has 301 characters; at most 300 are allowed.");

    [Theory]
    [InlineData("2018-2020", "2018", "2020")]
    [InlineData("2018 - 2020", "2018", "2020")]
    [InlineData("2018–2020", "2018", "2020")]
    [InlineData("2018−2020", "2018", "2020")]
    [InlineData("2018‑2020", "2018", "2020")]
    [InlineData("2018", "2018", "2018")]
    [InlineData("{from: 2018-09-01, to: 2020-08}", "2018-09-01", "2020-08")]
    [InlineData("{from: 2018, to: 2018-06}", "2018", "2018-06")]
    [InlineData("{from: 2018-06-05, to: 2018-06}", "2018-06-05", "2018-06")]
    public void Read_DatesUnderReview_InAnySpelling(string text, string from, string to)
    {
        var (report, problems) = Read(Required + $"dates-under-review: {text}\n");
        Assert.Empty(problems);
        Assert.Equal(
            (from, to), (report!.DatesUnderReview!.Value.From.ToString(), report.DatesUnderReview.Value.To.ToString()));
    }

    [Fact]
    public void Read_Aliases_OfYaml_AreNotReportedTwice() => AssertProblems(
        Read("title: *Important*\ntype: design\ncountry: Chile\ncountry-code: CL\npublished: 2021\nresearchers: *x\n"),
            isRead: false,
        "(2,8): error OGP1015: '*Important*' is a YAML alias, which is not supported here. A text that begins with " +
        "'*' stands in quotes.",
        "(7,14): error OGP1015: '*x' is a YAML alias, which is not supported here. A text that begins with '*' " +
        "stands in quotes.");

    [Fact]
    public void Read_Commitment_HasAllItsKeys()
    {
        var (report, problems) = Read(Required + """
            commitments:
              - number: 4.2
                id: ke0025
                title: Open budgets
                text: What it says.
                specificity: High
                verifiability: true
                relevance: [Access to Information, technology_and_innovation]
                lens: yes
                potential-impact: Minor
                potential-for-results: modest
                completion: Completed
                diog: exceptional
                early-results: No notable results
                starred: yes
                noteworthy: true
                promising: no
                cluster: Budgets
                policy-areas: [Fiscal openness]
                lead: Ministry
                supporting: [CSO, Bank]
            """);

        Assert.Empty(problems);
        var commitment = Assert.Single(report!.Commitments);
        Assert.Equal(("4.2", "KE0025", "Open budgets", "What it says."),
            (commitment.Number, commitment.Id, commitment.Title, commitment.Text));
        Assert.Equal("content/reports/a.md(8,5)", commitment.Location.ToString());
        Assert.Equal(
            [
                "specificity.high", "verifiability.yes", "relevance.access-to-information",
                    "relevance.technology-and-innovation", "lens.yes",
                "potential-impact.minor", "potential-for-results.modest", "completion.complete", "diog.outstanding",
                    "early-results.none",
            ],
            commitment.Codes.Select(level => level.TextKey));
        Assert.Equal((true, true, false), (commitment.IsStarred, commitment.IsNoteworthy, commitment.IsPromising));
        Assert.Equal(("Budgets", "Ministry"), (commitment.Cluster, commitment.Lead));
        Assert.Equal(["Fiscal openness"], commitment.PolicyAreas.Select(area => area.Text));
        Assert.Equal(["CSO", "Bank"], commitment.Supporting.AsEnumerable());
    }

    [Fact]
    public void Read_CommitmentPlaceholders_StandForTheirIndicator()
    {
        var (report, problems) = Read(Required +
            "commitments: [{number: 1, title: A, completion: Pending IRM review, diog: N/A, relevance: no-data, " +
            "starred: n/a, cluster: n/a}]\n");
        Assert.Empty(problems);
        var commitment = Assert.Single(report!.Commitments);
        Assert.Equal(["relevance no-data", "completion pending", "diog n/a"],
            commitment.Codes.Select(level => $"{level.Scale.Name} {level}"));
        Assert.Equal(["placeholder.no-data", "placeholder.pending", "placeholder.n/a"],
            commitment.Codes.Select(level => level.TextKey));
        Assert.False(commitment.IsStarred);
        Assert.Null(commitment.Cluster);
    }

    [Fact]
    public void Read_CommitmentProblems_AreAllReported()
    {
        var result = Read(Required + """
            commitments:
              - {number: 4, title: A, completion: nearly, relevance: [Fun], lens: perhaps}
              - {number: '4', title: B, id: KE25}
              - {title: C}
              - {number: 5}
              - text
              - {number: 6, title: D, complition: limited}
            """);
        AssertProblems(result, isRead: true,
            "(8,39): error OGP1107: The value 'nearly' of 'completion' is not known. " +
            "Allowed: no-evidence, withdrawn, not-started, limited, substantial, complete, or n/a, pending, no-data.",
            "(8,59): error OGP1107: The value 'Fun' of 'relevance' is not known. " +
            "Allowed: access-to-information, civic-participation, public-accountability, technology-and-innovation.",
            "(8,71): error OGP1107: The value 'perhaps' of 'lens' is not known. Allowed: no, yes, or n/a, pending, " +
            "no-data.",
            "(9,14): error OGP1112: The commitment number '4' is already used on line 8.",
            "(9,33): error OGP1106: The value 'KE25' of 'id' is not an OGP identifier of two or three letters and " +
            "four digits, such as KE0025.",
            "(10,5): error OGP1101: The required key 'number' is missing. The number of the commitment in its " +
            "plan, unique in the report.",
            "(11,5): error OGP1101: The required key 'title' is missing. The title of the commitment.",
            "(12,5): error OGP1105: The value of 'commitments' must be a mapping with the keys number, id, title, " +
            "text, …; found a text.",
            "(13,27): warning OGP1104: The key 'complition' is not known here and has no effect. Did you mean " +
            "'completion'?");
        Assert.Equal(["4", "4", "6"], result.Report!.Commitments.Select(commitment => commitment.Number));
    }

    /// <summary>Reading is linear: a thousand reports of forty commitments must not take noticeable time.</summary>
    [Fact]
    public void Read_ManyCommitments_AreAllRead()
    {
        var items = string.Concat(
            Enumerable.Range(1, 1000).Select(i => $"  - {{number: {i}, title: Title {i}, completion: limited}}\n"));
        var (report, problems) = Read(Required + "commitments:\n" + items);
        Assert.Empty(problems);
        Assert.Equal(1000, report!.Commitments.Length);
    }

    private static void AssertProblems(
        (Report? Report, string[] Problems) result, bool isRead, params string[] expected)
    {
        Assert.Equal(expected.Select(problem => "content/reports/a.md" + problem), result.Problems);
        Assert.Equal(isRead, result.Report is not null);
    }

    private static (Report? Report, string[] Problems) Read(string frontMatter) => ReadFile(
        $"---\n{frontMatter.TrimEnd('\n')}\n---\nText\n");

    private static (Report? Report, string[] Problems) ReadFile(string text)
    {
        var diagnostics = new DiagnosticBag();
        var split = FrontMatter.Split(new SourceFile(new SourcePath("content/reports/a.md"), text), diagnostics);
        var report = split is null ? null : ReportReader.Read(split, "en", "a", diagnostics);
        return (report, [.. diagnostics.ToSorted().Select(d => d.ToString())]);
    }
}
