namespace OgpSite.Browser.Tests;

/// <summary>
/// The shipped sites, built once, opened in one browser, and served as GitHub Pages would serve them.
/// </summary>
public sealed class ShippedSitesFixture : IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private readonly Dictionary<string, StaticServer> _servers = [];
    private ShippedSites? _sites;

    public ShippedSites Sites =>
        _sites ?? throw new InvalidOperationException("The sites are built before the first test.");

    public Chromium Chromium => _chromium;

    /// <summary>The address of a site, below the path that its own <c>url</c> has.</summary>
    public Uri AddressOf(string name) => _servers[name].Address;

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
