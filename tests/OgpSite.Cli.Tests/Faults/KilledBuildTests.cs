using System.Diagnostics;
using Xunit.Abstractions;

namespace OgpSite.Cli.Tests.Faults;

/// <summary>Builds that are killed at any moment, by the signal that nothing can catch.</summary>
[Trait("Category", FaultShare.Category)]
public sealed class KilledBuildTests(ITestOutputHelper log)
{
    private static readonly int Kills = FaultShare.Of(all: 300, share: 40);

    [Fact]
    public async Task Build_KilledAtAnyMoment_LeavesTheOldSiteOrTheNewOne()
    {
        using var project = await ChangingProject.CreateAsync();
        project.Take(0);
        var start = Stopwatch.GetTimestamp();
        (await project.BuildAsync()).OrThrow();
        var whole = Stopwatch.GetElapsedTime(start);
        var random = new Random(9);
        var (killed, old, changed) = (0, 0, 0);
        for (var run = 0; killed < Kills; run++)
        {
            Assert.InRange(run, 0, Kills * 3);
            var before = project.State;
            project.Take(1 - before);
            // Most of a run is the program's start, in which nothing can go wrong: twice as many are killed after it.
            var share = random.Next(3) == 0 ? random.NextDouble() : 0.4 + (0.7 * random.NextDouble());
            var isKilled = await IsKilledAsync(project, whole * share);
            // A machine is now faster, now slower: of six builds one is to be done before its time, so the last moment of
            // the others is theirs as well.
            whole *= isKilled ? 1.02 : 0.9;
            if (!isKilled) continue;
            killed++;
            if (project.State == before) old++;
            else changed++;
        }

        // What the last kill left is put right by the next build, whatever it was.
        project.Take(0);
        (await project.BuildAsync()).OrThrow();
        Assert.Equal(0, project.State);
        Assert.Empty(project.Leftovers);
        log.WriteLine($"{killed} kills: {old} left the old site, {changed} the new one.");
    }

    /// <summary>Whether the build was still at work.</summary>
    private static async Task<bool> IsKilledAsync(ChangingProject project, TimeSpan after)
    {
        var start = new ProcessStartInfo(ExternalTool.Find("dotnet"), [OgpsiteCommand.Program, .. project.Command]);
        using var build = Process.Start(start)!;
        await Task.Delay(after);
        build.Kill();
        await build.WaitForExitAsync();
        return build.ExitCode != 0;
    }
}
