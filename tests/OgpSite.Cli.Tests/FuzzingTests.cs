using System.Globalization;
using System.Text.RegularExpressions;

namespace OgpSite.Cli.Tests;

/// <summary>
/// The gate's share of fuzzing: every reader of content answers made-up inputs for a while. <c>tests/fuzz.sh</c> takes
/// as long as one likes.
/// </summary>
public sealed partial class FuzzingTests
{
    private const int SecondsForEach = 20;

    /// <summary>A target that fails on its first inputs makes far fewer; a busy machine makes more.</summary>
    private const int FewestExecutions = 100;

    private static readonly ImmutableArray<string> Targets = ["address", "entry", "front-matter", "import", "page"];

    [Fact]
    public async Task Fuzz_EachTargetForAWhile_CrashesAndHangsNowhere()
    {
        var result = await ExternalTool.RunAsync(
            Repository.PathOf("tests", "fuzz.sh"),
            ["--no-build", SecondsForEach.ToString(CultureInfo.InvariantCulture)]);
        result.OrThrow();

        var figures = Figures().Matches(result.Output).ToList();
        Assert.Equal(Targets, figures.Select(line => line.Groups["target"].Value));
        Assert.All(figures, line =>
        {
            Assert.InRange(Number(line, "executions"), FewestExecutions, int.MaxValue);
            Assert.InRange(Number(line, "edges"), 100, int.MaxValue);
            Assert.Equal((0, 0), (Number(line, "crashes"), Number(line, "hangs")));
        });
    }

    [Fact]
    public async Task Fuzz_UnknownTarget_IsRefused()
    {
        var result = await ExternalTool.RunAsync(Repository.PathOf("tests", "fuzz.sh"), ["--no-build", "1", "nothing"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("There is no target 'nothing'", result.Error, StringComparison.Ordinal);
    }

    private static int Number(Match line, string name) =>
        int.Parse(line.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<target>[a-z-]+): (?<executions>\d+) executions \([\d.]+ a second\), (?<edges>\d+) edges, \d+ paths, " +
        @"(?<crashes>\d+) crashes, (?<hangs>\d+) hangs\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();
}
