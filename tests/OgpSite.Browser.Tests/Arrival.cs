using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>Waits for a page to be where a click or a key led it.</summary>
internal static class Arrival
{
    public static Task WaitAsync(IPage page, string address) =>
        WaitAsync(page, new Regex($"^{Regex.Escape(address)}$"));

    /// <summary>
    /// Waits until the page stands at such an address and is read. It asks again and again: a wait for the event of a
    /// navigation misses one that ends while the wait begins.
    /// </summary>
    public static async Task WaitAsync(IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = 30_000 });
        await page.WaitForLoadStateAsync();
    }
}
