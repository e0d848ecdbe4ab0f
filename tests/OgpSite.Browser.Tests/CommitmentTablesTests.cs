using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>The tables of commitments at work: sorted, narrowed down, read on a phone, and whole without script.</summary>
public sealed class CommitmentTablesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TestSite Site = TestSite.Build("""
        == site.yml
        title: Site
        url: https://site.test/irm/
        == a.md
        ---
        title: Chile results
        type: results
        country: Chile
        country-code: CL
        dates-under-review: {from: 2018, to: 2020}
        commitments:
          - {number: 10, title: Último, completion: limited, relevance: [civic-participation]}
          - {number: 9, title: Budget, completion: complete, relevance: [civic-participation, public-accountability]}
          - {number: 2, title: Archive, completion: not-started}
          - {number: 3, title: Courts}
          - {number: 4, title: Data, completion: complete}
        ---
        == b.md
        ---
        title: Peru results
        type: results
        country: Peru
        country-code: PE
        dates-under-review: {from: 2019, to: 2021}
        commitments:
          - {number: 1, title: Ports, completion: complete}
          - {number: 2, title: Roads, completion: substantial}
          - {number: 3, title: Schools, completion: withdrawn}
          - {number: 4, title: Water, completion: no-evidence}
        ---
        """, new OgpSite.Core.BuildOptions { Patience = TimeSpan.FromMinutes(5) });

    [Fact]
    public async Task Head_Pressed_SortsAndTurnsRound()
    {
        var page = await OpenAsync();
        var number = page.GetByRole(AriaRole.Button, new() { Name = "No." }).Last;
        await number.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("1 2 2 3 3 4 4 9 10", await ColumnAsync(page, 3));
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("10 9 4 4 3 3 2 2 1", await ColumnAsync(page, 3));
        await Assertions.Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("No.");
    }

    [Fact]
    public async Task Levels_Sorted_GoFromLowToHighWithTheUnassessedLast()
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Completion" }).ClickAsync();
        Assert.Equal(
            "Water Schools Archive Último Roads Budget Data Ports Courts",
            Order(await ColumnAsync(page, 4), "Budget Data Ports"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Completion" }).ClickAsync();
        Assert.EndsWith("Courts", await ColumnAsync(page, 4), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_Together_NarrowTheTableDownAndSayHowFar()
    {
        var page = await OpenAsync();
        await Filter(page, "Completion").SelectOptionAsync("Complete");
        Assert.Equal("Ports Budget Data", await ColumnAsync(page, 4));
        await Filter(page, "Member").SelectOptionAsync("Chile");
        Assert.Equal("Budget Data", await ColumnAsync(page, 4));
        await Assertions.Expect(page.Locator(".table-filters [role=status]").Last).ToHaveTextAsync("2 of 9 rows");
        await Filter(page, "Relevance to OGP values").SelectOptionAsync("Public accountability");
        Assert.Equal("Budget", await ColumnAsync(page, 4));
    }

    [Fact]
    public async Task Words_Typed_FindRowsWithoutAccents()
    {
        var page = await OpenAsync();
        await Filter(page, "Search in this table").FillAsync("ultimo");
        Assert.Equal("Último", await ColumnAsync(page, 4));
        await Filter(page, "Search in this table").FillAsync("");
        Assert.Equal(9, (await ColumnAsync(page, 4)).Split(' ').Length);
    }

    [Fact]
    public async Task Page_WithoutScript_IsWholeAndHasNothingToPress()
    {
        var page = await OpenAsync(new() { JavaScriptEnabled = false });
        await Assertions.Expect(page.Locator("#all ~ .table-scroll tbody tr")).ToHaveCountAsync(9);
        await Assertions.Expect(page.Locator("main button, main select, main input")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Page_WithItsFilters_HasNoFaultOfAccess(int width, ColorScheme scheme)
    {
        var page = await OpenAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = scheme,
        });
        await Filter(page, "Completion").SelectOptionAsync("Complete");
        foreach (var details in await page.Locator("details").AllAsync())
            await details.EvaluateAsync("element => element.open = true");
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.FaultsOfAsync(page, Axe.All));
    }

    /// <summary>A chart's numbers stand in its bars, and its bars are as wide as their shares.</summary>
    [Fact]
    public async Task Chart_OnAPhone_IsReadable()
    {
        var page = await OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 800 } });
        var bar = page.Locator("#chart-completion ~ svg.bar").First;
        var widths = await bar.EvaluateAsync<double[]>(
            "svg => [...svg.querySelectorAll('rect')].map(part => part.getBoundingClientRect().width)");
        Assert.Equal(280, widths.Sum(), 4.0);
        Assert.All(widths, width => Assert.Equal(70, width, 2.0));
        var height = await bar.Locator("text").First.EvaluateAsync<double>("e => e.getBoundingClientRect().height");
        Assert.True(height >= 12, $"The letters are {height} pixels high.");
    }

    private static ILocator Filter(IPage page, string label) =>
        page.Locator(".table-filters").GetByLabel(label, new() { Exact = true });

    /// <summary>What is equally complete may stand in any order.</summary>
    private static string Order(string found, string equal)
    {
        var names = found.Split(' ').ToList();
        var at = names.FindIndex(equal.Split(' ').Contains);
        var group = names.Skip(at).Take(equal.Split(' ').Length).Order(StringComparer.Ordinal);
        return string.Join(' ', names.Take(at).Concat(group).Concat(names.Skip(at + equal.Split(' ').Length)));
    }

    [Fact]
    public async Task Sheets_Printed_RepeatTheHeadLieForManyColumnsAndSayWhatCodesMean()
    {
        var page = await OpenAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        // Of a head, a browser repeats the words on each sheet, but neither a control nor a cell that sticks.
        Assert.Equal("contents", await StyleAsync(page, "thead .sort", "display"));
        Assert.Equal("static", await StyleAsync(page, "thead th", "position"));
        Assert.Equal("lying", await StyleAsync(page, "section:has(> #all)", "page"));
        await Assertions.Expect(page.GetByText("Most of the work was done by the end of the period.")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await Assertions.Expect(page.GetByText("Most of the work was done by the end of the period.")).ToBeHiddenAsync();
    }

    private static Task<string> StyleAsync(IPage page, string selector, string property) => page.Locator(selector).First
        .EvaluateAsync<string>("(element, property) => getComputedStyle(element).getPropertyValue(property)", property);

    private static Task<string> ColumnAsync(IPage page, int column) => page.EvaluateAsync<string>(
        """
        column => [...document.querySelectorAll('#all ~ .table-scroll tbody tr')]
            .filter(row => row.checkVisibility()).map(row => row.cells[column].textContent.trim()).join(' ')
        """,
        column);

    private async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var context = await chromium.Browser.NewContextAsync(options ?? new());
        await TestHost.ServeAsync(context, Site.Files);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{TestHost.Origin}commitments/index.html");
        return page;
    }
}
