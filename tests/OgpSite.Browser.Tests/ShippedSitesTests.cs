using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>What readers meet in a browser, on every kind of page of the sample site and of the demo site.</summary>
public sealed class ShippedSitesTests(ShippedSitesFixture fixture) : IClassFixture<ShippedSitesFixture>
{
    private static readonly ImmutableArray<int> Widths = [320, 360, 768, 1440];

    private static readonly BrowserNewContextOptions WithoutScript = new() { JavaScriptEnabled = false };

    public static TheoryData<string> Names => [.. ShippedSites.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_FromPhoneToDesktop_DoesNotScrollSideways(string name)
    {
        var faults = new ConcurrentBag<string>();
        await fixture.VisitAsync(name, fixture.Sites.Open(name).Pages.Keys, async (page, path) =>
        {
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 800);
                var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (needed > width)
                    faults.Add($"{path}: needs {needed} px at {width} px. {await FindWidest(page, width)}");
            }
        });
        AssertNone(faults);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_OfEachKind_PassesAxe(string name)
    {
        var faults = new ConcurrentBag<string>();
        await fixture.VisitAsync(name, OneOfEachKind(fixture.Sites.Open(name)), async (page, path) =>
        {
            await page.SetViewportSizeAsync(1280, 800);
            await RunAsync(path, Axe.Rules);
            await page.SetViewportSizeAsync(320, 640);
            await RunAsync($"{path} on a phone", Axe.Rules);
            // The scheme changes colours only.
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            await RunAsync($"{path} in the dark", Axe.Colours);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });

            async Task RunAsync(string where, AxeRunOptions rules)
            {
                foreach (var fault in await Axe.FaultsOfAsync(page, rules)) faults.Add($"{where}: {fault}");
            }
        });
        AssertNone(faults);
    }

    /// <summary>Readers on slow lines wait for little: as a host sends it, compressed, and without images and the icon.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task ReportPage_WithItsFiles_IsLightAndAsksForLittle(string name)
    {
        const int Most = 100 * 1024;
        const int MostRequests = 6;
        var faults = new List<string>();
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var reports = fixture.Sites.Open(name).Pages.Keys
            .Where(path => path.Contains("reports/", StringComparison.Ordinal));
        foreach (var path in reports)
        {
            var page = await context.NewPageAsync();
            var (bytes, requests, origin) = (0L, 0, fixture.AddressOf(name).GetLeftPart(UriPartial.Authority));
            var loads = new List<Task>();
            page.Response += (_, answer) =>
            {
                if (!answer.Url.StartsWith(origin, StringComparison.Ordinal)) faults.Add($"{path} asks for {answer.Url}");
                if (answer.Request.ResourceType is "image" or "other") return;
                requests++;
                loads.Add(CountAsync(answer));
            };
            await page.GotoAsync(new Uri(fixture.AddressOf(name), path).AbsoluteUri);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Task.WhenAll(loads);
            await page.CloseAsync();
            if (bytes > Most) faults.Add($"{path}: {bytes} bytes");
            if (requests > MostRequests) faults.Add($"{path}: {requests} requests");

            async Task CountAsync(IResponse answer) => Interlocked.Add(ref bytes, SizeAsSent(await answer.BodyAsync()));
        }

        AssertNone(faults);
    }

    /// <summary>
    /// A line of an Arabic page begins at the right, and so does a span of years; a percentage, code and the names of
    /// another script keep their own order.
    /// </summary>
    [Fact]
    public async Task ArabicPage_Lines_BeginAtTheRight()
    {
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var path = fixture.Sites.Open("demo").Pages.Keys
            .Single(url => url.StartsWith("ar/reports/alderia", StringComparison.Ordinal));
        await page.GotoAsync(new Uri(fixture.AddressOf("demo"), path).AbsoluteUri);
        await page.EvaluateAsync("""
            () => window.leftOf = (selector, text) => {
                for (const element of document.querySelectorAll(selector)) {
                    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
                    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                        const start = node.data.indexOf(text);
                        if (start < 0) continue;
                        const range = document.createRange();
                        range.setStart(node, start);
                        range.setEnd(node, start + text.length);
                        return range.getBoundingClientRect().left;
                    }
                }
                throw new Error(`${selector} has no ${text}.`);
            }
            """);
        Assert.True(await IsLeftOf(".facts dd", "2021", "2019"), "The years read from left to right.");
        Assert.True(await IsLeftOf("h1", "2021", "2019"), "The years of the title read from left to right.");
        Assert.True(await IsLeftOf(".glance td", "100", "%"), "The percent sign stands before its number.");
        Assert.True(await IsLeftOf(".glance td", "(", "4"), "The share stands before the number.");
        Assert.True(await IsLeftOf(".facts dd", "Fennimore", "Marchetti"), "The second researcher stands first.");
        Assert.True(await IsLeftOf("pre", "number", "title"), "Code runs from right to left.");
        Assert.Equal("start", await page.Locator("h1").EvaluateAsync<string>("e => getComputedStyle(e).textAlign"));
        Assert.Equal("rtl", await page.Locator("h1").EvaluateAsync<string>("e => getComputedStyle(e).direction"));

        Task<bool> IsLeftOf(string selector, string first, string second) => page.EvaluateAsync<bool>(
            "([selector, first, second]) => leftOf(selector, first) < leftOf(selector, second)",
            new[] { selector, first, second });
    }

    /// <summary>The rules must see what they are asked to see: a page with one fault has one.</summary>
    [Fact]
    public async Task Axe_PageWithAFault_FindsIt()
    {
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync(
            "<!doctype html><html lang=en><title>Fault</title>" +
            "<main><h1>Fault</h1><p style='color:#aaa;background:#fff'>Pale.</p></main>");
        Assert.StartsWith(
            "color-contrast:", Assert.Single(await Axe.FaultsOfAsync(page, Axe.Rules)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_FromAFolderWithSpacesAndAccents_OpensWithoutComplaint(string name)
    {
        using var folder = new TemporaryFolder("informe año 50% #1");
        folder.CopyFrom(fixture.Sites.FolderOf(name));
        var faults = new List<string>();
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        page.Console += (_, message) => faults.Add($"{page.Url}: {message.Type}: {message.Text}");
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => faults.Add($"{page.Url}: {request.Url} failed: {request.Failure}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal))
                faults.Add($"{page.Url}: asks for {request.Url}");
        };
        // The page for unknown addresses is a host's, and its links start at the host's root.
        foreach (var path in fixture.Sites.Open(name).Pages.Keys.Where(path => path != "404.html"))
        {
            await page.GotoAsync(FileAddress.Of(folder[path]));
            if (!await page.EvaluateAsync<bool>("document.styleSheets.length > 0"))
                faults.Add($"{path}: has no style.");
        }

        AssertNone(faults);
    }

    /// <summary>What a reader does with a zip: unpack it somewhere, open it, and go on from there.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("chile-design-2018-2020")]
    public async Task Zip_Unpacked_OpensWithStyleAndWithoutComplaint(string report)
    {
        using var folder = new TemporaryFolder("descargas año 50% #1");
        var site = await UnpackAsync(report, folder);
        var faults = new List<string>();
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        page.Console += (_, message) => faults.Add($"{page.Url}: {message.Type}: {message.Text}");
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => faults.Add($"{page.Url}: {request.Url} failed: {request.Failure}");
        // The home page of one report leads on by itself.
        await page.GotoAsync(
            FileAddress.Of(Path.Combine(site, "index.html")), new() { WaitUntil = WaitUntilState.Commit });
        if (report.Length == 0) await page.Locator("main a[href^='reports/']").First.ClickAsync();
        await Arrival.WaitAsync(page, new Regex("/reports/[a-z0-9-]+\\.html$"));
        await AssertStyled();
        await page.Locator("div.body a.term").First.ClickAsync();
        await Arrival.WaitAsync(page, new Regex("/glossary/[a-z0-9-]+\\.html$"));
        await AssertStyled();
        AssertNone(faults);

        async Task AssertStyled() => Assert.True(
            await page.EvaluateAsync<bool>("getComputedStyle(document.querySelector('main')).maxWidth !== 'none' " +
                "|| getComputedStyle(document.body).margin === '0px'"), $"{page.Url} has no style.");
    }

    /// <summary>Every link of every page as the browser reads it leads to a file, and to a place in it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("chile-design-2018-2020")]
    public async Task Zip_Unpacked_HasNoLinkThatLeadsAstray(string report)
    {
        using var folder = new TemporaryFolder("descargas año 50% #1");
        var site = await UnpackAsync(report, folder);
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var links = new HashSet<(string From, string Page, string Id)>();
        var waiting = new Queue<string>([Path.Combine(site, "index.html")]);
        while (waiting.TryDequeue(out var path))
        {
            if (ids.ContainsKey(path)) continue;
            // A home page that leads to the one report is left by itself.
            if (BuiltSite.RefreshOf(BuiltSite.Parse(await File.ReadAllTextAsync(path))) is { } next)
            {
                ids[path] = [];
                waiting.Enqueue(Path.Combine(Path.GetDirectoryName(path)!, next));
                continue;
            }

            await page.GotoAsync(FileAddress.Of(path), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            ids[path] = [.. await page.EvaluateAsync<string[]>(
                "Array.from(document.querySelectorAll('[id]'), element => element.id)")];
            // The way to the search page is a form.
            var addresses = await page.EvaluateAsync<string[]>(
                "[...document.links].map(link => link.href).concat([...document.forms].map(form => form.action))");
            foreach (var target in addresses.Select(address => new Uri(address)).Where(target => target.IsFile))
            {
                var id = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
                links.Add((path, target.LocalPath, id));
                if (target.LocalPath.EndsWith(".html", StringComparison.Ordinal)) waiting.Enqueue(target.LocalPath);
            }
        }

        AssertNone(
        [
            .. links
                .Where(link => !File.Exists(link.Page)
                    || (link.Id.Length > 0 && ids.TryGetValue(link.Page, out var known) && !known.Contains(link.Id)))
                .Select(link => $"{link.From}: {link.Page}#{link.Id}"),
        ]);
        Assert.Equal(
            Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != "404.html").Order(StringComparer.Ordinal),
            ids.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>The folder of the sample, or of one report of it, packed and unpacked.</summary>
    private async Task<string> UnpackAsync(string report, TemporaryFolder folder)
    {
        string[] options = report.Length == 0 ? [] : ["--report", report];
        (await fixture.Sites.PackAsync("sample", folder["site.zip"], options)).OrThrow();
        await ZipFile.ExtractToDirectoryAsync(folder["site.zip"], folder["unpacked"]);
        return Assert.Single(Directory.GetDirectories(folder["unpacked"]));
    }

    /// <summary>
    /// From the home page a reader comes to a report and from a term to its entry, by clicks, under <c>file://</c>.
    /// </summary>
    [Fact]
    public async Task Reader_UnderFile_ComesFromTheHomePageToATerm()
    {
        await using var context = await fixture.Chromium.Browser.NewContextAsync(WithoutScript);
        var page = await context.NewPageAsync();
        await page.GotoAsync(FileAddress.Of(Path.Combine(fixture.Sites.FolderOf("sample"), "index.html")));
        await page.Locator("main .cards a").First.ClickAsync();
        await Arrival.WaitAsync(page, new Regex("/reports/"));
        var term = page.Locator("div.body a.term").First;
        var text = await term.InnerTextAsync();
        await term.ClickAsync();
        await Arrival.WaitAsync(page, new Regex("/glossary/[a-z0-9-]+\\.html$"));
        Assert.NotEqual("", text);
        Assert.NotEqual("", await page.Locator("h1").InnerTextAsync());
    }

    /// <summary>
    /// Switches and buttons that need a script are shown only with one, and so is what a search page says without.
    /// </summary>
    private const string LeaveOutWhatOneOfThemHas =
        "document.querySelectorAll('.search-tools, .search-needs-script, .search-status, .terms-switch, .table-filters, " +
        ".cite-buttons')" +
        ".forEach(element => element.remove())";

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_WithoutScript_ShowsTheSameText(string name)
    {
        await using var with = await fixture.Chromium.Browser.NewContextAsync();
        await using var without = await fixture.Chromium.Browser.NewContextAsync(WithoutScript);
        var scripted = await with.NewPageAsync();
        var plain = await without.NewPageAsync();
        foreach (var path in OneOfEachKind(fixture.Sites.Open(name)))
        {
            var address = new Uri(fixture.AddressOf(name), path).AbsoluteUri;
            await scripted.GotoAsync(address);
            await plain.GotoAsync(address);
            foreach (var page in new[] { scripted, plain })
                await page.EvaluateAsync(LeaveOutWhatOneOfThemHas);
            var text = await plain.Locator("main").InnerTextAsync();
            Assert.True(text.Length > 20, $"{path} is empty without script.");
            Assert.Equal(await scripted.Locator("main").InnerTextAsync(), text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_UnknownAddress_ShowsTheNotFoundPageWithWorkingLinks(string name)
    {
        var site = fixture.Sites.Open(name);
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var failed = new List<string>();
        var loaded = new List<string>();
        page.Response += (_, answer) => loaded.Add($"{answer.Status} {new Uri(answer.Url).AbsolutePath}");
        page.RequestFailed += (_, request) => failed.Add($"{request.Url}: {request.Failure}");
        var response = await page.GotoAsync(new Uri(fixture.AddressOf(name), "reports/a/b/c/gone.html").AbsoluteUri);
        Assert.Equal(404, response!.Status);
        Assert.True(await page.EvaluateAsync<bool>("document.styleSheets[0].cssRules.length > 0"));
        Assert.Empty(failed);
        Assert.All(loaded.Skip(1), answer => Assert.StartsWith("200 ", answer, StringComparison.Ordinal));
        var targets = await page.Locator("a[href]:not([href^='#']), link[href]").EvaluateAllAsync<string[]>(
            "links => links.map(link => link.href).filter(href => href.startsWith(location.origin))");
        Assert.True(targets.Length > 5);
        foreach (var target in targets.Distinct())
            Assert.Equal((target, 200), (target, (await context.APIRequest.GetAsync(target)).Status));
        var heading = await page.Locator("h1").InnerTextAsync();
        Assert.Equal(site.Pages["404.html"].QuerySelector("h1")!.TextContent.Trim(), heading.Trim());
    }

    /// <summary>Old addresses lead on without script, from a host and from a folder.</summary>
    [Fact]
    public async Task OldAddress_Opened_LeadsToItsPage()
    {
        var site = fixture.Sites.Open("demo");
        Assert.NotEmpty(site.Redirects);
        await using var context = await fixture.Chromium.Browser.NewContextAsync(WithoutScript);
        var page = await context.NewPageAsync();
        foreach (var (path, document) in site.Redirects)
        {
            var name = BuiltSite.RefreshOf(document)!.Split('/')[^1];
            foreach (var address in new[]
            {
                new Uri(fixture.AddressOf("demo"), path).AbsoluteUri, FileAddress.Of(Path.Combine(site.Folder, path)),
            })
            {
                await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
                await Arrival.WaitAsync(page, new Regex($"/{Regex.Escape(name)}$"));
                Assert.Equal(1, await page.Locator("main article h1").CountAsync());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_Itself_HasANameALanguageAndOneHeading(string name)
    {
        var faults = new List<string>();
        foreach (var (path, page) in fixture.Sites.Open(name).Pages)
        {
            if (string.IsNullOrWhiteSpace(page.Title)) faults.Add($"{path}: has no title.");
            if (string.IsNullOrEmpty(page.DocumentElement.GetAttribute("lang")))
                faults.Add($"{path}: has no language.");
            var headings = page.QuerySelectorAll("h1").Length;
            if (headings != 1) faults.Add($"{path}: has {headings} first headings.");
        }

        AssertNone(faults);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_Printed_IsWholeAndListsItsTerms(string name)
    {
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var report = fixture.Sites.Open(name).Pages
            .First(entry => entry.Value.QuerySelector("section.terms dd") is not null).Key;
        await page.GotoAsync(new Uri(fixture.AddressOf(name), report).AbsoluteUri);
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4" });
        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(pdf.AsSpan(0, 5)));
        Assert.True(pdf.Length > 10_000, "The print is empty.");

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await page.Locator("section.terms dd").First.IsVisibleAsync());
        Assert.True(await page.Locator("div.body").First.IsVisibleAsync());
        Assert.False(await page.Locator("body > header nav, header nav").First.IsVisibleAsync());
        var decoration = await page.Locator("a.term").First.EvaluateAsync<string>(
            "term => getComputedStyle(term).textDecorationLine + getComputedStyle(term).borderBottomStyle");
        Assert.Equal("nonenone", decoration);
    }

    /// <summary>What a reader selects and copies is the author's text, with no definition in it.</summary>
    [Fact]
    public async Task Article_Copied_HoldsNoDefinition()
    {
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var (path, document) = fixture.Sites.Open("sample").Pages
            .First(entry => entry.Value.QuerySelector("div.body a.term") is not null);
        await page.GotoAsync(new Uri(fixture.AddressOf("sample"), path).AbsoluteUri);
        var copied = await page.EvaluateAsync<string>(
            "() => { getSelection().selectAllChildren(document.querySelector('div.body')); " +
            "return getSelection().toString(); }");
        Assert.True(copied.Length > 200);
        Assert.All(document.QuerySelectorAll("section.terms dd"),
            definition => Assert.DoesNotContain(definition.TextContent.Trim(), copied, StringComparison.Ordinal));
    }

    /// <summary>A term's accessible name is its text, its description the definition.</summary>
    [Fact]
    public async Task Term_InTheAccessibilityTree_IsNamedByItsTextAndDescribedByItsDefinition()
    {
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var (path, document) = fixture.Sites.Open("sample").Pages
            .First(entry => entry.Value.QuerySelector("div.body a.term") is not null);
        await page.GotoAsync(new Uri(fixture.AddressOf("sample"), path).AbsoluteUri);
        var term = document.QuerySelector("div.body a.term")!;
        var located = page.Locator("div.body a.term").First;
        await Assertions.Expect(located).ToHaveAccessibleNameAsync(term.TextContent);
        await Assertions.Expect(located).ToHaveAccessibleDescriptionAsync(
            document.GetElementById(term.GetAttribute("aria-describedby")!)!.TextContent.Trim());
    }

    /// <summary>Of each kind of page in each direction, whatever its language, the richest.</summary>
    private static long SizeAsSent(byte[] content)
    {
        using var sent = new MemoryStream();
        using (var gzip = new GZipStream(sent, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return sent.Length;
    }

    private static IEnumerable<string> OneOfEachKind(BuiltSite site) => site.Pages.Keys
        .GroupBy(path => site.Pages[path].DocumentElement.GetAttribute("dir")
            + Regex.Replace(Regex.Replace(path, "^[a-z]{2}/", ""), "/(?!index)[^/]*$", "/*"))
        .Select(kind => kind.MaxBy(path => site.Pages[path].All.Length)!);

    private static Task<string> FindWidest(IPage page, int width) => page.EvaluateAsync<string>("""
        width => [...document.querySelectorAll('body *')]
            .filter(e => (e.getBoundingClientRect().right > width || e.getBoundingClientRect().left < 0)
                && !e.closest('.table-scroll, pre'))
            .slice(0, 3).map(e => `${e.localName}.${e.className}`).join(', ')
        """, width);

    private static void AssertNone(IReadOnlyCollection<string> faults)
    {
        if (faults.Count > 0)
            Assert.Fail($"{faults.Count} faults:\n{string.Join('\n', faults.Order(StringComparer.Ordinal))}");
    }
}
