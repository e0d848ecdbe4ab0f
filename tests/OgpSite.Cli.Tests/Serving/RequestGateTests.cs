using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OgpSite.Cli.Serving;

namespace OgpSite.Cli.Tests.Serving;

public sealed class RequestGateTests
{
    private readonly RequestGate _gate = new(8000);

    [Theory]
    [InlineData("127.0.0.1:8000")]
    [InlineData("localhost:8000")]
    [InlineData("LOCALHOST:8000")]
    [InlineData("[::1]:8000")]
    public void Check_OwnHost_IsLetIn(string host) => Assert.Null(_gate.Check(Request(host: host)));

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:80")]
    [InlineData("127.0.0.1:8001")]
    [InlineData("127.0.0.1:08000")]
    [InlineData("127.0.0.1:8000.")]
    [InlineData("127.0.0.1:8000:8000")]
    [InlineData("127.0.0.2:8000")]
    [InlineData("127.1:8000")]
    [InlineData("2130706433:8000")]
    [InlineData("0.0.0.0:8000")]
    [InlineData("192.168.1.5:8000")]
    [InlineData("localhost")]
    [InlineData("localhost.:8000")]
    [InlineData("localhost.evil.example:8000")]
    [InlineData("evil.localhost:8000")]
    [InlineData("evil.example:8000")]
    [InlineData("user@127.0.0.1:8000")]
    [InlineData("::1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]:8000")]
    [InlineData("[0:0:0:0:0:0:0:1]:8000")]
    [InlineData("127.0.0.1:8000, evil.example")]
    public void Check_ForeignHost_IsMisdirected(string host) =>
        Assert.Equal(421, _gate.Check(Request(host: host))?.Status);

    [Fact]
    public void Check_TwoHosts_IsMisdirected()
    {
        var request = Request();
        request.Headers.Host = new(["127.0.0.1:8000", "127.0.0.1:8000"]);
        Assert.Equal(421, _gate.Check(request)?.Status);
    }

    [Fact]
    public void Check_PortOfHttp_NeedsNoPortInTheName()
    {
        var gate = new RequestGate(80);
        Assert.Null(gate.Check(Request(host: "localhost")));
        Assert.Null(gate.Check(Request(host: "localhost:80")));
        Assert.Equal(421, gate.Check(Request(host: "example.org"))?.Status);
    }

    [Theory]
    [InlineData("GET", null)]
    [InlineData("HEAD", null)]
    [InlineData("POST", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("PATCH", 405)]
    [InlineData("OPTIONS", 405)]
    [InlineData("TRACE", 405)]
    [InlineData("CONNECT", 405)]
    [InlineData("BREW", 405)]
    public void Check_Method_OnlyReads(string method, int? status) =>
        Assert.Equal(status, _gate.Check(Request(method: method))?.Status);

    [Fact]
    public void Check_RequestWithABody_IsRefused()
    {
        var request = Request();
        request.ContentLength = 1;
        Assert.Equal(413, _gate.Check(request)?.Status);
        request.ContentLength = 0;
        Assert.Null(_gate.Check(request));
        request.Headers.TransferEncoding = "chunked";
        Assert.Equal(413, _gate.Check(request)?.Status);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("http://127.0.0.1:8000", null, null)]
    [InlineData("http://127.0.0.1:8000", "same-origin", null)]
    [InlineData(null, "same-origin", null)]
    [InlineData(null, "none", null)]
    [InlineData(null, "cross-site", 403)]
    [InlineData(null, "same-site", 403)]
    [InlineData("null", null, 403)]
    [InlineData("http://localhost:8000", null, 403)]
    [InlineData("http://127.0.0.1:3000", "same-site", 403)]
    [InlineData("https://127.0.0.1:8000", null, 403)]
    [InlineData("http://127.0.0.1:8000.evil.example", null, 403)]
    [InlineData("https://evil.example", null, 403)]
    [InlineData("https://evil.example", "same-origin", 403)]
    [InlineData("file://", null, 403)]
    public void Check_ListenerOfAPage_MustBeOfThisServer(string? origin, string? site, int? status)
    {
        Assert.Equal(status, _gate.Check(Of("/-/events?page=/"))?.Status);
        Assert.Equal(status, _gate.Check(Of("/-/live.js"))?.Status);
        Assert.Null(_gate.Check(Of("/reports/a.html")));

        HttpRequest Of(string target)
        {
            var request = Request(target: target);
            if (origin is not null) request.Headers.Origin = origin;
            if (site is not null) request.Headers["Sec-Fetch-Site"] = site;
            return request;
        }
    }

    private static HttpRequest Request(string host = "127.0.0.1:8000", string method = "GET", string target = "/")
    {
        var context = new DefaultHttpContext();
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        context.Request.Method = method;
        context.Request.Headers.Host = host;
        return context.Request;
    }
}
