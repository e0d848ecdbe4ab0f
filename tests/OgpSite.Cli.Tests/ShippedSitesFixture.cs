namespace OgpSite.Cli.Tests;

/// <summary>Builds the shipped sites once for the classes that look at them.</summary>
public sealed class ShippedSitesFixture : IAsyncLifetime
{
    private ShippedSites? _sites;

    public ShippedSites Sites =>
        _sites ?? throw new InvalidOperationException("The sites are built before the first test.");

    public async Task InitializeAsync() => _sites = await ShippedSites.BuildAsync();

    public Task DisposeAsync()
    {
        _sites?.Dispose();
        return Task.CompletedTask;
    }
}
