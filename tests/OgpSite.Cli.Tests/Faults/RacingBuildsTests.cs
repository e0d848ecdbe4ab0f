using Xunit.Abstractions;

namespace OgpSite.Cli.Tests.Faults;

/// <summary>Two builds of one project that are started together.</summary>
[Trait("Category", FaultShare.Category)]
public sealed class RacingBuildsTests(ITestOutputHelper log)
{
    private static readonly int Pairs = FaultShare.Of(all: 200, share: 12);

    [Fact]
    public async Task Build_TwoAtOnce_OneBuildsAndTheOtherSaysWhy()
    {
        using var project = await ChangingProject.CreateAsync();
        var refused = 0;
        for (var pair = 0; pair < Pairs; pair++)
        {
            project.Take(pair % 2);
            var results = await Task.WhenAll(project.BuildAsync(), project.BuildAsync());
            Assert.Contains(results, result => result.ExitCode == 0);
            foreach (var result in results.Where(result => result.ExitCode != 0))
            {
                Assert.Equal(3, result.ExitCode);
                Assert.Contains("Another build of this project is running", result.Error, StringComparison.Ordinal);
                refused++;
            }

            Assert.Equal(pair % 2, project.State);
            Assert.Empty(project.Leftovers);
        }

        // One that begins when the other has ended is no race.
        Assert.InRange(refused, Pairs / 4, Pairs);
        log.WriteLine($"{Pairs} pairs: {refused} builds were refused, {Pairs - refused} came after the other.");
    }
}
