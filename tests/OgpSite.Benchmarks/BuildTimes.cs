using System.Diagnostics;
using System.Globalization;

namespace OgpSite.Benchmarks;

/// <summary>
/// What builds of a published <c>ogpsite</c> cost: from nothing, with nothing changed, with one report and with one
/// glossary entry changed. Medians of CPU seconds, wall seconds and peak memory; the rows after the first also as a share
/// of it.
/// </summary>
internal static class BuildTimes
{
    /// <param name="command">The path of the published program.</param>
    public static void Measure(string command, int reports, int runs)
    {
        var root = Directory.CreateTempSubdirectory("ogpsite-builds-").FullName;
        try
        {
            foreach (var (path, text) in MadeUpSite.Of(reports)) Write(root, path, text);
            var steps = new (string Name, Action<int> Prepare)[]
            {
                ("from nothing", _ => Clean(root)),
                ("nothing changed", _ => { }),
                ("one report changed", i => Append(root, "content/reports/r0.md", $"\nEdit {i}.\n")),
                ("one entry changed", i => Replace(root, "content/glossary/en/t0.md", $" {i}.\n---")),
            };
            var costs = steps.ToDictionary(step => step.Name, _ => new List<Cost>());
            for (var run = 0; run < runs; run++)
            {
                foreach (var (name, prepare) in steps)
                {
                    prepare(run);
                    costs[name].Add(Run(command, root));
                }
            }

            Print(steps.Select(step => (step.Name, costs[step.Name])).ToList(), reports, runs);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Print(List<(string Name, List<Cost> Costs)> rows, int reports, int runs)
    {
        Console.WriteLine(Invariant($"{reports} reports, medians of {runs}"));
        Console.WriteLine("                       CPU s   of the first    wall s   peak MB");
        var whole = Median(rows[0].Costs, cost => cost.Cpu);
        foreach (var (name, costs) in rows)
        {
            var cpu = Median(costs, cost => cost.Cpu);
            Console.WriteLine(Invariant(
                $"{name,-20} {cpu,7:0.00} {cpu / whole,14:0.000} {Median(costs, cost => cost.Wall),9:0.00} {Median(costs, cost => cost.Peak),9:0}"));
        }
    }

    private static Cost Run(string command, string root)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(command, ["build", "--project", root, "-q"])
        {
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        // The system forgets what a process has used when it is gone: what was last seen is at most this much behind.
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(10)))
        {
            try
            {
                process.Refresh();
                (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, process.WorkingSet64));
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{command}' gave up with {process.ExitCode}.");
        return new Cost(cpu.TotalSeconds, Stopwatch.GetElapsedTime(start).TotalSeconds, peak / 1e6);
    }

    private static double Median(List<Cost> costs, Func<Cost, double> value) =>
        costs.Select(value).Order().ElementAt(costs.Count / 2);

    private static void Clean(string root)
    {
        foreach (var folder in new[] { "output", ".ogpsite" })
            if (Directory.Exists(Path.Combine(root, folder))) Directory.Delete(Path.Combine(root, folder), recursive: true);
    }

    private static void Write(string root, string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static void Append(string root, string path, string text) => File.AppendAllText(Path.Combine(root, path), text);

    private static void Replace(string root, string path, string end)
    {
        var file = Path.Combine(root, path);
        File.WriteAllText(file, File.ReadAllText(file).Replace(".\n---", end, StringComparison.Ordinal));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <param name="Cpu">Seconds, of both the program and the system.</param>
    /// <param name="Wall">Seconds.</param>
    /// <param name="Peak">Megabytes.</param>
    private readonly record struct Cost(double Cpu, double Wall, double Peak);
}
