using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>What an author sees in a browser while they write.</summary>
public sealed class ServeTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime, IDisposable
{
    private const string Report = "content/reports/chile.md";
    private const string Dialog = "dialog[role=alertdialog]";

    private const string Sound =
        "---\ntitle: Chile Design Report\ntype: design\ncountry: Chile\ncountry-code: CL\npublished: 2019\n---\n" +
        "## Findings\n\nThe plan has nine commitments.\n";

    private static readonly string Long = string.Concat(Enumerable.Range(1, 80).Select(i => $"\nParagraph {i}.\n"));

    private readonly TemporaryFolder _folder = new("serve");
    private readonly List<string> _complaints = [];
    private ServerProcess? _server;
    private IPage? _page;

    private IPage Page => _page ?? throw new InvalidOperationException("Open a page first.");

    public Task InitializeAsync()
    {
        _folder.Write("content/site.yml", "title: Reports\nlanguages: [en]\nurl: https://example.org/irm/\n");
        _folder.Write(Report, Sound);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (_page is not null) await _page.Context.CloseAsync();
        if (_server is not null) await _server.DisposeAsync();
        Assert.Empty(_complaints);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Report_Edited_ShowsTheNewTextByItself()
    {
        await OpenAsync("reports/chile.html");
        _folder.Write(Report, Sound + "\nAnd a new sentence.\n");
        await Assertions.Expect(Page.GetByText("And a new sentence.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Report_EditedBelowWhereOneReads_StaysWhereItWas()
    {
        _folder.Write(Report, Sound + Long);
        await OpenAsync("reports/chile.html");
        await Page.EvaluateAsync("scrollTo(0, 900)");
        _folder.Write(Report, Sound + Long + "\nAnd a new sentence.\n");
        await Assertions.Expect(Page.GetByText("And a new sentence.")).ToBeAttachedAsync();
        await UntilAsync("Math.abs(scrollY - 900) < 5");
    }

    [Fact]
    public async Task Report_EditedElsewhere_IsNotLoadedAgain()
    {
        await OpenAsync("reports/chile.html");
        await Page.EvaluateAsync("window.isTheSame = true");
        await Page.EvaluateAsync("""
            () => {
                const stream = new EventSource('/-/events?page=/irm/');
                stream.onmessage = () => window.heard = (window.heard ?? 0) + 1;
            }
            """);
        await UntilAsync("window.heard === 1");
        _folder.Write("content/reports/peru.md",
            Sound.Replace("Chile", "Peru", StringComparison.Ordinal).Replace("CL", "PE", StringComparison.Ordinal));
        await UntilAsync("window.heard >= 2");
        Assert.True(await Page.EvaluateAsync<bool>("window.isTheSame"));
    }

    [Fact]
    public async Task Style_Edited_IsExchangedWithoutLoadingThePage()
    {
        await OpenAsync("reports/chile.html");
        await Page.EvaluateAsync("window.isTheSame = true");
        _folder.Write("themes/default/assets/style.css", "main { color: rgb(1, 2, 3) }\n");
        await Assertions.Expect(Page.Locator("main")).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        Assert.True(await Page.EvaluateAsync<bool>("window.isTheSame"));
        await Assertions.Expect(Page.Locator("head link[rel=stylesheet]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Report_BrokenAndMended_IsCoveredByTheErrorAndUncovered()
    {
        await OpenAsync("reports/chile.html");
        await Page.Locator("main a").First.FocusAsync();
        _folder.Write(Report, Sound + "\nA [link](gone.md) <img src=x onerror=alert(1)>.\n");
        var dialog = Page.Locator(Dialog);
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("content/reports/chile.md(12,");
        await Assertions.Expect(dialog).ToContainTextAsync("The link target 'gone.md' does not exist.");
        await Assertions.Expect(dialog).ToContainTextAsync("ogpsite explain OGP3002");
        await Assertions.Expect(dialog).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        // The last good page is still there behind it.
        await Assertions.Expect(Page.GetByText("The plan has nine commitments.")).ToBeAttachedAsync();
        Assert.Empty(await FindBarriersAsync());

        _folder.Write(Report, Sound);
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(Page.Locator("main a").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Error_Closed_LeavesANoteUntilItIsMended()
    {
        await OpenAsync("reports/chile.html");
        _folder.Write(Report, Sound + "\nA [link](gone.md).\n");
        await Assertions.Expect(Page.Locator(Dialog)).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.Locator(Dialog)).ToHaveCountAsync(0);
        var note = Page.Locator(".note[role=status]");
        await Assertions.Expect(note).ToContainTextAsync("1 error");
        // The next page does not ask again.
        await Page.Locator(".site-title a").ClickAsync();
        await Assertions.Expect(note).ToContainTextAsync("1 error");
        await Assertions.Expect(Page.Locator(Dialog)).ToHaveCountAsync(0);
        Assert.Empty(await FindBarriersAsync());
        _folder.Write(Report, Sound);
        await Assertions.Expect(note).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Error_BeforeItsStyleIsThere_IsShownWhenItIs()
    {
        await OpenAsync("reports/chile.html");
        var styleMayCome = new TaskCompletionSource();
        await Page.RouteAsync("**/-/live.css", async route =>
        {
            await styleMayCome.Task;
            await route.ContinueAsync();
        });
        await Page.ReloadAsync();
        await Page.EvaluateAsync("""
            () => {
                const stream = new EventSource('/-/events?page=' + location.pathname);
                stream.onmessage = event => window.hasFailed = JSON.parse(event.data).failed;
            }
            """);
        _folder.Write(Report, Sound + "\nA [link](gone.md).\n");
        await UntilAsync("window.hasFailed");
        styleMayCome.SetResult();
        await Assertions.Expect(Page.Locator(Dialog)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Warning_IsANoteThatCoversNothingAndStaysHidden()
    {
        var warned = Sound.Replace("published: 2019\n", "", StringComparison.Ordinal);
        _folder.Write(Report, warned);
        await OpenAsync("reports/chile.html");
        var note = Page.Locator(".note[role=status]");
        await Assertions.Expect(note).ToContainTextAsync("1 warning");
        await Assertions.Expect(Page.Locator(Dialog)).ToHaveCountAsync(0);
        await note.GetByText("1 warning").ClickAsync();
        await Assertions.Expect(note.GetByText("content/reports/chile.md(")).ToBeVisibleAsync();
        await note.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Assertions.Expect(note).ToHaveCountAsync(0);
        _folder.Write(Report, warned + "\nAnd a new sentence.\n");
        await Assertions.Expect(Page.GetByText("And a new sentence.")).ToBeVisibleAsync();
        await Assertions.Expect(note).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Site_ThatCannotBeBuiltYet_IsAPageOfProblemsThatBecomesTheSite(ColorScheme scheme)
    {
        _folder.Write(Report, Sound + "\nA [link](gone.md).\n");
        await OpenAsync("reports/chile.html", scheme);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("The site cannot be built yet");
        await Assertions.Expect(Page.Locator("li.error")).ToContainTextAsync("content/reports/chile.md(12,");
        Assert.Empty(await FindBarriersAsync());
        _folder.Write(Report, Sound + "\nA link.\n");
        await Assertions.Expect(Page.GetByText("The plan has nine commitments.")).ToBeVisibleAsync();
    }

    private async Task OpenAsync(string path, ColorScheme scheme = ColorScheme.Light)
    {
        _server = await ServerProcess.StartAsync(_folder.Path);
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme });
        _page = await context.NewPageAsync();
        Page.PageError += (_, error) => _complaints.Add(error);
        Page.Console += (_, message) =>
        {
            // The browser remarks on the status of a page of problems, and on an icon that it asks for by itself.
            var isExpected = message.Text.Contains("status of 503", StringComparison.Ordinal)
                || message.Location.Contains("/favicon.ico", StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isExpected) _complaints.Add(message.Text);
        };
        // Not until the network is idle: the stream never is.
        await Page.GotoAsync(new Uri(_server.Address, path).AbsoluteUri);
    }

    /// <summary>Waits in the page; the page's policy forbids the browser driver's own way.</summary>
    private async Task UntilAsync(string condition) => await Page.EvaluateAsync(
        $"new Promise(done => {{ const look = () => {condition} ? done() : requestAnimationFrame(look); look(); }})")
        .WaitAsync(TimeSpan.FromSeconds(30));

    private async Task<ImmutableArray<string>> FindBarriersAsync()
    {
        var complaints = _complaints.Count;
        var faults = await Axe.FaultsOfAsync(Page, Axe.All);
        // The checker itself tries what the page's policy forbids.
        _complaints.RemoveRange(complaints, _complaints.Count - complaints);
        return faults;
    }
}
