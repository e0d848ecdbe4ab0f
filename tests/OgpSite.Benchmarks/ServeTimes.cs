using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace OgpSite.Benchmarks;

/// <summary>
/// How long an author waits under <c>ogpsite serve</c>: from a saved report to the word that its open page has changed;
/// and what memory the server holds after each tenth of the edits.
/// </summary>
internal static class ServeTimes
{
    private const string Report = "content/reports/r0.md";

    /// <param name="command">The path of the published program.</param>
    public static async Task MeasureAsync(string command, int reports, int edits)
    {
        using var folder = new TemporaryFolder("ogpsite-serve");
        var text = "";
        foreach (var (path, content) in MadeUpSite.Of(reports))
        {
            folder.Write(path, content);
            if (path == Report) text = content;
        }

        await using var server = await ServerProcess.StartAsync([command], folder.Path);
        using var client = new HttpClient(new HttpClientHandler { UseProxy = false }) { BaseAddress = server.Address };
        using var events = new StreamReader(await client.GetStreamAsync("/-/events?page=/reports/r0.html"));
        var page = await NextPageAsync(events);
        Console.WriteLine(Invariant($"{reports} reports, {edits} edits, each after the page has told of the one before"));
        Console.WriteLine("  edits   median ms   p95 ms   memory MB   open files");
        var (all, part) = (new List<double>(), new List<double>());
        for (var edit = 1; edit <= edits; edit++)
        {
            var start = Stopwatch.GetTimestamp();
            folder.Write(Report, Invariant($"{text}\nEdit {edit}.\n"));
            string next;
            do next = await NextPageAsync(events);
            while (next == page);
            page = next;
            part.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (edit % Math.Max(1, edits / 10) != 0) continue;
            Print(edit, part, server);
            all.AddRange(part);
            part.Clear();
        }

        Console.WriteLine(Invariant($"all {all.Count}: median {At(all, 0.5):0} ms, p95 {At(all, 0.95):0} ms"));
    }

    private static void Print(int edit, List<double> times, ServerProcess server) => Console.WriteLine(Invariant(
        $"{edit,7} {At(times, 0.5),11:0} {At(times, 0.95),8:0} {server.WorkingSet / 1e6,11:0} {server.OpenFiles,12}"));

    /// <summary>The digest of the page in the next message.</summary>
    private static async Task<string> NextPageAsync(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonDocument.Parse(line["data: ".Length..]).RootElement.GetProperty("page").GetString()!;
        throw new EndOfStreamException("The server has closed the stream.");
    }

    private static double At(List<double> times, double share) =>
        times.Order().ElementAt((int)(share * (times.Count - 1)));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
