using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>
/// The Chromium of the machine; none is downloaded. The one without windows is preferred: it draws the same pages, and
/// nothing around them.
/// </summary>
internal static class SystemChromium
{
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = ExternalTool.Find("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
        Headless = true,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    });
}
