using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>The same search, from a host below a path and from an unpacked folder.</summary>
public sealed class SearchResultsTests(ShippedSitesFixture fixture) : IClassFixture<ShippedSitesFixture>
{
    /// <summary>Of every kind that readers write; most find something, those at the end nothing.</summary>
    private static readonly ImmutableArray<(string Page, string Query)> Queries =
    [
        ("search.html", "Chile"), ("search.html", "action plan"), ("search.html", "open data"),
        ("search.html", "co-creation"), ("search.html", "cocreation"), ("search.html", "IRM"),
        ("search.html", "Independent Reporting Mechanism"), ("search.html", "beneficial ownership"),
        ("search.html", "budget,"), ("search.html", "\"access to information\""), ("search.html", "BUDGETS"),
        ("search.html", "transparency accountability participation"), ("search.html", "comitment"),
        ("search.html", "2020 design"), ("search.html", "civil society organisations"), ("search.html", "Côte d'Ivoire"),
        ("search.html", "recommendations"), ("search.html", "multi-stakeholder forum"), ("search.html", "plan plan plan"),
        ("search.html", "the"), ("search.html", "what is a commitment?"), ("search.html", "results report"),
        ("search.html", "e-government"), ("search.html", "justice / police"), ("search.html", "ministry of health"),
        ("search.html", "government open partnership the of"), ("search.html", "policing zzzqqq"),
        ("es/search.html", "participación"), ("es/search.html", "participacion"), ("es/search.html", "plan de acción"),
        ("es/search.html", "compromisos"), ("es/search.html", "MRI"), ("fr/search.html", "l'accès à l'information"),
        ("fr/search.html", "engagements"), ("fr/search.html", "societe civile"), ("ar/search.html", "الحكومة"),
        ("ar/search.html", "خطة العمل"), ("search.html", "zzzqqqxxy"), ("search.html", "???"), ("search.html", "<b>&amp;"),
    ];

    [Fact]
    public async Task Queries_OverHttpAndFromAFolder_HaveTheSameResults()
    {
        Assert.Equal(40, Queries.Distinct().Count());
        using var folder = new TemporaryFolder("búsqueda año 50% #1");
        folder.CopyFrom(fixture.Sites.FolderOf("sample"));
        var faults = new List<string>();
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        await SearchedPage.WatchAsync(context);
        var online = await context.NewPageAsync();
        var offline = await context.NewPageAsync();
        foreach (var page in new[] { online, offline })
        {
            page.Console += (_, message) => faults.Add($"{page.Url}: {message.Type}: {message.Text}");
            page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
            page.RequestFailed += (_, request) => faults.Add($"{page.Url}: {request.Url}: {request.Failure}");
        }

        var found = 0;
        foreach (var (path, query) in Queries)
        {
            var search = $"?q={Uri.EscapeDataString(query)}";
            var fromHost = await SearchedPage.FindAsync(
                online, new Uri(fixture.AddressOf("sample"), path).AbsoluteUri + search);
            var fromFolder = await SearchedPage.FindAsync(offline, FileAddress.Of(folder[path]) + search);
            Assert.Equal(fromHost, fromFolder);
            if (fromHost.Results.Length > 0) found++;
            faults.AddRange(await SearchedPage.FaultsOfAsync(online));
            faults.AddRange(await SearchedPage.FaultsOfAsync(offline));
        }

        Assert.Empty(faults);
        Assert.InRange(found, 34, 39);
    }

    [Theory]
    [InlineData("search.html", "IRM", "glossary/irm.html")]
    [InlineData("search.html", "cocreation", "glossary/co-creation.html")]
    [InlineData("es/search.html", "participacion", "glossary/civic-participation.html")]
    public async Task Query_ByAnotherName_FindsTheTerm(string path, string query, string address)
    {
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var found = await SearchedPage.FindAsync(
            page, new Uri(fixture.AddressOf("sample"), $"{path}?q={query}").AbsoluteUri);
        Assert.Contains(found.Results.Take(3), result => result.Contains(address, StringComparison.Ordinal));
    }

    /// <summary>Each result leads to a page of the site, and each passage to an element of it.</summary>
    [Fact]
    public async Task Results_Followed_LeadToTheirPlaces()
    {
        var site = fixture.Sites.Open("sample");
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await SearchedPage.FindAsync(
            page, new Uri(fixture.AddressOf("sample"), "search.html?q=commitments&show=100").AbsoluteUri);
        var links = await page.Locator("ol.search-results a").EvaluateAllAsync<string[]>(
            "links => links.map(link => link.href)");
        Assert.True(links.Length > 50, $"Only {links.Length} links.");
        foreach (var target in links.Select(link => new Uri(link)))
        {
            var path = target.AbsolutePath[fixture.AddressOf("sample").AbsolutePath.Length..];
            var id = Uri.UnescapeDataString(target.Fragment.TrimStart('#').Split(":~:")[0]);
            Assert.True(site.Pages.TryGetValue(path, out var document), $"{path} is no page.");
            Assert.True(id.Length == 0 || document.GetElementById(id) is not null, $"{path} has no '{id}'.");
        }
    }

    /// <summary>Where the browser knows text fragments, a result leads to the very words.</summary>
    [Fact]
    public async Task Result_WithATextFragment_IsFoundByTheBrowser()
    {
        await using var context = await fixture.Chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await SearchedPage.FindAsync(
            page, new Uri(fixture.AddressOf("sample"), "search.html?q=environmental%20justice").AbsoluteUri);
        var link = page.Locator("ol.search-results .search-passages a").First;
        Assert.Contains(":~:text=", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
        await link.ClickAsync();
        await page.WaitForFunctionAsync("() => scrollY > 0");
    }

    [Fact]
    public async Task SearchPage_WithoutScript_OffersTheLists()
    {
        await using var context = await fixture.Chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(fixture.AddressOf("sample").AbsoluteUri);
        await page.Locator("form[role=search] input[name=q]").FillAsync("budget");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(
            new Uri(fixture.AddressOf("sample"), "search.html?q=budget").AbsoluteUri);
        await Assertions.Expect(page.Locator(".search-needs-script")).ToBeVisibleAsync();
        foreach (var list in new[] { "reports/index.html", "members/index.html", "glossary/index.html" })
            await Assertions.Expect(page.Locator($"main a[href='{list}']").First).ToBeVisibleAsync();
    }
}
