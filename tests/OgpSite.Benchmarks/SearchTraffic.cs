using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using OgpSite.Browser.Tests;

namespace OgpSite.Benchmarks;

/// <summary>
/// What a reader loads for the first results of a search, beside what Pagefind makes him load on the same pages, and how
/// long results take once the search has been used.
/// </summary>
/// <remarks>
/// <c>dotnet run --project tests/OgpSite.Benchmarks -c Release -- search SITE [PAGEFIND]</c>. SITE is a built site;
/// PAGEFIND the program, from the npm package <c>pagefind</c>. Bytes are those of scripts, index and excerpts as a host
/// sends them, with gzip, for ten results from an empty cache; the page itself and its style are not counted.
/// </remarks>
internal static class SearchTraffic
{
    private const int Queries = 15;

    private const string PagefindPage = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Pagefind</title>
        <script type="module">
        const pagefind = await import('./pagefind/pagefind.js');
        const found = await pagefind.search(new URLSearchParams(location.search).get('q'));
        await Promise.all(found.results.slice(0, 10).map(result => result.data()));
        document.title = `Found ${found.results.length}`;
        </script>
        """;

    public static async Task MeasureAsync(string site, string? pagefind)
    {
        var folder = Path.GetFullPath(site);
        var queries = await ChooseQueriesAsync(folder);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await SystemChromium.LaunchAsync(playwright);
        await ReportAsync("OgpSite", folder, "search.html", FoundHere, chromium, queries);
        await ReportTimesAsync(folder, chromium, queries);
        if (pagefind is null) return;
        var indexing = await ExternalTool.RunAsync(
            pagefind, ["--site", folder, "--root-selector", "main", "--glob", "{reports,glossary}/[!i]*.html"]);
        indexing.OrThrow();
        await File.WriteAllTextAsync(Path.Combine(folder, "pagefind.html"), PagefindPage);
        await ReportAsync("Pagefind", folder, "pagefind.html", FoundByPagefind, chromium, queries);
    }

    private static Task FoundHere(IPage page) =>
        page.Locator("ol.search-results > li, .search-nothing").First.WaitForAsync(new() { Timeout = 60_000 });

    private static Task FoundByPagefind(IPage page) =>
        page.WaitForFunctionAsync("document.title.startsWith('Found')", null, new() { Timeout = 60_000 });

    /// <summary>Words of one place of a report, which therefore has them all; the same for the same site.</summary>
    private static async Task<ILookup<int, string>> ChooseQueriesAsync(string folder)
    {
        var reports = Directory.GetFiles(Path.Combine(folder, "reports"), "*.html")
            .Where(file => Path.GetFileName(file) != "index.html")
            .Order(StringComparer.Ordinal)
            .ToList();
        var random = new Random(1);
        var queries = new List<string>();
        for (var i = 0; i < 3 * Queries; i++)
        {
            var text = await File.ReadAllTextAsync(reports[random.Next(reports.Count)]);
            var words = new HtmlParser().ParseDocument(text).QuerySelector(".body")!.TextContent // all reports have one
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length > 3 && word.All(char.IsLetter))
                .ToList();
            queries.Add(string.Join(' ', Enumerable.Range(0, 1 + (i % 3)).Select(_ => words[random.Next(words.Count)])));
        }

        return queries.ToLookup(query => query.Count(c => c == ' ') + 1);
    }

    private static async Task ReportAsync(
        string name, string folder, string page, Func<IPage, Task> found, IBrowser chromium, ILookup<int, string> queries)
    {
        foreach (var group in queries.OrderBy(group => group.Key))
        {
            var bytes = new List<double>();
            foreach (var query in group) bytes.Add(await CountAsync(folder, page, query, found, chromium));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-9} {group.Key} words: median {At(bytes, 0.5) / 1024:F1} KB, p95 {At(bytes, 0.95) / 1024:F1} KB"));
        }
    }

    private static async Task<double> CountAsync(
        string folder, string page, string query, Func<IPage, Task> found, IBrowser chromium)
    {
        var asked = new ConcurrentDictionary<string, bool>();
        await using var server = await StaticServer.StartAsync(folder, seen: path => asked[path] = true);
        await using var context = await chromium.NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(new Uri(server.Address, $"{page}?q={Uri.EscapeDataString(query)}").AbsoluteUri);
        await found(tab);
        await tab.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return asked.Keys
            .Where(path => !path.EndsWith(".html", StringComparison.Ordinal)
                && !path.EndsWith(".css", StringComparison.Ordinal) && !path.EndsWith(".svg", StringComparison.Ordinal))
            .Select(path => Path.Combine(folder, path.TrimStart('/')))
            .Where(File.Exists)
            .Sum(SizeAsSent);
    }

    /// <summary>What is compressed already does not shrink.</summary>
    private static long SizeAsSent(string file)
    {
        using var counted = new MemoryStream();
        using (var gzip = new GZipStream(counted, CompressionLevel.Optimal, leaveOpen: true))
        using (var content = File.OpenRead(file))
            content.CopyTo(gzip);
        return Math.Min(counted.Length, new FileInfo(file).Length);
    }

    /// <summary>From the last key to the results, in one page where the search has been used already.</summary>
    private static async Task ReportTimesAsync(string folder, IBrowser chromium, ILookup<int, string> queries)
    {
        await using var server = await StaticServer.StartAsync(folder);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "search.html?q=report").AbsoluteUri);
        await FoundHere(page);
        string[] all = [.. queries.SelectMany(group => group)];
        await ReportTimesAsync(page, all, "for words not asked before");
        await ReportTimesAsync(page, all, "once loaded");
    }

    private static async Task ReportTimesAsync(IPage page, string[] queries, string condition)
    {
        var times = new List<double>();
        foreach (var query in queries)
        {
            times.Add(await page.EvaluateAsync<double>(
                """
                query => new Promise(done => {
                    const box = document.querySelector('main input[type=search]')
                        ?? document.querySelector('input[type=search]');
                    const results = document.querySelector('ol.search-results');
                    const before = results.firstElementChild;
                    const start = performance.now();
                    const seen = new MutationObserver(() => {
                        const isNew = results.firstElementChild && results.firstElementChild !== before;
                        if (!isNew && !document.querySelector('.search-nothing')) return;
                        seen.disconnect();
                        done(performance.now() - start);
                    });
                    seen.observe(results.parentNode, { childList: true, subtree: true });
                    box.value = query;
                    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
                })
                """,
                query));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"OgpSite   key to results, {condition}: median {At(times, 0.5):F0} ms, p95 {At(times, 0.95):F0} ms"));
    }

    private static double At(List<double> values, double share) =>
        values.Order().ElementAt((int)Math.Min(values.Count - 1, share * values.Count));
}
