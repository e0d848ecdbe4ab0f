namespace OgpSite.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly CliProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Check_SoundProject_SaysSoAndWritesNoSite()
    {
        var result = _project.Run("check");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(
            @"^1 report, 1 member, .* pages checked \(0\.0 s\): no problems\. Build the site with 'ogpsite build'\.\n$",
            result.Output);
        Assert.False(Directory.Exists(_project["output"]));
    }

    [Fact]
    public void Check_Problems_AreCountedAndMakeItFail()
    {
        _project.Write(
            "content/reports/chile.md", CliProject.Sound + "\n\nA [link](gone.md) and [another](gone.md).\n");
        var result = _project.Run("check");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Matches(@"^\d+ errors?\.$", result.ErrorLines[^1]);
    }
}
