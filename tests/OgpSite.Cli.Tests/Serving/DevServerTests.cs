using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using OgpSite.Cli.Serving;

namespace OgpSite.Cli.Tests.Serving;

/// <summary>The server with a site of three files, asked as only a program would ask.</summary>
public sealed class DevServerTests : IAsyncLifetime
{
    private static readonly ServedSite Site = new(
        "/irm/",
        new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["index.html"] = "<!DOCTYPE html><body><p>Home</p></body>"u8.ToArray(),
            ["404.html"] = "<!DOCTYPE html><body><p>Not here</p></body>"u8.ToArray(),
            ["reports/a.html"] = "<!DOCTYPE html><body><p>A</p></body>"u8.ToArray(),
            ["reports/map.svg"] = "<svg/>"u8.ToArray(),
            ["reports/data.csv"] = "a,ñ"u8.ToArray(),
            ["reports/film.mp4"] = "film"u8.ToArray(),
            ["reports/odd.qqq"] = "odd"u8.ToArray(),
            ["assets/style-1.css"] = "p{}"u8.ToArray(),
            ["search/index.js"] = "x"u8.ToArray(),
            ["sitemap.xml"] = "<urlset/>"u8.ToArray(),
            ["robots.txt"] = "User-agent: *"u8.ToArray(),
            ["data.json"] = "{}"u8.ToArray(),
            ["fonts/a.woff2"] = "font"u8.ToArray(),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    private readonly PreviewBoard _board = new(new Preview(Site, []));
    private DevServer? _server;

    private DevServer Server => _server ?? throw new InvalidOperationException("It starts before each test.");

    public async Task InitializeAsync() => _server = await DevServer.StartAsync(0, _board, TimeProvider.System);

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>
    /// Every form in which somebody might ask for a file beside the site: none gives anything but a refusal, and none
    /// tells where the site lies.
    /// </summary>
    [Theory]
    [InlineData("/irm/../../etc/passwd")]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/..")]
    [InlineData("/.")]
    [InlineData("/irm/..")]
    [InlineData("/irm/./index.html")]
    [InlineData("/irm/reports/../index.html")]
    [InlineData("/irm/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/irm/%2E%2E/index.html")]
    [InlineData("/irm/.%2e/etc/passwd")]
    [InlineData("/irm/%2e./etc/passwd")]
    [InlineData("/irm/%252e%252e/etc/passwd")]
    [InlineData("/irm/%25252e%25252e/etc/passwd")]
    [InlineData("/irm/..%2fetc/passwd")]
    [InlineData("/irm/..%2Fetc%2Fpasswd")]
    [InlineData("/irm/%2fetc/passwd")]
    [InlineData("/irm/..%252fetc/passwd")]
    [InlineData("/irm/..%5cetc/passwd")]
    [InlineData("/irm/..%5Cetc%5Cpasswd")]
    [InlineData("/irm/..%255cetc/passwd")]
    [InlineData("/irm/..\\..\\etc\\passwd")]
    [InlineData("/irm\\index.html")]
    [InlineData("/irm/%c0%ae%c0%ae/etc/passwd")]
    [InlineData("/irm/%e0%80%ae%e0%80%ae/etc/passwd")]
    [InlineData("/irm/%c0%af..%c0%afetc/passwd")]
    [InlineData("/irm/%uff0e%uff0e/etc/passwd")]
    [InlineData("/irm/%ef%bc%8e%ef%bc%8e/etc/passwd")]
    [InlineData("/irm/....//....//etc/passwd")]
    [InlineData("/irm/.../.../etc/passwd")]
    [InlineData("/irm/..;/etc/passwd")]
    [InlineData("/irm//etc/passwd")]
    [InlineData("//etc/passwd")]
    [InlineData("///etc/passwd")]
    [InlineData("//evil.example/%2e%2e")]
    [InlineData("/irm//index.html")]
    [InlineData("/irm/index.html%00.png")]
    [InlineData("/irm/index.html%00")]
    [InlineData("/irm/%00")]
    [InlineData("/irm/index.html%20")]
    [InlineData("/irm/index.html.")]
    [InlineData("/irm/index.html...")]
    [InlineData("/irm/index.html::$DATA")]
    [InlineData("/irm/index.html:stream")]
    [InlineData("/irm/C:/Windows/win.ini")]
    [InlineData("/C:/Windows/win.ini")]
    [InlineData("/irm/c|/windows/win.ini")]
    [InlineData("/irm/%5c%5cserver%5cshare")]
    [InlineData("/irm/file:///etc/passwd")]
    [InlineData("/irm/~root/.ssh/id_rsa")]
    [InlineData("/irm/.git/config")]
    [InlineData("/irm/.ogpsite/lock")]
    [InlineData("/irm/content/site.yml")]
    [InlineData("/irm/CON")]
    [InlineData("/irm/aux.html")]
    [InlineData("/irm/INDEX~1.HTM")]
    [InlineData("/irm/INDEX.HTML")]
    [InlineData("/irm/index.html/")]
    [InlineData("/irm/index.html/..")]
    [InlineData("/irm/reports/a.html/../../index.html")]
    [InlineData("/irm/%0d%0aSet-Cookie:x=1")]
    [InlineData("/irm/index.html%0d%0a")]
    [InlineData("/irm/%")]
    [InlineData("/irm/%2")]
    [InlineData("/irm/%zz")]
    [InlineData("/-/../irm/index.html")]
    [InlineData("/-/live.cs")]
    [InlineData("/-/")]
    [InlineData("/-")]
    [InlineData("irm/index.html")]
    [InlineData("*")]
    [InlineData("http://127.0.0.1/irm/index.html")]
    [InlineData("http://evil.example/irm/index.html")]
    [InlineData("file:///etc/passwd")]
    public async Task Target_ThatLeadsOutOrNowhere_GivesNoFile(string target)
    {
        var answer = await SendAsync($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{Server.Port}\r\n");
        // 405 is what the framework itself says to an asterisk, which is for OPTIONS.
        Assert.True(answer.Status is 400 or 404 or 405, $"{target}: {answer.Head}");
        Assert.DoesNotContain("Home", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(AppContext.BaseDirectory, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", answer.Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host: evil.example\r\n", 421)]
    [InlineData("Host: 127.0.0.1\r\n", 421)]
    [InlineData("Host: localhost:{0}\r\n", 200)]
    [InlineData("Host: [::1]:{0}\r\n", 200)]
    [InlineData("Host: 127.0.0.1:{0}\r\nHost: evil.example\r\n", 400)]
    [InlineData("Host: 127.0.0.1:{0}\r\nHost: 127.0.0.1:{0}\r\n", 400)]
    [InlineData("", 400)]
    [InlineData("Host:\r\n", 421)]
    [InlineData("Host: 127.0.0.1:{0}\r\nX-Forwarded-Host: evil.example\r\n", 200)]
    public async Task Host_MustBeTheServers(string host, int status)
    {
        var head = host.Replace("{0}", $"{Server.Port}", StringComparison.Ordinal);
        Assert.Equal(status, (await SendAsync($"GET /irm/ HTTP/1.1\r\n{head}")).Status);
    }

    [Fact]
    public async Task Host_OfAnOldProtocol_IsAskedForToo() =>
        Assert.Equal(421, (await SendAsync("GET /irm/ HTTP/1.0\r\n")).Status);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("PROPFIND")]
    public async Task Method_ThatChangesThings_IsNotAllowed(string method)
    {
        using var client = MakeClient();
        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/irm/"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Method_Head_IsGetWithoutABody()
    {
        using var client = MakeClient();
        using var get = await client.GetAsync("/irm/");
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/irm/"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("", await head.Content.ReadAsStringAsync());
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.True(get.Content.Headers.ContentLength > 0);
    }

    [Fact]
    public async Task Head_TooLarge_IsRefused()
    {
        var host = $"Host: 127.0.0.1:{Server.Port}\r\n";
        Assert.Equal(200, (await SendAsync($"GET /irm/ HTTP/1.1\r\n{host}X: {new string('x', 15_000)}\r\n")).Status);
        Assert.Equal(431, (await SendAsync($"GET /irm/ HTTP/1.1\r\n{host}X: {new string('x', 17_000)}\r\n")).Status);
        Assert.Equal(414, (await SendAsync($"GET /irm/{new string('x', 9_000)} HTTP/1.1\r\n{host}")).Status);
    }

    [Fact]
    public async Task Body_OfARequest_IsRefused()
    {
        var answer = await SendAsync(
            $"GET /irm/ HTTP/1.1\r\nHost: 127.0.0.1:{Server.Port}\r\nContent-Length: 5\r\n", "hello");
        Assert.Equal(413, answer.Status);
    }

    [Theory]
    [InlineData("index.html", "text/html; charset=utf-8")]
    [InlineData("reports/a", "text/html; charset=utf-8")]
    [InlineData("assets/style-1.css", "text/css; charset=utf-8")]
    [InlineData("search/index.js", "text/javascript; charset=utf-8")]
    [InlineData("data.json", "application/json; charset=utf-8")]
    [InlineData("robots.txt", "text/plain; charset=utf-8")]
    [InlineData("reports/data.csv", "text/csv; charset=utf-8")]
    [InlineData("sitemap.xml", "text/xml; charset=utf-8")]
    [InlineData("reports/map.svg", "image/svg+xml")]
    [InlineData("reports/film.mp4", "video/mp4")]
    [InlineData("fonts/a.woff2", "font/woff2")]
    [InlineData("reports/odd.qqq", "application/octet-stream")]
    public async Task Answer_HasTheTypeOfItsFile(string name, string type)
    {
        using var client = MakeClient();
        using var response = await client.GetAsync("/irm/" + name);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/irm/")]
    [InlineData("/irm/gone.html")]
    [InlineData("/irm/assets/style-1.css")]
    [InlineData("/-/live.js")]
    [InlineData("/")]
    public async Task Answer_IsForThisOriginAndThisMomentOnly(string path)
    {
        using var client = MakeClient();
        using var response = await client.GetAsync(path);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Answer_UnknownPage_IsTheNotFoundPage()
    {
        using var client = MakeClient();
        using var response = await client.GetAsync("/irm/reports/deep/gone.html");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("Not here", html, StringComparison.Ordinal);
        Assert.Contains("/-/live.js", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Redirect_KeepsTheQuery()
    {
        using var client = MakeClient();
        using var response = await client.GetAsync("/irm/reports?q=1");
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/irm/reports/?q=1"),
            (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Answer_OtherThanAPage_IsByteForByteTheFile()
    {
        using var client = MakeClient();
        Assert.Equal("a,ñ", await client.GetStringAsync("/irm/reports/data.csv"));
        Assert.Equal("p{}", await client.GetStringAsync("/irm/assets/style-1.css"));
    }

    [Fact]
    public async Task Events_ForAForeignPage_AreRefused()
    {
        using var client = MakeClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/-/events?page=/irm/");
        request.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/-/events?page=//evil")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/-/events")).StatusCode);
    }

    [Fact]
    public async Task Events_AtTheEndOfTheServer_End()
    {
        using var client = MakeClient();
        await using var stream = await client.GetStreamAsync("/-/events?page=/irm/");
        using var reader = new StreamReader(stream);
        Assert.Equal("retry: 1000", await reader.ReadLineAsync());
        await Server.DisposeAsync();
        while (await reader.ReadLineAsync().WaitAsync(RunningServer.Patience) is not null)
        {
        }

        _server = await DevServer.StartAsync(0, _board, TimeProvider.System);
    }

    /// <summary>What <c>ss -ltn</c> would show.</summary>
    [Fact]
    public void Server_ListensToThisMachineOnly()
    {
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(listener => listener.Port == Server.Port).ToList();
        Assert.Contains(listeners, listener => listener.Address.Equals(IPAddress.Loopback));
        Assert.All(listeners, listener => Assert.True(IPAddress.IsLoopback(listener.Address), $"{listener}"));
    }

    [Fact]
    public async Task Port_ThatIsTaken_IsSaidSo()
    {
        var problem = await Assert.ThrowsAsync<IOException>(
            () => DevServer.StartAsync(Server.Port, _board, TimeProvider.System));
        Assert.Equal(
            $"Port {Server.Port} is taken by another program. Choose another one with --port.", problem.Message);
    }

    private HttpClient MakeClient() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Server.Address };

    /// <summary>Sends a request as it is written here, which no client library would.</summary>
    private async Task<RawAnswer> SendAsync(string head, string body = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{head}Connection: close\r\n\r\n{body}"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync().WaitAsync(RunningServer.Patience);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var status = int.Parse(text.Split(' ')[1], CultureInfo.InvariantCulture);
        return new RawAnswer(status, text[..end], text[(end + 4)..]);
    }

    private sealed record RawAnswer(int Status, string Head, string Body);
}
