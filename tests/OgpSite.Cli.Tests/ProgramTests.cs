using System.Diagnostics;
using System.Net.NetworkInformation;
using System.Runtime.InteropServices;

namespace OgpSite.Cli.Tests;

/// <summary>The program as a process: what only a process can show.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly CliProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Process_Build_WritesTheSiteAndEndsWithNought()
    {
        var result = await OgpsiteCommand.RunAsync(["build"], _project.Root);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("Open output/index.html.", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_project["output/index.html"]));
    }

    [Fact]
    public async Task Process_TurkishLocale_GivesTheSameBytes()
    {
        await OgpsiteCommand.RunAsync(["build", "--output", "one"], _project.Root);
        var turkish = new Dictionary<string, string?> { ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Kolkata" };
        (await OgpsiteCommand.RunAsync(["build", "--output", "two", "--jobs", "1"], _project.Root, turkish)).OrThrow();
        var first = FolderBytes.List(_project["one"]).ToArray();
        Assert.NotEmpty(first);
        Assert.Equal(first, FolderBytes.List(_project["two"]).ToArray());
    }

    /// <summary>
    /// No text can hold the program in a regular expression, of which templates are the ones that can be asked.
    /// </summary>
    [Fact]
    public async Task Process_RegularExpressions_HaveALimitOfTime()
    {
        _project.Write("content/site.yml", "title: Reports\ntheme: mine\n");
        _project.Write("themes/mine/theme.yml", "extends: default\n");
        _project.Write(
            "themes/mine/layouts/not-found.cshtml",
            "@model NotFoundPage\n<p>@(new System.Text.RegularExpressions.Regex(\"a\").MatchTimeout)</p>\n");
        (await OgpsiteCommand.RunAsync(["build"], _project.Root)).OrThrow();
        Assert.Contains("<p>00:00:05</p>", File.ReadAllText(_project["output/404.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_UnknownCommand_EndsWithTwoInUtf8()
    {
        var result = await OgpsiteCommand.RunAsync(["bâtir"], _project.Root);
        Assert.Equal((2, "There is no command 'bâtir'.\nTry 'ogpsite --help'.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Process_TwoBuildsAtOnce_OneBuildsAndTheOtherMayHaveToLeave()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => OgpsiteCommand.RunAsync(["build"], _project.Root)));
        Assert.Contains(results, result => result.ExitCode == 0);
        Assert.All(results, result => Assert.True(result.ExitCode is 0 or 3, result.Error));
        Assert.All(results.Where(result => result.ExitCode == 3), result =>
            Assert.Contains("Another build of this project is running", result.Error, StringComparison.Ordinal));
        Assert.True(File.Exists(_project["output/index.html"]));
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(_project.Root), path => path.Contains(".tmp-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task Process_ServeStopped_EndsInOrder(PosixSignal signal)
    {
        await using var server = await ServerProcess.StartAsync(_project.Root);
        using var client = new HttpClient { BaseAddress = server.Address };
        await using var open = await client.GetStreamAsync("/-/events?page=/");
        Assert.Equal(0, await server.SignalAsync(signal));
    }

    /// <summary>Neither the environment nor a file in the project can open the server to others.</summary>
    [Fact]
    public async Task Process_ServeWithAddressesOfTheFramework_DoesNotListenThere()
    {
        _project.Write(
            "appsettings.json", """{"Kestrel": {"Endpoints": {"Http": {"Url": "http://0.0.0.0:52631"}}}}""");
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = "http://0.0.0.0:52632",
            ["DOTNET_URLS"] = "http://0.0.0.0:52633",
        };
        await using var server = await ServerProcess.StartAsync(_project.Root, environment);
        var ports = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Select(listener => listener.Port).ToHashSet();
        Assert.Contains(server.Address.Port, ports);
        Assert.DoesNotContain(52631, ports);
        Assert.DoesNotContain(52632, ports);
        Assert.DoesNotContain(52633, ports);
    }

    /// <summary>
    /// Kills at the moment when the new site is written and not yet in place: whatever happens, there is no mixture.
    /// </summary>
    [Fact]
    public async Task Process_KilledWhileItPublishes_LeavesTheOldSiteOrTheNewOne()
    {
        for (var i = 0; i < 50; i++) _project.Write($"content/reports/r{i}.md", CliProject.Sound);
        (await OgpsiteCommand.RunAsync(["build"], _project.Root)).OrThrow();
        var old = FolderBytes.List(_project["output"]).ToArray();
        for (var i = 0; i < 50; i++) _project.Write($"content/reports/r{i}.md", CliProject.Sound + " And one more.");
        (await OgpsiteCommand.RunAsync(["build", "--output", "other"], _project.Root)).OrThrow();
        var @new = FolderBytes.List(_project["other"]).ToArray();

        var start = new ProcessStartInfo("dotnet", [OgpsiteCommand.Program, "build", "-q"])
        {
            WorkingDirectory = _project.Root,
        };
        using (var build = Process.Start(start)!) // null only where a shell is asked to open a document
        {
            while (!build.HasExited && Directory.GetFiles(_project[".ogpsite/outputs"], "*.manifest-next").Length == 0)
            {
            }

            build.Kill();
            await build.WaitForExitAsync();
        }

        var after = FolderBytes.List(_project["output"]).ToArray();
        Assert.True(after.SequenceEqual(old) || after.SequenceEqual(@new), string.Join('\n', after));
        var next = await OgpsiteCommand.RunAsync(["build"], _project.Root);
        Assert.Equal((0, ""), (next.ExitCode, next.Error));
        Assert.Equal(@new, FolderBytes.List(_project["output"]).ToArray());
        Assert.Equal(
            [".ogpsite", "content", "other", "output"],
            Directory.GetFileSystemEntries(_project.Root).Select(Path.GetFileName).Order());
    }
}
