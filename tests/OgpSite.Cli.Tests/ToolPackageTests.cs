namespace OgpSite.Cli.Tests;

/// <summary>The command as a .NET tool: packed, installed and run from where it was installed.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pack_InstalledTool_BuildsASiteWithTheTemplatesItBrings()
    {
        await DotnetAsync(
            "pack", Repository.PathOf("src", "OgpSite.Cli"), "--no-build", "--output", _folder["package"]);
        await DotnetAsync("tool", "install", "OgpSite", "--tool-path", _folder["tool"], "--source", _folder["package"]);
        _folder.Write("project/content/site.yml", "title: Small\n");
        _folder.Write("project/content/reports/a.md", TestSite.FrontMatter + "Text.\n");

        var tool = Directory.EnumerateFiles(_folder["tool"], "ogpsite*").Single();
        var result = await ExternalTool.RunAsync(tool, ["build", "--strict"], _folder["project"]);

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.True(File.Exists(_folder["project/output/reports/a.html"]));
        Assert.False(Directory.Exists(_folder["project/.ogpsite/cache/templates"]), "A template had to be compiled.");
    }

    private async Task DotnetAsync(params string[] arguments) =>
        (await ExternalTool.RunAsync(ExternalTool.Find("dotnet"), arguments, _folder.Path)).OrThrow();
}
