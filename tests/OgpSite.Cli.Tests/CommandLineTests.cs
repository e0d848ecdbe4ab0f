namespace OgpSite.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private const string NoBaseUrl =
        "'--base-url' is an absolute http or https address such as https://example.org/irm/, not ";

    private readonly CliProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("", "Name a command: build, check, pack, serve, new, import, terms, explain, schema.", "ogpsite")]
    [InlineData("-v", "Name a command: build, check, pack, serve, new, import, terms, explain, schema.", "ogpsite")]
    [InlineData("bild", "There is no command 'bild'. Did you mean 'build'?", "ogpsite")]
    [InlineData("frobnicate", "There is no command 'frobnicate'.", "ogpsite")]
    [InlineData(
        "build --ouput x",
        "'ogpsite build' has no option '--ouput'. Did you mean '--output'?", "ogpsite build")]
    [InlineData("build --stict", "'ogpsite build' has no option '--stict'. Did you mean '--strict'?", "ogpsite build")]
    [InlineData(
        "check --projet x",
        "'ogpsite check' has no option '--projet'. Did you mean '--project'?", "ogpsite check")]
    [InlineData("check --output x", "'ogpsite check' has no option '--output'.", "ogpsite check")]
    [InlineData("build site", "'ogpsite build' takes no further argument, but 'site' was given.", "ogpsite build")]
    [InlineData(
        "explain OGP3002 OGP3003",
        "'ogpsite explain' takes no further argument, but 'OGP3003' was given.", "ogpsite explain")]
    [InlineData("build --output", "'--output' wants a value: --output DIR.", "ogpsite build")]
    [InlineData("build --jobs", "'--jobs' wants a value: --jobs N.", "ogpsite build")]
    [InlineData("build --jobs many", "'--jobs' is a whole number from 1 to 1024, not 'many'.", "ogpsite build")]
    [InlineData("build --jobs 0", "'--jobs' is a whole number from 1 to 1024, not '0'.", "ogpsite build")]
    [InlineData(
        "build --log jsno",
        "'--log' is text, json or github, not 'jsno'. Did you mean 'json'?", "ogpsite build")]
    [InlineData("build --base-url example.org", NoBaseUrl + "'example.org'.", "ogpsite build")]
    [InlineData("build --base-url ftp://example.org/", NoBaseUrl + "'ftp://example.org/'.", "ogpsite build")]
    [InlineData(
        "schema reprot",
        "There is a schema of report, glossary, page, site and theme, not of 'reprot'. Did you mean 'report'?",
        "ogpsite schema")]
    [InlineData("new", "Name what 'ogpsite new' is to make: site, report, term.", "ogpsite new")]
    [InlineData("new reprot", "There is no command 'new reprot'. Did you mean 'report'?", "ogpsite new")]
    [InlineData(
        "new report --titel x",
        "'ogpsite new report' has no option '--titel'. Did you mean '--title'?", "ogpsite new report")]
    [InlineData(
        "new term --projcet x",
        "'ogpsite new term' has no option '--projcet'. Did you mean '--project'?", "ogpsite new term")]
    [InlineData("new site a b", "'ogpsite new site' takes no further argument, but 'b' was given.", "ogpsite new site")]
    [InlineData("terms --lines 0", "'--lines' is a whole number from 1 to 10000, not '0'.", "ogpsite terms")]
    [InlineData("terms --term", "'--term' wants a value: --term ID.", "ogpsite terms")]
    [InlineData(
        "import --languag es x",
        "'ogpsite import' has no option '--languag'. Did you mean '--language'?", "ogpsite import")]
    [InlineData("compile-theme a", "An argument is missing: OUTPUT.", "ogpsite compile-theme")]
    public void Run_LineThatIsNotUnderstood_SaysWhatIsWrongAndWhatWasMeant(string line, string message, string command)
    {
        var result = _project.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, "", $"{message}\nTry '{command} --help'.\n"), (result.ExitCode, result.Output, result.Error));
        Assert.False(Directory.Exists(_project["output"]));
    }

    [Fact]
    public void Run_VerboseAndQuiet_ExcludeEachOther()
    {
        var result = _project.Run("build", "-v", "-q");
        Assert.Equal(
            (2, "'--verbose' and '--quiet' exclude each other.\nTry: ogpsite build -v\n"),
            (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("check -h")]
    [InlineData("explain --help")]
    [InlineData("schema --help")]
    [InlineData("serve --help")]
    [InlineData("new --help")]
    [InlineData("new site --help")]
    [InlineData("new report --help")]
    [InlineData("new term --help")]
    [InlineData("terms --help")]
    [InlineData("build --nonsense --help")]
    public void Run_Help_EndsWithExamples(string line)
    {
        var result = _project.Run(line.Split(' '));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var examples = result.Output[result.Output.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains(
            $"  ogpsite {(line.StartsWith('-') ? "build" : line.Split(' ')[0])} ", examples, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_HelpOfBuild_NamesEveryOptionAndNoHiddenCommand()
    {
        var help = _project.Run("build", "--help").Output;
        string[] options =
        [
            "--output", "--base-url", "--strict", "--no-cache", "--clean", "--drafts", "--jobs",
            "--project", "--log", "-v", "-q",
        ];
        Assert.All(options, option => Assert.Contains(option, help, StringComparison.Ordinal));
        Assert.DoesNotContain("compile-theme", _project.Run("--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Version_IsTheAssemblys()
    {
        var result = _project.Run("--version");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"^ogpsite \d+\.\d+\.\d+\n$", result.Output);
    }

    [Fact]
    public void Run_ArgumentThatLooksLikeAResponseFile_IsNotRead()
    {
        _project.Write("args", "build");
        Assert.Equal("There is no command '@args'.", _project.Run("@args").ErrorLines[0]);
    }
}
