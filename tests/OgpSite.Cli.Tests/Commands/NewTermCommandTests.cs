using Spectre.Console.Testing;

namespace OgpSite.Cli.Tests.Commands;

public sealed class NewTermCommandTests : IDisposable
{
    private readonly CliProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void NewTerm_AllGiven_WritesExactlyThat()
    {
        var result = New(
            "--term", "Independent Reporting Mechanism", "--definition", "A body: it reviews plans.",
            "--abbreviation", "IRM", "--category", "basics", "--id", "irm", "--language", "en");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            "Made content/glossary/en/irm.md. Fill it in, and look for mistakes with 'ogpsite check'.\n", result.Output);
        Assert.StartsWith(
            """
            ---
            id: irm
            term: Independent Reporting Mechanism
            abbreviation: IRM
            definition: "A body: it reviews plans."
            category: basics
            #
            """.ReplaceLineEndings("\n"),
            Read("irm"), StringComparison.Ordinal);
        AssertBuildsStrictly();
    }

    [Fact]
    public void NewTerm_WithoutAnId_TakesItFromTheTerm()
    {
        Assert.Equal(0, New("--term", "Société civile", "--definition", "People.").ExitCode);
        Assert.StartsWith("---\nid: societe-civile\n", Read("societe-civile"), StringComparison.Ordinal);
        AssertBuildsStrictly();
    }

    [Fact]
    public void NewTerm_TermWithoutLatinLetters_WantsAnId()
    {
        var result = New("--term", "التزام", "--definition", "x");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("No id can be made from 'التزام'", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, New("--term", "التزام", "--definition", "x", "--id", "commitment").ExitCode);
    }

    [Fact]
    public void NewTerm_WrongValues_AreAllTold()
    {
        var result = New(
            "--term", "x", "--definition", new string('d', 251), "--id", "No Id", "--category", "Basic",
            "--language", "es");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            [
                "'--term': 'x' in 'term' has only one letter or digit and would be linked where it means something else.",
                "'--definition': The definition has 251 characters; a tooltip holds at most 250. Put the rest into the " +
                "text below the front matter.",
                "'--category': The value 'Basic' of 'category' is not known. Allowed: Basics, Evaluations, Governance, " +
                "Policy areas, Process. Did you mean 'Basics'?",
                "'--id': The value 'No Id' of 'id' is not a name for an address: letters a-z, digits and hyphens, at " +
                "most 80, with a letter or digit at both ends.",
                "'--language': 'es' is none of en. Did you mean 'en'?",
            ],
            result.ErrorLines[..^1]);
        Assert.False(Directory.Exists(_project["content/glossary"]));
    }

    [Fact]
    public void NewTerm_SpellingOfAnotherEntry_IsMadeWithAWarning()
    {
        New("--term", "action plan", "--definition", "A plan.");
        var result = New("--term", "plan", "--definition", "A plan.", "--abbreviation", "action plans");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            "content/glossary/en/plan.md(4,15): warning OGP2104: 'action plans' stands for 'action-plan' and for " +
            "'plan', so it is linked to neither. Drop it from one of them, or make one 'match: explicit'.",
            Assert.Single(result.ErrorLines));
        Assert.True(File.Exists(_project["content/glossary/en/plan.md"]));
    }

    [Fact]
    public void NewTerm_EntryIsThere_LeavesItAsItIs()
    {
        New("--term", "plan", "--definition", "First.");
        var before = Read("plan");
        Assert.Equal(2, New("--term", "plan", "--definition", "Second.").ExitCode);
        Assert.Equal(before, Read("plan"));
    }

    [Fact]
    public void NewTerm_OnATerminal_AsksAndSuggestsTheId()
    {
        using var person = new TestConsole();
        person.Interactive().EmitAnsiSequences();
        person.Input.PushTextWithEnter("milestone");
        person.Input.PushTextWithEnter("");
        person.Input.PushTextWithEnter(new string('d', 251));
        person.Input.PushTextWithEnter("A step.");
        for (var i = 0; i < 5; i++) person.Input.PushKey(ConsoleKey.DownArrow);
        person.Input.PushKey(ConsoleKey.Enter);
        person.Input.PushTextWithEnter("");
        using var project = new CliProject { Person = person };
        Assert.Equal(0, project.Run("new", "term").ExitCode);
        Assert.StartsWith(
            "---\nid: milestone\nterm: milestone\ndefinition: A step.\n#",
            File.ReadAllText(project["content/glossary/en/milestone.md"]), StringComparison.Ordinal);
    }

    private CliResult New(params IEnumerable<string> options) => _project.Run(["new", "term", .. options]);

    private string Read(string id) => File.ReadAllText(_project[$"content/glossary/en/{id}.md"]);

    private void AssertBuildsStrictly()
    {
        var result = _project.Run("build", "--strict");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }
}
