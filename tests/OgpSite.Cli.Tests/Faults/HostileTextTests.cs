using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace OgpSite.Cli.Tests.Faults;

/// <summary>
/// Texts that break parsers, each given to a program of its own with a small stack: it answers, whatever it thinks of the
/// text, and takes neither all memory nor all time.
/// </summary>
[Trait("Category", FaultShare.Category)]
public sealed class HostileTextTests(ITestOutputHelper log) : IDisposable
{
    private const int MostMemory = 512 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly ImmutableArray<int> Stacks = FaultShare.IsAll ? [1024, 8192] : [1024];
    private static readonly ImmutableArray<int> MarkdownSizes = FaultShare.IsAll ? [1000, 20_000] : [20_000];
    private static readonly ImmutableArray<int> YamlSizes = FaultShare.IsAll ? [100, 1000, 10_000, 100_000] : [10_000];

    private readonly TemporaryFolder _folder = new("hostile");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_HostileMarkdown_GivesAnAnswer()
    {
        Assert.InRange(HostileMarkdown.Patterns.Count, 45, int.MaxValue);
        await RunAllAsync(
            from pattern in HostileMarkdown.Patterns
            from size in MarkdownSizes
            select ($"{pattern.Key} x {size}", CliProject.Sound + "\n\n" + pattern.Value(size) + "\n"));
    }

    [Fact]
    public async Task Check_HostileFrontMatter_GivesAnAnswer()
    {
        Assert.InRange(HostileYaml.Shapes.Count, 25, int.MaxValue);
        await RunAllAsync(
            from shape in HostileYaml.Shapes
            from size in YamlSizes
            select ($"{shape.Key} x {size}", $"---\n{shape.Value(size)}\n---\nText.\n"));
    }

    private async Task RunAllAsync(IEnumerable<(string Name, string Report)> reports)
    {
        var runs = (from report in reports from stack in Stacks select (report.Name, report.Report, stack)).ToList();
        var answers = new Answer[runs.Count];
        await Parallel.ForAsync(0, runs.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, _) =>
            answers[i] = await AskAsync($"{runs[i].Name}, stack {runs[i].stack} KB", runs[i].Report, runs[i].stack, i));
        var slowest = answers.MaxBy(answer => answer.Time);
        var largest = answers.MaxBy(answer => answer.Memory);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {answers.Length} runs, {answers.Count(answer => answer.ExitCode == 0)} found nothing wrong.
            The slowest took {slowest.Time.TotalSeconds:0.0} s ({slowest.Name}), the largest {largest.Memory / 1024} MB ({largest.Name}).
            """));
        Assert.Equal("", string.Join('\n', answers.Select(FaultOf).Where(fault => fault.Length > 0)));
    }

    private static string FaultOf(Answer answer) => answer switch
    {
        { ExitCode: not (0 or 1) } => $"{answer.Name}: ended with {answer.ExitCode}: {answer.Text}",
        { ExitCode: 1 } when !answer.Text.Contains(": error OGP", StringComparison.Ordinal) =>
            $"{answer.Name}: says no reason: {answer.Text}",
        { Memory: > MostMemory } => $"{answer.Name}: took {answer.Memory} KB",
        _ when answer.Text.Contains("   at ", StringComparison.Ordinal) => $"{answer.Name}: {answer.Text}",
        _ => "",
    };

    private async Task<Answer> AskAsync(string name, string report, int stack, int number)
    {
        var root = string.Create(CultureInfo.InvariantCulture, $"{number}");
        _folder.Write($"{root}/content/site.yml", "title: Reports\nlanguages: [en]\nhtml: limited\n");
        _folder.Write(
            $"{root}/content/glossary/en/plan.md", "---\nterm: plan\ndefinition: What a member will do.\n---\n");
        _folder.Write($"{root}/content/reports/a.md", report);
        var start = new ProcessStartInfo(
            ExternalTool.Find("sh"),
            [
                "-c", $"ulimit -s {stack}; exec \"$@\"", "sh", ExternalTool.Find("dotnet"), OgpsiteCommand.Program,
                "check", "--project", _folder[root],
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        long memory = 0;
        while (!process.HasExited)
        {
            memory = Math.Max(memory, PeakOf(process.Id));
            if (Stopwatch.GetElapsedTime(began) > Patience) process.Kill();
            await Task.Delay(20);
        }

        await process.WaitForExitAsync();
        var time = Stopwatch.GetElapsedTime(began);
        var text = await output + await error;
        Directory.Delete(_folder[root], recursive: true);
        return new Answer(name, process.ExitCode, text.Length > 2000 ? text[..2000] : text, time, memory);
    }

    /// <summary>The most memory that a process has held so far, in KB.</summary>
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line["VmHWM:".Length..^" kB".Length], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }

    private readonly record struct Answer(string Name, int ExitCode, string Text, TimeSpan Time, long Memory);
}
