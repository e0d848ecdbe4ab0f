using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Glossaries;

public sealed class GlossaryEntryReaderTests
{
    private const string Required = "term: Independent Reporting Mechanism\ndefinition: What monitors action plans.\n";

    [Fact]
    public void Read_EveryKey_IsInTheEntry()
    {
        var (entry, problems) = Read("""
            id: irm
            term: Independent Reporting Mechanism
            abbreviation: IRM
            aliases: [reporting mechanism]
            hidden-aliases: [Independant Reporting Mechanism]
            forms: [Mechanisms of Independent Reporting]
            definition: What monitors action plans.
            match: phrases
            phrases: [the IRM]
            not: [IRM staff]
            case: exact
            inflect: none
            valid-from: 2020
            category: Policy areas
            see: [commitment, action-plan]
            source: https://example.org/irm
            draft: true
            """);

        Assert.Empty(problems);
        Assert.NotNull(entry);
        Assert.Equal(("irm", "en", GlossaryScope.Site), (entry.Id, entry.Language, entry.Scope));
        Assert.Equal("content/glossary/en/mechanism.md(1,1)", entry.Location.ToString());
        Assert.Equal(("Independent Reporting Mechanism", "IRM"), (entry.Term, entry.Abbreviation));
        Assert.Equal(["reporting mechanism"], entry.Aliases.AsEnumerable());
        Assert.Equal(["Independant Reporting Mechanism"], entry.HiddenAliases.AsEnumerable());
        Assert.Equal(["Mechanisms of Independent Reporting"], entry.Forms.AsEnumerable());
        Assert.Equal("What monitors action plans.", entry.Definition);
        Assert.Equal(MatchMode.Phrases, entry.Match);
        Assert.Equal(["the IRM"], entry.Phrases.AsEnumerable());
        Assert.Equal(["IRM staff"], entry.Not.AsEnumerable());
        Assert.True(entry.IsCaseExact);
        Assert.False(entry.IsInflected);
        Assert.Equal(2020, entry.ValidFrom);
        Assert.Equal(GlossaryCategory.PolicyAreas, entry.Category);
        Assert.Equal(["commitment (16,7)", "action-plan (16,19)"],
            entry.See.Select(see => $"{see.Id} ({see.Location.Line},{see.Location.Column})"));
        Assert.Equal("https://example.org/irm", entry.Source!.AbsoluteUri);
        Assert.True(entry.IsDraft);
    }

    [Fact]
    public void Read_RequiredKeysOnly_TakesTheIdFromTheFile()
    {
        var (entry, problems) = Read(Required);
        Assert.Empty(problems);
        Assert.Equal("mechanism", entry!.Id);
        Assert.Equal(
            (MatchMode.Auto, false, true, false), (entry.Match, entry.IsCaseExact, entry.IsInflected, entry.IsDraft));
    }

    [Fact]
    public void Read_WordForNone_IsATermHere() => Assert.Equal("Pending", Read(
        "term: Pending\ndefinition: Not decided yet.\n").Entry!.Term);

    [Theory]
    [InlineData("aliases: [a]\n",
        "(2,1): error OGP1101: The required key 'definition' is missing. What the term means, in at most 250 " +
        "characters of plain text: the tooltip.",
        "(2,1): error OGP1101: The required key 'term' is missing. The term, as readers see it.",
        "(2,11): warning OGP2002: 'a' in 'aliases' has only one letter or digit and would be linked where it means " +
        "something else.")]
    [InlineData("term: ''\ndefinition:\n",
        "(2,7): error OGP1102: The required key 'term' has no value. The term, as readers see it.",
        "(3,12): error OGP1102: The required key 'definition' has no value. What the term means, in at most 250 " +
        "characters of plain text: the tooltip.")]
    [InlineData(Required + "id: My Term\n",
        "(4,5): error OGP1106: The value 'My Term' of 'id' is not a name for an address: " +
        "letters a-z, digits and hyphens, at most 80, with a letter or digit at both ends.")]
    public void Read_WithoutARequiredValue_IsNoEntry(string text, params string[] expected) =>
        AssertProblems(Read(text), isRead: false, expected);

    [Theory]
    [InlineData("alias: [x]\n",
        "(4,1): warning OGP1104: The key 'alias' is not known here and has no effect. Did you mean 'aliases'?")]
    [InlineData("match: phrases\n",
        "(4,8): warning OGP2003: With 'match: phrases' only the phrases are linked, but there are none. Add " +
        "'phrases: [...]'.")]
    [InlineData("match: phrases\nphrases: []\n",
        "(4,8): warning OGP2003: With 'match: phrases' only the phrases are linked, but there are none. Add " +
        "'phrases: [...]'.")]
    [InlineData("phrases: [the mechanism]\n",
        "(4,10): warning OGP2004: 'phrases' has an effect only with 'match: phrases'. Add that, or write them as " +
        "'aliases'.")]
    [InlineData("match: sometimes\n",
        "(4,8): error OGP1107: The value 'sometimes' of 'match' is not known. Allowed: auto, explicit, phrases, " +
        "never.")]
    [InlineData("category: Policy\n",
        "(4,11): error OGP1107: The value 'Policy' of 'category' is not known. Allowed: Basics, Evaluations, " +
        "Governance, Policy areas, Process.")]
    [InlineData("see: [irm, Not An Id]\n",
        "(4,12): error OGP1106: The value 'Not An Id' of 'see' is not a name for an address: " +
        "letters a-z, digits and hyphens, at most 80, with a letter or digit at both ends.")]
    [InlineData("valid-from: later\n",
        "(4,13): error OGP1106: The value 'later' of 'valid-from' is not a year of four digits.")]
    [InlineData("abbreviation: X\nforms: [ab, 'é']\n",
        "(4,15): warning OGP2002: 'X' in 'abbreviation' has only one letter or digit and would be linked where it " +
        "means something else.",
        "(5,13): warning OGP2002: 'é' in 'forms' has only one letter or digit and would be linked where it means " +
        "something else.")]
    [InlineData("match: explicit\nabbreviation: X\n")]
    public void Read_Problem_IsAtItsPlace(string lines, params string[] expected) =>
        AssertProblems(Read(Required + lines), isRead: true, expected);

    [Theory]
    [InlineData(250)]
    [InlineData(251, "(3,13): warning OGP2001: The definition has 251 characters; a tooltip holds at most 250. " +
        "Put the rest into the text below the front matter.")]
    public void Read_LongDefinition_IsAWarning(int length, params string[] expected) =>
        AssertProblems(Read(
            $"term: Term\ndefinition: {string.Concat(Enumerable.Repeat("𝄞", length))}\n"), isRead: true, expected);

    [Fact]
    public void Read_NoFrontMatter_IsAnError() => AssertProblems(ReadFile("irm.md", "Text\n"), isRead: false,
        "(1,1): error OGP1110: This file has no front matter. Begin it with a line '---', its keys, and another " +
        "line '---'.");

    [Fact]
    public void Read_FileNameThatIsNoId_IsAnError()
    {
        var (entry, problems) = ReadFile("Mécanisme.md", $"---\n{Required}---\n");
        Assert.Null(entry);
        Assert.Equal(
            [
                "content/glossary/en/Mécanisme.md(1,1): error OGP2005: The file name 'Mécanisme' cannot be the " +
                "entry's id. " +
                "Rename the file, or add 'id: some-name' (letters a-z, digits, hyphens).",
            ],
            problems);
        Assert.Equal("mecanisme", ReadFile("Mécanisme.md", $"---\nid: mecanisme\n{Required}---\n").Entry!.Id);
    }

    private static void AssertProblems(
        (GlossaryEntry? Entry, string[] Problems) result, bool isRead, params string[] expected)
    {
        Assert.Equal(
            expected, result.Problems.Select(problem => problem[problem.IndexOf('(', StringComparison.Ordinal)..]));
        Assert.Equal(isRead, result.Entry is not null);
    }

    private static (GlossaryEntry? Entry, string[] Problems) Read(string frontMatter) =>
        ReadFile("mechanism.md", $"---\n{frontMatter.TrimEnd('\n')}\n---\nLonger text.\n");

    private static (GlossaryEntry? Entry, string[] Problems) ReadFile(string name, string text)
    {
        var diagnostics = new DiagnosticBag();
        var split = FrontMatter.Split(new SourceFile(new SourcePath("content/glossary/en/" + name), text), diagnostics);
        var entry = GlossaryEntryReader.Read(split!, "en", diagnostics);
        return (entry, [.. diagnostics.ToSorted().Select(d => d.ToString())]);
    }
}
