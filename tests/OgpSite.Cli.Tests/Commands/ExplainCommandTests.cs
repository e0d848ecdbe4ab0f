using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly CliProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("OGP3002")]
    [InlineData("ogp3002")]
    [InlineData("3002")]
    public void Explain_KnownCode_PrintsTitleWeightAndExplanation(string code)
    {
        var result = _project.Run("explain", code);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith(
            "OGP3002 (error): A link leads nowhere\n\nA relative link names", result.Output, StringComparison.Ordinal);
        Assert.All(result.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Explain_Warning_SaysThatItDoesNotStopABuild() => Assert.EndsWith(
        "\n\nA warning does not keep the site from being built, unless '--strict' is given.\n",
        _project.Run("explain", "OGP6004").Output, StringComparison.Ordinal);

    [Fact]
    public void Explain_NoCode_ListsAllInOrder()
    {
        var lines = _project.Run("explain").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(DiagnosticCatalog.ByCode.Count, lines.Length);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Contains("OGP6004  warning  A file in the output folder is not from a build", lines);
    }

    [Fact]
    public void Explain_UnknownCode_NamesTheNearest()
    {
        var result = _project.Run("explain", "OGP30002");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(
            "There is no code 'OGP30002'. Did you mean 'OGP3", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("Try: ogpsite explain   for all codes", result.ErrorLines[1]);
    }
}
