using Markdig.Syntax;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Linking;

public sealed class TermIndexTests
{
    /// <summary>Everything that the term and its forms hit in a text, before anything is decided.</summary>
    [Theory]
    [InlineData(
        "co-creation",
        "co-creation, co creation, cocreation, co–creation",
        "co-creation|co creation|cocreation|co–creation")]
    [InlineData(
        "mid-term self-review",
        "midterm selfreview, mid term self-review",
        "midterm selfreview|mid term self-review")]
    [InlineData("action plan", "action plan, action-plan, actionplan, action–plan", "action plan|action-plan")]
    [InlineData("a-b-c-d-e-f", "abcdef, abcde-f, abcde f", "abcde-f|abcde f")]
    [InlineData("C++", "C++, C+++, C++b, c++", "C++|c++")]
    [InlineData(".NET", ".NET, ASP.NET, ..NET", ".NET")]
    [InlineData("Q&A", "Q&A, q&a, Q&As, Q &A", "Q&A|Q&As")]
    [InlineData("IRM", "IRM, irm, Irm, IRMs, IRMS", "IRM|IRMs")]
    [InlineData("OGP Local", "OGP local, ogp Local, OGP-LOCAL", "OGP local|OGP-LOCAL")]
    [InlineData("État", "ETAT, ÉTAT, Etat, état", "ETAT|ÉTAT|état")]
    [InlineData("élève", "ÉLEVE, ELÈVE, ÊLEVE", "ÉLEVE|ELÈVE")]
    [InlineData("отчёт", "отчет, ОТЧЁТ", "отчет|ОТЧЁТ")]
    [InlineData(
        "citizens' forum",
        "citizens’ forum, citizens forum, citizensʼ forums",
        "citizens’ forum|citizensʼ forums")]
    [InlineData("+++", "+++", "")]
    public void FindAt_Term_HitsItsSpellings(string term, string text, string expected)
    {
        var index = TermIndex.Build([Entry("a", term)]);
        Assert.Equal(expected, string.Join('|', Hits(index, text)));
    }

    [Fact]
    public void FindAt_ExactCase_HitsOnlyWhatIsWrittenSo()
    {
        var index = TermIndex.Build([Entry("a", "Senate") with { IsCaseExact = true }]);
        Assert.Equal(["Senate", "Senates"], Hits(index, "Senate, senate, SENATE, Senates"));
    }

    [Theory]
    [InlineData("plan", "plan", 1)]
    [InlineData("plan", "Plan", 1)]
    [InlineData("plan", "plans", 1)]
    [InlineData("nap", "NAP", 0)]
    [InlineData("plan", "planner", 0)]
    public void FindClashes_TwoEntries_NamesEverySharedSpellingThatNothingTellsApart(
        string first, string second, int pairs)
    {
        var clashes = TermIndex.Build([Entry("a", first), Entry("b", second)]).FindClashes();
        Assert.Equal(pairs, clashes.DistinctBy(clash => (clash.First.Id, clash.Second.Id)).Count());
    }

    [Fact]
    public void FindClashes_AnotherYear_IsNone() =>
        Assert.Empty(TermIndex.Build([Entry("a", "plan"), Entry("b", "plan") with { ValidFrom = 2020 }]).FindClashes());

    private static List<string> Hits(TermIndex index, string text)
    {
        var source = new MarkdownText(new SourcePath("content/reports/a.md"), text, 1);
        var prose = new Prose();
        prose.Read(
            MarkdownReader.Read(source, new DiagnosticBag())!.Descendants<ParagraphBlock>().Single().Inline!,
            new HtmlZones("en"),
            "en");
        var tokens = new List<ProseToken>();
        ProseTokenizer.Tokenize(prose, tokens);
        var words = new List<int>();
        index.Identify(prose.Text, tokens, words);
        var hits = new List<TermHit>();
        for (var i = 0; i < tokens.Count; i++) index.FindAt(prose.Text, tokens, words, i, hits);
        return [.. hits.Select(hit => text[tokens[hit.First].Start..tokens[hit.Last].End])];
    }

    private static GlossaryEntry Entry(string id, string term) => new()
    {
        Id = id,
        Language = "en",
        Scope = GlossaryScope.Site,
        Location = SourceLocation.StartOf(new SourcePath($"content/glossary/en/{id}.md")),
        Term = term,
        Definition = "What it means.",
    };
}
