namespace OgpSite.Browser.Tests;

public sealed class ChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Browser_NewPage_ShowsWhatItIsGiven()
    {
        var page = await chromium.Browser.NewPageAsync();
        await page.SetContentAsync("<!doctype html><title>Ready</title><p>Ready.</p>");
        Assert.Equal("Ready", await page.TitleAsync());
    }
}
