using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>Searches with the site's search page and reads what it shows.</summary>
internal static class SearchedPage
{
    /// <summary>Has every page of a context keep what must never happen: dialogs, and breaches of its policy.</summary>
    public static Task WatchAsync(IBrowserContext context) => context.AddInitScriptAsync(
        """
        window.faults = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
            window[name] = (...given) => { window.faults.push(`${name}(${given})`); return null; };
        document.addEventListener('securitypolicyviolation', event =>
            window.faults.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
        """);

    public static Task<string[]> FaultsOfAsync(IPage page) => page.EvaluateAsync<string[]>("window.faults");

    /// <summary>Opens a search by its address, and waits for its answer.</summary>
    public static async Task<Found> FindAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync(
            """
            () => {
                const results = document.querySelector('ol.search-results');
                return results.querySelector('li') || document.querySelector('.search-nothing');
            }
            """);
        var root = await page.EvaluateAsync<string>("new URL('.', document.querySelector('.site-title a').href).href");
        return new Found(
            await page.Locator(".search-status").InnerTextAsync(),
            string.Join('\n', await page.Locator("ol.search-results > li").EvaluateAllAsync<string[]>(
                """
                (items, root) => items.map(item => [...item.querySelectorAll('a')].map(link =>
                    link.href.replace(root, '')).join(' ') + ' ' + item.innerText.replace(/\s+/g, ' '))
                """,
                root)));
    }

    /// <summary>What a search shows.</summary>
    /// <param name="Status">What it says of the results.</param>
    /// <param name="Text">A line for each result: where its links lead, and its text.</param>
    public sealed record Found(string Status, string Text)
    {
        public string[] Results => Text.Length == 0 ? [] : Text.Split('\n');
    }
}
