using Spectre.Console.Testing;

namespace OgpSite.Cli.Tests.Commands;

public sealed class NewSiteCommandTests : IDisposable
{
    private readonly CliProject _project = new([]);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void NewSite_NothingGiven_MakesASiteThatBuildsWithoutADiagnostic()
    {
        var result = _project.Run("new", "site");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            [
                ".github/workflows/pages.yml",
                ".gitignore",
                "README.md",
                "content/glossary/en/action-plan.md",
                "content/glossary/en/commitment.md",
                "content/glossary/en/irm.md",
                "content/glossary/en/milestone.md",
                "content/pages/about.md",
                "content/reports/example/arcadia-design-2024-2026.md",
                "content/site.yml",
            ],
            FilesOf(_project));
        Assert.All(FilesOf(_project), file => Assert.Contains($"  {file}\n", result.Output, StringComparison.Ordinal));
        Assert.Contains("title: IRM Reports\n", File.ReadAllText(_project["content/site.yml"]), StringComparison.Ordinal);
        AssertBuildsStrictly(_project, ".");
        Assert.Contains(
            "href=\"../glossary/action-plan.html\"",
            File.ReadAllText(_project["output/reports/arcadia-design-2024-2026.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("es", "es")]
    [InlineData("en,es", "en es")]
    [InlineData("es, en", "es en")]
    [InlineData("fr", "fr")]
    [InlineData("pt,es", "pt es")]
    [InlineData("en,fr", "en fr")]
    [InlineData("ar", "ar")]
    [InlineData("ar,en", "ar en")]
    [InlineData("en,de", "en")]
    [InlineData("en,es,fr,pt", "en es fr pt")]
    public void NewSite_Languages_AllBuildWithoutADiagnostic(string languages, string withExamples)
    {
        var result = _project.Run(
            "new", "site", "my site", "--title", "Reports: the \"best\" #1", "--languages", languages,
            "--url", "https://example.org/irm/");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        AssertBuildsStrictly(_project, "my site");
        Assert.Equal(
            withExamples.Split(' ').Order(StringComparer.Ordinal),
            new DirectoryInfo(_project["my site/content/glossary"]).EnumerateDirectories()
                .Select(folder => folder.Name).Order(StringComparer.Ordinal));
        foreach (var language in withExamples.Split(' '))
        {
            var folder = language == withExamples.Split(' ')[0] ? "" : $"{language}/";
            var report = File.ReadAllText(_project[$"my site/output/{folder}reports/arcadia-design-2024-2026.html"]);
            Assert.All(
                ["action-plan", "commitment", "milestone"],
                id => Assert.Contains($"<a class=\"term\" href=\"../glossary/{id}.html\"", report, StringComparison.Ordinal));
        }

        var home = File.ReadAllText(_project["my site/output/index.html"]);
        Assert.Contains("Reports: the &quot;best&quot; #1", home, StringComparison.Ordinal);
        Assert.Contains("https://example.org/irm/", home, StringComparison.Ordinal);
    }

    [Fact]
    public void NewSite_SomethingInTheWay_ListsItAndTouchesNothing()
    {
        _project.Write("README.md", "mine");
        _project.Write("content/notes.txt", "mine");
        var result = _project.Run("new", "site");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            $"In '{_project.Root}' there is already content, README.md. Nothing is overwritten, and nothing was made. " +
            "Move what is in the way, or name another folder.",
            result.ErrorLines[0]);
        Assert.Equal(["README.md", "content/notes.txt"], FilesOf(_project));
        Assert.Equal("mine", File.ReadAllText(_project["README.md"]));
    }

    [Fact]
    public void NewSite_FolderWithOtherFiles_IsTaken()
    {
        _project.Write("LICENSE", "mine");
        Assert.Equal(0, _project.Run("new", "site", ".").ExitCode);
        AssertBuildsStrictly(_project, ".");
    }

    [Fact]
    public void NewSite_WrongValues_AreAllToldAndNothingIsMade()
    {
        var result = _project.Run("new", "site", "--languages", "en,English,en", "--url", "example.org");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            [
                "'--languages': The value 'English' of 'languages' is not a language code, such as en, es or pt-BR.",
                "'--languages': The language 'en' is listed twice.",
                "'--url': The value 'example.org' of 'url' is not an absolute address that begins with https:// or " +
                "http://.",
            ],
            result.ErrorLines[..^1]);
        Assert.False(Directory.Exists(_project["content"]));
    }

    [Fact]
    public void NewSite_FileInPlaceOfTheFolder_IsRefusedByTheMachine()
    {
        _project.Write("place", "a file");
        Assert.Equal(3, _project.Run("new", "site", "place").ExitCode);
        Assert.Equal("a file", File.ReadAllText(_project["place"]));
    }

    [Fact]
    public void NewSite_OnATerminal_AsksForWhatIsNotGiven()
    {
        using var person = new TestConsole();
        person.Interactive();
        person.Input.PushTextWithEnter("Our reports");
        person.Input.PushTextWithEnter("es,pt_BR");
        person.Input.PushTextWithEnter("es,en");
        using var project = new CliProject([]) { Person = person };
        Assert.Equal(0, project.Run("new", "site", "--url", "https://example.org/").ExitCode);
        Assert.Contains("'pt_BR' of 'languages' is not a language code", person.Output, StringComparison.Ordinal);
        var settings = File.ReadAllText(project["content/site.yml"]);
        Assert.Contains("title: Our reports\n", settings, StringComparison.Ordinal);
        Assert.Contains("languages: [es, en]\n", settings, StringComparison.Ordinal);
        AssertBuildsStrictly(project, ".");
    }

    [Fact]
    public void NewSite_InterruptedInAQuestion_MakesNothing()
    {
        using var person = new TestConsole();
        person.Interactive();
        using var project = new CliProject([]) { Person = person, Interruption = new CancellationToken(canceled: true) };
        var result = project.Run("new", "site");
        Assert.Equal(
            (130, "", "Interrupted. Nothing was made.\n"), (result.ExitCode, result.Output, result.Error));
        Assert.False(Directory.Exists(project["content"]));
    }

    private static void AssertBuildsStrictly(CliProject project, string folder)
    {
        var result = project.Run("build", "--strict", "--project", folder);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    private static string[] FilesOf(CliProject project) =>
    [
        .. Directory.EnumerateFiles(project.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(project.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
