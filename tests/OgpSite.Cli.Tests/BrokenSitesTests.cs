namespace OgpSite.Cli.Tests;

/// <summary>Each folder of <c>tests/sites/broken</c> holds one fault; <c>expected.txt</c> is what a build says of it, to the letter.</summary>
public sealed class BrokenSitesTests
{
    private static readonly string Folder = Repository.PathOf("tests", "sites", "broken");

    public static TheoryData<string> Names =>
        [.. new DirectoryInfo(Folder).EnumerateDirectories().Select(folder => folder.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Build_BrokenSite_SaysExactlyWhatIsWrong(string name)
    {
        using var project = new TemporaryFolder();
        await BuildGoodSite(project);
        var before = FolderBytes.List(project["output"]);

        Directory.Delete(project["content"], recursive: true);
        project.CopyFrom(Path.Combine(Folder, name));
        var result = await OgpsiteCommand.RunAsync(["build", "-q", "--project", project.Path], project.Path);

        var lines = result.Error.ReplaceLineEndings("\n").Trim('\n');
        var expected = Path.Combine(Folder, name, "expected.txt");
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1") await File.WriteAllTextAsync(expected, lines + "\n");
        Assert.Equal((await File.ReadAllTextAsync(expected)).Trim('\n'), lines);
        Assert.Equal("", result.Output);

        var isError = lines.Contains(": error ", StringComparison.Ordinal);
        Assert.Equal(isError ? 1 : 0, result.ExitCode);
        if (isError) Assert.Equal(before.AsEnumerable(), FolderBytes.List(project["output"]));
    }

    /// <summary>A warning keeps the site from being published under <c>--strict</c>, and is an error then.</summary>
    [Fact]
    public async Task Build_StrictWithAWarning_LeavesTheOldOutput()
    {
        using var project = new TemporaryFolder();
        await BuildGoodSite(project);
        var before = FolderBytes.List(project["output"]);
        project.CopyFrom(Path.Combine(Folder, "front-matter-unknown-key"));
        var result = await OgpsiteCommand.RunAsync(["build", "-q", "--strict", "--project", project.Path], project.Path);
        Assert.Contains(": error ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(": warning ", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(before.AsEnumerable(), FolderBytes.List(project["output"]));
    }

    private static async Task BuildGoodSite(TemporaryFolder project)
    {
        project.Write("content/site.yml", "title: Good\nlanguages: [en]\n");
        project.Write("content/reports/good.md",
            "---\ntitle: Good\ntype: design\ncountry: Chile\ncountry-code: CL\npublished: 2021\n---\nAll is well.\n");
        var built = await OgpsiteCommand.RunAsync(["build", "-q", "--project", project.Path], project.Path);
        Assert.Equal("", built.OrThrow().Error);
        Assert.True(File.Exists(project["output/reports/good.html"]));
    }
}
