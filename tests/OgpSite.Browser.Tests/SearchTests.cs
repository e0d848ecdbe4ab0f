using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>
/// The search box and the search page at work, before an engine that always answers the same: what a reader can do by
/// keyboard, what is shown and announced, and what the address says.
/// </summary>
public sealed class SearchTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Origin = TestHost.Origin;
    private const string Focused = "document.activeElement.id || document.activeElement.textContent";

    private static readonly TestSite Site = TestSite.Build("""
        == site.yml
        title: Site
        url: https://site.test/irm/
        languages: [en, es]
        == a.md
        ---
        title: A
        type: design
        country: Chile
        country-code: CL
        published: 2021
        ---
        ## Budget
        Budgets are open.
        == a.es.md
        ---
        title: A
        type: design
        country: Chile
        country-code: CL
        published: 2021
        ---
        Texto.
        """, new OgpSite.Core.BuildOptions { Patience = TimeSpan.FromMinutes(5) });

    /// <summary>
    /// Finds twelve pages for anything but "nothing". The first of them is the report, the second a hostile one.
    /// "slow" takes its time; in lunr's syntax "title:" is a mistake.
    /// </summary>
    private const string Engine = """
        var OgpSearch = { open: async (language, load) => {
            await load(`${language}.js`);
            const urls = ['reports/a.html', 'javascript:alert(1)',
                ...Array.from({ length: 10 }, (_, n) => `p${n}.html`)];
            const hit = n => ({ id: 'h-budget', heading: n ? `<img src=x onerror=alert(1)> ${n}` : 'Budget',
                text: n ? '<script>alert(1)</script> budget' : 'Budgets are open.' });
            const find = async (text, { limit, filter = {} }) => {
                if (text.includes('slow')) await new Promise(resolve => setTimeout(resolve, 700));
                const count = text.includes('nothing') ? 0 : (filter.year || []).length ? 1 : urls.length;
                return { total: count, whole: count, words: [text],
                    corrected: text === 'budgit' ? [['budgit', 'budget']] : [],
                    counts: { member: { Chile: 1 }, year: { 2021: 1 }, type: { design: 1 }, area: {} },
                    pages: urls.slice(0, Math.min(count, limit)).map((url, page) => ({
                        page, text, hits: Array.from({ length: page ? 1 : 5 }, (_, n) => ({ doc: n })), more: 0 })) };
            };
            return {
                find,
                findRaw: async (text, options) => {
                    if (text !== 'title:') return find(text, options);
                    throw Object.assign(new Error('expecting term, found nothing'),
                        { name: 'QueryParseError', start: 0, end: 6 });
                },
                show: async (pages, most) => pages.map(({ page, text, hits }) => ({
                    url: urls[page], title: `${language} ${text} <b>${page}</b>`,
                    member: 'Chile', year: '2021', type: 'design', more: 0, hits: hits.slice(0, most).map((_, n) => hit(page + n)) })),
                marks: () => [[0, 3]],
                excerpt: text => ({ text, start: 0, marks: [[0, 6]], cutBefore: false, cutAfter: true }),
                spelling: pair => pair[1],
                fragment: text => text.slice(0, 7),
            };
        } };
        """;

    [Fact]
    public async Task Slash_OutsideAField_LeadsToTheBox()
    {
        var page = await OpenAsync("reports/a.html");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("search-words", await page.EvaluateAsync<string>(Focused));
        await page.Keyboard.TypeAsync("and/or");
        await Assertions.Expect(Box(page)).ToHaveValueAsync("and/or");

        await page.GotoAsync($"{Origin}search.html");
        await page.Locator(".search-help summary").ClickAsync();
        await page.Locator("#search-shortcut").UncheckAsync();
        await page.GotoAsync($"{Origin}reports/a.html");
        await page.Keyboard.PressAsync("/");
        Assert.NotEqual("search-words", await page.EvaluateAsync<string>(Focused));
    }

    [Fact]
    public async Task Box_Keys_GoThroughTheSuggestionsAndOpenOne()
    {
        var page = await OpenAsync("reports/index.html");
        await Box(page).FocusAsync();
        await page.Keyboard.TypeAsync("budget");
        await Assertions.Expect(page.Locator("[role=option]")).ToHaveCountAsync(6);
        await Assertions.Expect(Box(page)).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.Locator("form [role=status]")).ToContainTextAsync("5");

        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(Selected(page)).ToHaveTextAsync("All results for “budget”");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Selected(page)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Selected(page)).ToContainTextAsync("en budget <b>0</b>");
        await Assertions.Expect(Box(page)).ToHaveAttributeAsync(
            "aria-activedescendant", await Selected(page).GetAttributeAsync("id") ?? "");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".search-panel")).ToBeHiddenAsync();
        await Assertions.Expect(Box(page)).ToHaveValueAsync("budget");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Box(page)).ToHaveValueAsync("");

        await page.Keyboard.TypeAsync("budget");
        await Assertions.Expect(page.Locator("[role=option]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Arrival.WaitAsync(page, new Regex("^" + Regex.Escape(Origin + "reports/a.html#h-budget")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Box_Enter_LeadsToTheSearchPage(bool hasScript)
    {
        var page = await OpenAsync("reports/a.html", hasScript);
        await Box(page).FillAsync("open budget");
        await Box(page).PressAsync("Enter");
        await Arrival.WaitAsync(page, Origin + "search.html?q=open+budget");
        if (hasScript) await Assertions.Expect(Status(page)).ToHaveTextAsync("12 pages found.");
        else await Assertions.Expect(page.GetByText("Searching needs JavaScript")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Box_PressOutside_ClosesTheList()
    {
        var page = await OpenAsync("reports/a.html");
        await Box(page).PressSequentiallyAsync("budget");
        await Assertions.Expect(page.Locator("[role=option]")).ToHaveCountAsync(6);
        var heights = await page.Locator("[role=option]").EvaluateAllAsync<double[]>(
            "options => options.map(option => option.getBoundingClientRect().height)");
        Assert.All(heights, height => Assert.True(height >= 44, "A finger needs 44 px."));
        await page.Locator(".site-footer").ClickAsync(new() { Position = new() { X = 1, Y = 1 } });
        await Assertions.Expect(page.Locator(".search-panel")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Page_Keys_GoThroughTheResultsAndBack()
    {
        var page = await OpenAsync("search.html?q=budget");
        await Assertions.Expect(page.Locator("ol.search-results > li")).ToHaveCountAsync(10);
        await Box(page).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("en budget <b>0</b>", await page.EvaluateAsync<string>(Focused));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Budget", await page.EvaluateAsync<string>(Focused));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("search-words", await page.EvaluateAsync<string>(Focused));

        await page.GetByText("Show 2 more pages").ClickAsync();
        await Assertions.Expect(page.Locator("ol.search-results > li")).ToHaveCountAsync(12);
        Assert.Equal("en budget <b>10</b>", await page.EvaluateAsync<string>(Focused));
        await page.GetByText("2 more passages on this page").ClickAsync();
        await Assertions.Expect(page.Locator(".search-passages").First.Locator("> li")).ToHaveCountAsync(5);
        Assert.Equal($"{Origin}search.html?q=budget&show=20", page.Url);
    }

    [Fact]
    public async Task Page_FiltersAndLanguage_StandInTheAddress()
    {
        var page = await OpenAsync("search.html?q=budget");
        await page.Locator("summary", new() { HasText = "Year" }).ClickAsync();
        await page.Locator("[name=search-year]").CheckAsync();
        await Assertions.Expect(Status(page)).ToHaveTextAsync("1 page found.");
        Assert.Equal($"{Origin}search.html?q=budget&year=2021", page.Url);
        await Assertions.Expect(page.Locator("[name=search-year]")).ToBeFocusedAsync();

        await page.Locator("summary", new() { HasText = "Language" }).ClickAsync();
        await page.GetByLabel("Español").CheckAsync();
        await Assertions.Expect(page.Locator(".search-results h2")).ToHaveTextAsync("es budget <b>0</b>");
        await Assertions.Expect(page.Locator(".search-results")).ToHaveAttributeAsync("lang", "es");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".search-results h2")).ToHaveTextAsync("es budget <b>0</b>");
        await page.GetByLabel("Remove the filter “2021”").ClickAsync();
        await Assertions.Expect(Status(page)).ToHaveTextAsync("12 pages found.");
    }

    [Fact]
    public async Task Page_WordsOfTheReader_AreAnsweredInWords()
    {
        var page = await OpenAsync("search.html");
        foreach (var (typed, expected) in ((string, string)[])
            [
                ("b", "Type at least three letters, or press Enter."), ("nothing", "Nothing found for “nothing”."),
                ("budgit", "Showing results for “budget”; nothing has “budgit”. 12 pages found."), ("", ""),
            ])
        {
            await Box(page).FillAsync(typed);
            await Assertions.Expect(Status(page)).ToHaveTextAsync(expected);
        }

        await page.GetByLabel("Advanced syntax").CheckAsync();
        await Box(page).FillAsync("title:");
        await Assertions.Expect(Status(page)).ToHaveTextAsync("A word is missing after “title:”.");
        await page.GotoAsync($"{Origin}search.html?q=nothing&year=2021&type=constructor&member=");
        await Assertions.Expect(page.Locator(".search-chosen")).ToHaveTextAsync("2021 ×constructor ×");
        await page.GetByText("Remove all filters").ClickAsync();
        await page.GetByText("Search in Español").ClickAsync();
        Assert.Equal($"{Origin}search.html?q=nothing&lang=es", page.Url);
    }

    /// <summary>An answer that comes late does not take the place of one to a newer question.</summary>
    [Fact]
    public async Task Page_LateAnswer_IsDropped()
    {
        var page = await OpenAsync("search.html");
        await Box(page).FillAsync("slow");
        await page.WaitForTimeoutAsync(300);
        await Box(page).FillAsync("budget");
        await Assertions.Expect(page.Locator(".search-results h2").First).ToHaveTextAsync("en budget <b>0</b>");
        await page.WaitForTimeoutAsync(800);
        await Assertions.Expect(page.Locator(".search-results h2").First).ToHaveTextAsync("en budget <b>0</b>");
    }

    [Fact]
    public async Task Page_FilesThatCannotBeLoaded_LeaveTheLists()
    {
        var page = await OpenAsync("search.html");
        await page.RouteAsync("**/search/en.js*", route => route.AbortAsync());
        await Box(page).FillAsync("budget");
        await Assertions.Expect(Status(page)).ToContainTextAsync("could not be loaded");
        await Assertions.Expect(page.Locator(".search-lists")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Scripts_HostileTextsAndNames_AreTextAndNothingElse()
    {
        var page = await OpenAsync("search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
        page.Dialog += (_, dialog) => Assert.Fail(dialog.Message);
        await Assertions.Expect(page.Locator("ol.search-results > li")).ToHaveCountAsync(10);
        await Assertions.Expect(page.Locator("main :is(img, b, ol script)")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("a[href^='javascript:']")).ToHaveCountAsync(0);
        foreach (var name in (string[])["../evil", "https://example.org/x", "en-1/x", ""])
        {
            Assert.Contains("TypeError", await page.EvaluateAsync<string>(
                "name => OgpBox.open(name).then(() => 'opened', error => String(error))", name),
                StringComparison.Ordinal);
        }

        Assert.Contains("TypeError", await page.EvaluateAsync<string>(
            "() => { try { trustedTypes.createPolicy('ogpsite', {}); } catch (e) { return String(e); } }"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html", "[role=option]")]
    [InlineData("search.html", "ol.search-results > li")]
    [InlineData("es/search.html", "ol.search-results > li")]
    public async Task Results_Shown_PassAxe(string url, string result)
    {
        var page = await OpenAsync(url);
        await Box(page).PressSequentiallyAsync("budget");
        await Assertions.Expect(page.Locator(result).First).ToBeVisibleAsync();
        foreach (var details in await page.Locator(".search-tools summary").AllAsync())
            if (await details.IsVisibleAsync()) await details.ClickAsync();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            Assert.Empty(await Axe.FaultsOfAsync(page, Axe.Rules));
        }
    }

    private static ILocator Box(IPage page) => page.Locator("form[role=search] input[type=search][name=q]");

    private static ILocator Status(IPage page) => page.Locator("main [role=status]");

    private static ILocator Selected(IPage page) => page.Locator("[aria-selected=true]");

    private async Task<IPage> OpenAsync(string url, bool hasScript = true)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = hasScript,
        });
        await TestHost.ServeAsync(context, Find);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{Origin}{url}");
        return page;
    }

    /// <summary>The site as it was built, with an engine and indexes that it has not.</summary>
    private static ReadOnlyMemory<byte>? Find(string path) =>
        path.EndsWith("/engine.js", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Engine)
        : path.StartsWith("search/", StringComparison.Ordinal) ? "window.OGS({});"u8.ToArray()
        : Site.Files.TryGetValue(path, out var file) ? file : null;
}
