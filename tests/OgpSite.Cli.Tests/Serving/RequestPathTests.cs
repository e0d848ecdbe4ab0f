using OgpSite.Cli.Serving;

namespace OgpSite.Cli.Tests.Serving;

public sealed class RequestPathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/irm/reports/a.html", "/irm/reports/a.html")]
    [InlineData("/irm/?q=../x", "/irm/")]
    [InlineData("/a%20b/a%C3%B1o.pdf", "/a b/año.pdf")]
    [InlineData("/100%25.html", "/100%.html")]
    [InlineData("/%252e%252e/x", "/%2e%2e/x")]
    [InlineData("/a..b/...html", "/a..b/...html")]
    public void Parse_PathOfAPage_IsDecodedOnce(string target, string path) =>
        Assert.Equal(path, RequestPath.Parse(target)?.Value);

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("index.html")]
    [InlineData("http://127.0.0.1:8000/")]
    [InlineData("/..")]
    [InlineData("/../etc/passwd")]
    [InlineData("/a/./b")]
    [InlineData("/%2e%2e/etc/passwd")]
    [InlineData("/.%2E/etc/passwd")]
    [InlineData("//evil.example")]
    [InlineData("/a//b")]
    [InlineData("/a%2fb")]
    [InlineData("/a%2Fb")]
    [InlineData("/a\\b")]
    [InlineData("/a%5Cb")]
    [InlineData("/a%00.html")]
    [InlineData("/a%0d%0ab")]
    [InlineData("/a%7F")]
    [InlineData("/%")]
    [InlineData("/%4")]
    [InlineData("/%zz")]
    [InlineData("/%c0%ae%c0%ae/x")]
    [InlineData("/%ff")]
    [InlineData("/año")]
    [InlineData("/a#b")]
    public void Parse_PathThatNoPageHas_IsNone(string target) => Assert.Null(RequestPath.Parse(target));
}
