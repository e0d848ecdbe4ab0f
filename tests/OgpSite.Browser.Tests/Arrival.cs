using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>Waits for a page to be where a click or a key led it.</summary>
internal static class Arrival
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task WaitAsync(IPage page, string address) =>
        WaitAsync(page, new Regex($"^{Regex.Escape(address)}$"));

    /// <summary>
    /// Waits until the page stands at such an address and is read. It asks the page again and again: a wait for the event
    /// of a navigation or of a load misses one that comes while the wait begins.
    /// </summary>
    public static async Task WaitAsync(IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = (float)Patience.TotalMilliseconds });
        var began = Stopwatch.GetTimestamp();
        while (!await IsReadAsync(page))
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"{page.Url} is not read to its end.");
            await Task.Delay(20);
        }
    }

    private static async Task<bool> IsReadAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException)
        {
            // The page that was asked has just been left.
            return false;
        }
    }
}
