using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>
/// The shipped sites, built once, opened in one browser, and served as GitHub Pages would serve them.
/// </summary>
public sealed class ShippedSitesFixture : IAsyncLifetime
{
    /// <summary>So many pages are open at once.</summary>
    private const int Tabs = 2;

    private readonly Chromium _chromium = new();
    private readonly Dictionary<string, StaticServer> _servers = [];
    private ShippedSites? _sites;

    public ShippedSites Sites =>
        _sites ?? throw new InvalidOperationException("The sites are built before the first test.");

    public Chromium Chromium => _chromium;

    /// <summary>The address of a site, below the path that its own <c>url</c> has.</summary>
    public Uri AddressOf(string name) => _servers[name].Address;

    /// <summary>Opens each of these pages of a site and does something with it.</summary>
    /// <param name="visit">Is given the open page and its path, for two pages at once and in no order.</param>
    public async Task VisitAsync(string name, IEnumerable<string> paths, Func<IPage, string, Task> visit)
    {
        var left = new ConcurrentQueue<string>(paths);
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => VisitOneByOneAsync()));

        async Task VisitOneByOneAsync()
        {
            await using var context = await Chromium.Browser.NewContextAsync();
            var page = await context.NewPageAsync();
            while (left.TryDequeue(out var path))
            {
                await page.GotoAsync(new Uri(AddressOf(name), path).AbsoluteUri);
                await visit(page, path);
            }
        }
    }

    public async Task InitializeAsync()
    {
        _sites = await ShippedSites.BuildAsync();
        foreach (var name in ShippedSites.Names)
            _servers.Add(name, await StaticServer.StartAsync(_sites.FolderOf(name), _sites.Open(name).SitePath));
        await _chromium.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        foreach (var server in _servers.Values) await server.DisposeAsync();
        _sites?.Dispose();
    }
}
