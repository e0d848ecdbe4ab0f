using System.Globalization;
using Xunit.Abstractions;

namespace OgpSite.Cli.Tests.Faults;

/// <summary>Builds on a disk with less and less room: of bytes, and of files. Needs the right to mount.</summary>
[Trait("Category", FaultShare.Category)]
public sealed class FullDiskTests(ITestOutputHelper log) : IAsyncLifetime, IDisposable
{
    private static readonly int Sizes = FaultShare.Of(all: 40, share: 8);
    private static readonly int Counts = FaultShare.Of(all: 20, share: 4);

    private readonly TemporaryFolder _folder = new("disk");
    private ChangingProject? _project;

    private string Disk => _folder["disk"];

    private ChangingProject Project => _project ?? throw new InvalidOperationException("There is no disk yet.");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Disk);
        await RunAsync("mount", "-t", "tmpfs", "-o", "size=64m,nr_inodes=10000", "ogpsite-test", Disk);
        _project = await ChangingProject.CreateAsync(Disk);
    }

    public async Task DisposeAsync()
    {
        _project?.Dispose();
        await RunAsync("umount", Disk);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Build_OnAFullDisk_SaysSoAndLeavesTheOldSite()
    {
        Project.Take(0);
        (await Project.BuildAsync()).OrThrow();
        // As much again is written while the old site stands, and what is remembered of pages besides.
        var (bytes, files) = await UsedAsync();
        var (full, enough) = (0, 0);
        for (var step = 0; step < Sizes + Counts; step++)
        {
            var limit = step < Sizes
                ? string.Create(CultureInfo.InvariantCulture, $"size={bytes + (bytes * 12 / 10 * step / Sizes)}")
                : string.Create(
                    CultureInfo.InvariantCulture, $"nr_inodes={files + (files * 12 / 10 * (step - Sizes) / Counts)}");
            var before = Project.State;
            Project.Take(1 - before);
            await RunAsync("mount", "-o", $"remount,{limit}", Disk);
            var result = await Project.BuildAsync();
            await RunAsync("mount", "-o", "remount,size=64m,nr_inodes=10000", Disk);
            Assert.Equal(result.ExitCode == 0 ? 1 - before : before, Project.State);
            Assert.Empty(Project.Leftovers);
            if (result.ExitCode == 0)
            {
                enough++;
                continue;
            }

            full++;
            Assert.Equal(3, result.ExitCode);
            Assert.Contains(": The disk is full (", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        }

        Assert.InRange(full, 2, int.MaxValue);
        Assert.InRange(enough, 1, int.MaxValue);
        Project.Take(0);
        (await Project.BuildAsync()).OrThrow();
        Assert.Equal(0, Project.State);
        log.WriteLine($"{full + enough} sizes: {full} too small, {enough} large enough.");
    }

    private async Task<(long Bytes, long Files)> UsedAsync()
    {
        var lines = (await RunAsync("df", "--output=used,iused", "--block-size=1", Disk)).Split('\n');
        var cells = lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (long.Parse(cells[0], CultureInfo.InvariantCulture), long.Parse(cells[1], CultureInfo.InvariantCulture));
    }

    private static async Task<string> RunAsync(string tool, params string[] arguments) =>
        (await ExternalTool.RunAsync(ExternalTool.Find(tool), arguments)).OrThrow().Output;
}
