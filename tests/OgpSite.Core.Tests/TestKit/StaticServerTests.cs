using System.Net;

namespace OgpSite.Core.Tests.TestKit;

public sealed class StaticServerTests
{
    [Theory]
    [InlineData("/", "", "Home")]
    [InlineData("/base/", "", "Home")]
    [InlineData("/base/", "reports/a.html", "A")]
    [InlineData("/base/", "reports/gone.html", "Not found")]
    [InlineData("/base/", "../reports/a.html", "Not found")]
    public async Task StartAsync_Address_GivesItsFile(string basePath, string path, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.html", "Home");
        folder.Write("reports/a.html", "A");
        folder.Write("404.html", "Not found");
        await using var server = await StaticServer.StartAsync(folder.Path, basePath);
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(server.Address.Host)));

        using var client = new HttpClient();
        var response = await client.GetAsync(new Uri(server.Address, path));
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
        Assert.Equal(expected == "Not found" ? HttpStatusCode.NotFound : HttpStatusCode.OK, response.StatusCode);
    }
}
