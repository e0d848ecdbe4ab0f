using System.Text.RegularExpressions;

namespace OgpSite.Cli.Tests;

/// <summary>
/// Each folder of <c>tests/sites/broken</c> holds one fault;
/// <c>expected.txt</c> is what a build says of it, to the letter.
/// </summary>
public sealed class BrokenSitesTests
{
    private static readonly string Folder = Repository.PathOf("tests", "sites", "broken");

    public static TheoryData<string> Names =>
    [
        .. new DirectoryInfo(Folder).EnumerateDirectories()
            .Select(folder => folder.Name)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Build_BrokenSite_SaysExactlyWhatIsWrong(string name)
    {
        using var project = new CliProject();
        var before = Publish(project);
        project.Replace(Path.Combine(Folder, name));
        var result = project.Run("build", "-q");
        var found = DiagnosticsOf(result);

        var expected = Path.Combine(Folder, name, "expected.txt");
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1") File.WriteAllText(expected, found);
        Assert.Equal(File.ReadAllText(expected), found);
        Assert.Equal("", result.Output);

        var hasError = found.Contains(": error ", StringComparison.Ordinal);
        Assert.Equal(hasError ? 1 : 0, result.ExitCode);
        if (hasError) Assert.Equal(before, Published(project));
        else Assert.NotEqual(before, Published(project));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_BrokenSite_SaysTheSameAndFailsStrictly(string name)
    {
        using var project = new CliProject();
        project.Replace(Path.Combine(Folder, name));
        var found = DiagnosticsOf(project.Run("build", "-q"));
        var strict = project.Run("check", "-q", "--strict");
        Assert.NotEqual("", found);
        Assert.Equal(found.Replace(": warning ", ": error ", StringComparison.Ordinal), DiagnosticsOf(strict));
        Assert.Equal(1, strict.ExitCode);
    }

    /// <summary>A warning keeps the site from being published under <c>--strict</c>.</summary>
    [Fact]
    public void Build_StrictWithAWarning_LeavesTheOldOutput()
    {
        using var project = new CliProject();
        var before = Publish(project);
        project.Replace(Path.Combine(Folder, "front-matter-unknown-key"));
        Assert.Equal(1, project.Run("build", "-q", "--strict").ExitCode);
        Assert.Equal(before, Published(project));
    }

    /// <summary>The diagnostics that a run printed, without its closing line.</summary>
    private static string DiagnosticsOf(CliResult result) => string.Concat(
        result.ErrorLines
            .Where(line => Regex.IsMatch(line, "^[^ ]+\\([0-9]+,[0-9]+\\): "))
            .Select(line => line + "\n"));

    /// <summary>Builds the sound site that stands before the fault comes in.</summary>
    private static string Publish(CliProject project)
    {
        var result = project.Run("build", "-q");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.True(File.Exists(project["output/index.html"]));
        return Published(project);
    }

    private static string Published(CliProject project) => string.Join('\n', FolderBytes.List(project["output"]));
}
