namespace OgpSite.Cli.Tests;

public sealed class ProgramTests
{
    [Fact]
    public void Build_CommandLine_IsCopiedBesideItsTests() =>
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "ogpsite.dll")));
}
