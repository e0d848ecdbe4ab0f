namespace OgpSite.Core.Tests.TestKit;

public sealed class ExternalToolTests
{
    [Fact]
    public async Task RunAsync_Program_GivesItsOutputAndExitCode()
    {
        var result = await ExternalTool.RunAsync(ExternalTool.Find("dotnet"), ["no-such-command"]);
        Assert.NotEqual(0, result.ExitCode);
        Assert.NotEqual("", result.Output + result.Error);
        Assert.Throws<InvalidOperationException>(result.OrThrow);
    }

    [Fact]
    public void Find_ProgramThatIsNotThere_SaysWhatInstallsIt() => Assert.Contains(
        "tests/run.sh", Assert.Throws<InvalidOperationException>(() => ExternalTool.Find("no such program")).Message,
        StringComparison.Ordinal);
}
