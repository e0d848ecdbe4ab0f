using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>Hostile titles, headings and texts as results, and hostile queries: nothing of them runs.</summary>
public sealed class SearchXssTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Vectors_AsTitlesAndAsQueries_AreTextOnly()
    {
        Assert.Equal(220, XssVector.All.Length);
        using var folder = new TemporaryFolder("search xss");
        foreach (var (name, content) in BuildSite().Written) folder.Write(name, content.Span);
        await using var server = await StaticServer.StartAsync(folder["."], "/xss/");
        await using var context = await chromium.Browser.NewContextAsync();
        await SearchedPage.WatchAsync(context);
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add($"{page.Url}: {message.Type}: {message.Text}");
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Dialog += (_, dialog) => faults.Add($"{page.Url}: {dialog.Message}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address.AbsoluteUri, StringComparison.Ordinal))
                faults.Add($"{page.Url}: asks for {request.Url}");
        };

        await AssertResultsAreTextAsync(page, server.Address);
        faults.AddRange(await SearchedPage.FaultsOfAsync(page));
        foreach (var vector in XssVector.All)
        {
            var address = new Uri(server.Address, $"search.html?q={Uri.EscapeDataString(vector.Payload)}").AbsoluteUri;
            await SearchedPage.FindAsync(page, address);
            await AssertPlainAsync(page);
            await page.Locator(".search-page input[type=search]").FillAsync(vector.Payload + " probe");
            faults.AddRange((await SearchedPage.FaultsOfAsync(page)).Select(fault => $"{vector.Id}: {fault}"));
        }

        Assert.Empty(faults);
    }

    /// <summary>All hostile reports are found at once, each shown with its title as it is.</summary>
    private static async Task AssertResultsAreTextAsync(IPage page, Uri root)
    {
        await SearchedPage.FindAsync(page, new Uri(root, "search.html?q=probe&show=230").AbsoluteUri);
        await AssertPlainAsync(page);
        var titles = await page.Locator("ol.search-results > li > h2").EvaluateAllAsync<string[]>(
            "headings => headings.map(heading => heading.textContent)");
        Assert.Equal(220, titles.Length);
        Assert.Equal(
            XssVector.All.Select(vector => Words(vector.Payload)).Order(StringComparer.Ordinal),
            titles.Select(Words).Order(StringComparer.Ordinal));
    }

    /// <summary>Only elements that the search makes, without a handler or a style, and links that stay in the site.</summary>
    private static async Task AssertPlainAsync(IPage page)
    {
        var strange = await page.Locator(".search-page *").EvaluateAllAsync<string[]>(
            """
            elements => elements
                .filter(element => /^(script|style|iframe|img|svg|math|object|embed|video|audio|base|meta|link)$/i
                        .test(element.localName)
                    || [...element.attributes].some(attribute => /^(on|style|src)/i.test(attribute.name))
                    || (element.localName === 'a' && new URL(element.href).origin !== location.origin))
                .map(element => element.outerHTML)
            """);
        Assert.Empty(strange);
    }

    private static TestSite BuildSite() => TestSite.Build(string.Join('\n', XssVector.All.Select((vector, i) =>
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"report-{i + 1}");
        var line = Shown(vector.Payload).ReplaceLineEndings(" ");
        return $"""
            == {name}.md
            ---
            title: {JsonSerializer.Serialize(Shown(vector.Payload))}
            type: design
            country: Chile
            country-code: CL
            published: 2021
            ---
            A probe {line}

            ## Part {line}

            The probe again.
            """;
    })));

    /// <summary>Without NUL, with which a report is refused.</summary>
    private static string Shown(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    private static string Words(string text) =>
        string.Join(' ', text.Replace("\0", "", StringComparison.Ordinal).Split(
            (char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
