using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>Links to passages, text to copy, and citations to take away.</summary>
public sealed class CitingTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Origin = TestHost.Origin;

    private static readonly TestSite Site = TestSite.Build("""
        == site.yml
        title: Site
        url: https://site.test/irm/
        languages: [en, ar]
        == a.md
        ---
        title: A
        type: design
        country: Chile
        country-code: CL
        published: 2021-03-09
        researchers: [Ana Example]
        version: "1.1"
        commitments: [{number: 4, title: A register}]
        ---
        Before it all.

        ## The process

        An action plan is read by the Independent Reporting Mechanism[^1], twice.

        - one

        - two

        ### Figures

        | Year | People |
        |------|-------:|
        | 2019 | 41 |

        The end.

        [^1]: A note.
        == a.ar.md
        ---
        title: ألف
        type: design
        country: Chile
        country-code: CL
        published: 2021
        ---
        ## العملية

        هنا خطة العمل التي نقرؤها.
        == glossary/en/irm.md
        ---
        id: irm
        term: Independent Reporting Mechanism
        definition: The body that assesses action plans.
        ---
        """, new OgpSite.Core.BuildOptions { Patience = TimeSpan.FromMinutes(5) });

    // ---- Links to passages ----

    [Fact]
    public async Task Heading_WithoutScript_HasALinkBesideItsNameAndText()
    {
        var page = await OpenAsync("reports/a.html", hasScript: false);
        var link = page.Locator(".heading:has(#h-the-process) > a.anchor");
        await Assertions.Expect(page.Locator("#h-the-process")).ToHaveAccessibleNameAsync("The process");
        await Assertions.Expect(link).ToHaveAccessibleNameAsync("The process");
        Assert.Equal("0", await OpacityAsync(link));
        await page.Locator("#h-the-process").HoverAsync();
        Assert.Equal("1", await OpacityAsync(link));
        await page.Mouse.MoveAsync(0, 0);
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Arrival.WaitAsync(page, $"{Origin}reports/a.html#h-the-process");
        Assert.Equal("#c-4", await page.Locator(".commitment .anchor").GetAttributeAsync("href"));
    }

    [Theory]
    [InlineData("#h-the-process-p1", "#h-the-process-p1", "An action plan is read by")]
    [InlineData("#h-the-process-p3", "#h-the-process-p3", "two")]
    [InlineData("#t-1", "#t-1", "Year People 2019 41")]
    [InlineData("#cite", "#cite", "Cite this report")]
    public async Task Passage_UnderThePointer_ShowsItsLinkAndCopiesIt(string passage, string hash, string name)
    {
        var page = await OpenAsync("reports/a.html");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator(passage).HoverAsync(new() { Position = new() { X = 4, Y = 4 } });
        await Assertions.Expect(Link(page)).ToHaveAttributeAsync("href", hash);
        await Assertions.Expect(Link(page)).ToHaveAccessibleNameAsync(new Regex($"^Link to: {name}"));
        await Link(page).ClickAsync();
        await Arrival.WaitAsync(page, $"{Origin}reports/a.html{hash}");
        await Assertions.Expect(Message(page)).ToHaveTextAsync("Link copied");
        Assert.Equal($"{Origin}reports/a.html{hash}", await ClipboardAsync(page));
    }

    [Fact]
    public async Task Link_LeftByThePointer_Goes()
    {
        var page = await OpenAsync("reports/a.html");
        await page.Locator("#h-the-process-p1").HoverAsync();
        await Assertions.Expect(Link(page)).ToHaveCountAsync(1);
        await page.Mouse.MoveAsync(2, 2);
        await Assertions.Expect(Link(page)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("reports/a.html", 320, "p[id]")]
    [InlineData("reports/a.html", 1280, "p[id]")]
    [InlineData("reports/a.html", 320, "table[id]")]
    [InlineData("ar/reports/a.html", 320, "p[id]")]
    [InlineData("ar/reports/a.html", 1280, "p[id]")]
    public async Task Link_Shown_IsInReachAndMovesNothing(string url, int width, string passage)
    {
        var page = await OpenAsync(url, width);
        var before = await page.EvaluateAsync<string>(Places);
        var text = await page.Locator("main").InnerTextAsync();
        await page.Locator($".body {passage}").Last.HoverAsync(new() { Position = new() { X = 30, Y = 8 } });
        await Assertions.Expect(Link(page)).ToBeVisibleAsync();
        Assert.Equal(before, await page.EvaluateAsync<string>(Places));
        Assert.Equal(text, await page.Locator("main").InnerTextAsync());
        var box = (await Link(page).BoundingBoxAsync())!;
        Assert.True(box.Width >= 24 && box.Height >= 24, $"It is {box.Width} by {box.Height} px.");
        Assert.True(box.X >= 0 && box.X + box.Width <= width, $"It begins at {box.X} px.");
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var beside = (await page.Locator($".body {passage}").Last.BoundingBoxAsync())!;
        Assert.InRange(box.Y - beside.Y, -2, 2);
        var isRightToLeft = url.StartsWith("ar/", StringComparison.Ordinal);
        Assert.InRange(isRightToLeft ? beside.X + beside.Width - box.X : box.X + box.Width - beside.X, -2, 8);
    }

    private const string Places = """
        JSON.stringify([...document.querySelectorAll('main *:not(.anchor)')].map(element => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y + scrollY, width, height];
        }))
        """;

    [Fact]
    public async Task Passage_Tapped_ShowsItsLink()
    {
        var page = await OpenAsync("reports/a.html", 360, hasTouch: true);
        await page.Locator("#h-figures-p1").TapAsync();
        await Assertions.Expect(Link(page)).ToHaveAttributeAsync("href", "#h-figures-p1");
        await page.Locator("#h-the-process").TapAsync();
        await Assertions.Expect(Link(page)).ToHaveAttributeAsync("href", "#h-the-process");
        Assert.Equal("1", await OpacityAsync(Link(page)));
        await Link(page).TapAsync();
        await Arrival.WaitAsync(page, $"{Origin}reports/a.html#h-the-process");
    }

    [Fact]
    public async Task Arrows_OnALink_LeadFromPassageToPassage()
    {
        var page = await OpenAsync("reports/a.html");
        await page.Locator(".heading:has(#h-the-process) > a.anchor").FocusAsync();
        foreach (var (key, hash) in ((string, string)[])
            [
                ("ArrowDown", "#h-the-process-p1"), ("ArrowDown", "#h-the-process-p2"),
                ("ArrowDown", "#h-the-process-p3"), ("ArrowDown", "#h-figures"), ("ArrowDown", "#t-1"),
                ("ArrowUp", "#h-figures"), ("ArrowUp", "#h-the-process-p3"),
            ])
        {
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page.Locator("a.anchor:focus")).ToHaveAttributeAsync("href", hash);
            Assert.Equal("1", await OpacityAsync(page.Locator("a.anchor:focus")));
        }

        // On the way through the page there are no more stops than headings.
        Assert.Equal(
            await page.Locator(".heading").CountAsync() + 1, await page.Locator("a.anchor").CountAsync());
        await page.Keyboard.PressAsync("Enter");
        await Arrival.WaitAsync(page, $"{Origin}reports/a.html#h-the-process-p3");
    }

    [Fact]
    public async Task Links_Shown_PassAxe()
    {
        var page = await OpenAsync("reports/a.html", 360);
        await page.Locator("#h-figures-p1").HoverAsync();
        await Assertions.Expect(Link(page)).ToBeVisibleAsync();
        await page.Locator(".cite-formats summary").EvaluateAsync("summary => summary.parentElement.open = true");
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            Assert.Empty(await Axe.FaultsOfAsync(page, Axe.Rules));
        }
    }

    [Fact]
    public async Task Print_HasNoLinksAndNoButtons()
    {
        var page = await OpenAsync("reports/a.html");
        await page.Locator("#h-figures-p1").HoverAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var hidden in await page.Locator(".anchor, .cite button, .cite-formats").AllAsync())
            await Assertions.Expect(hidden).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".citation").First).ToBeVisibleAsync();
    }

    // ---- Text to copy ----

    [Fact]
    public async Task Passages_Copied_AreTheAuthorsText()
    {
        var page = await OpenAsync("reports/a.html");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator("#h-the-process-p1").HoverAsync();
        await Assertions.Expect(Link(page)).ToHaveCountAsync(1);
        var selected = await page.EvaluateAsync<string>("""
            () => {
                const range = document.createRange();
                range.setStart(document.querySelector('#top-p1').firstChild, 0);
                range.setEndAfter(document.querySelector('#h-figures-p1').firstChild);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return getSelection().toString();
            }
            """);
        await page.Keyboard.PressAsync("Control+c");
        const string Expected =
            "Before it all.\nThe process\nAn action plan is read by the Independent Reporting Mechanism1, twice.\n" +
            "one\ntwo\nFigures\nYear\tPeople\n2019\t41\nThe end.";
        Assert.Equal(Expected, Lines(selected));
        Assert.Equal(Expected, Lines(await ClipboardAsync(page)));
        var markup = await page.EvaluateAsync<string>("""
            async () => {
                const [item] = await navigator.clipboard.read();
                return (await item.getType('text/html')).text();
            }
            """);
        Assert.Contains("The process", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("anchor", markup, StringComparison.Ordinal);

        static string Lines(string text) => Regex.Replace(text.ReplaceLineEndings("\n").Trim(), "\n+", "\n");
    }

    // ---- Citations ----

    [Fact]
    public async Task Citation_CopiedAndSaved_IsWhatThePageShows()
    {
        var page = await OpenAsync("reports/a.html");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var apa = page.Locator(".citation").First;
        await apa.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(Message(page)).ToHaveTextAsync("Copied");
        Assert.Equal(
            "Ana Example. (2021). A (Version 1.1). Open Government Partnership, Independent Reporting Mechanism. " +
            $"{Origin}reports/a.html", await ClipboardAsync(page));

        await page.Locator(".cite-formats summary").ClickAsync();
        foreach (var (name, start, end) in ((string, string, string)[])
            [
                ("chile-design-2021.bib", "@techreport{chile-design-2021,\n", "\n}\n"),
                ("chile-design-2021.ris", "TY  - RPRT\r\nAU  - Ana Example\r\n", "\r\nER  - \r\n"),
                ("chile-design-2021.json", "[\n", "\n]\n"),
            ])
        {
            var saved = await page.RunAndWaitForDownloadAsync(() =>
                page.Locator($"pre[data-file='{name}'] + .cite-buttons").GetByText("Download").ClickAsync());
            Assert.Equal(name, saved.SuggestedFilename);
            var text = await File.ReadAllTextAsync(await saved.PathAsync());
            Assert.StartsWith(start, text, StringComparison.Ordinal);
            Assert.EndsWith(end, text, StringComparison.Ordinal);
        }

        Assert.Empty(await SearchedPage.FaultsOfAsync(page));
    }

    [Fact]
    public async Task FromAFolder_Link_IsCopiedAsItStandsOnTheWeb()
    {
        using var folder = new TemporaryFolder("informe año 50% #1");
        foreach (var (path, content) in Site.Files) folder.Write(path, content.Span);

        await using var context = await chromium.Browser.NewContextAsync();
        await context.AddInitScriptAsync(
            "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };");
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Assert.Fail(error);
        await page.GotoAsync(FileAddress.Of(folder["reports/a.html"]));
        await page.Locator("#h-figures-p1").HoverAsync();
        await Link(page).ClickAsync();
        await Assertions.Expect(Message(page)).ToHaveTextAsync("Link copied");
        Assert.Equal($"{Origin}reports/a.html#h-figures-p1", await page.EvaluateAsync<string>("window.copied"));
        Assert.EndsWith("#h-figures-p1", page.Url, StringComparison.Ordinal);
    }

    private static ILocator Message(IPage page) => page.Locator(".cite-message[role=status]");

    private static ILocator Link(IPage page) => page.Locator("a.anchor.shown");

    private static Task<string> OpacityAsync(ILocator element) =>
        element.EvaluateAsync<string>("element => getComputedStyle(element).opacity");

    private static Task<string> ClipboardAsync(IPage page) =>
        page.EvaluateAsync<string>("navigator.clipboard.readText()");

    private async Task<IPage> OpenAsync(string url, int width = 1280, bool hasTouch = false, bool hasScript = true)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = hasScript,
            ViewportSize = new() { Width = width, Height = 720 },
            HasTouch = hasTouch,
        });
        await SearchedPage.WatchAsync(context);
        await TestHost.ServeAsync(context, Site.Files);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{Origin}{url}");
        return page;
    }
}
