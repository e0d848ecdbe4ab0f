using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class WebAddressesTests
{
    [Theory]
    [InlineData("https://www.opengovpartnership.org/documents/chile/", true)]
    [InlineData("http://example.org", true)]
    [InlineData("HTTPS://example.org/?p=65620#x", true)]
    [InlineData("https://example.org/é", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("//example.org/x", false)]
    [InlineData("/\\example.org", false)]
    [InlineData("https:\\\\example.org", false)]
    [InlineData("https://", false)]
    [InlineData("https://a b.org", false)]
    [InlineData("https://example.org/\u202Egpj.exe", false)]
    [InlineData("https://user@example.org/", false)]
    [InlineData("https://exam\u202Eple.org/", false)]
    [InlineData("https://exam\u200Dple.org/", false)]
    [InlineData("https://exam\u00ADple.org/", false)]
    [InlineData("https://exam\u2800ple.org/", false)]
    [InlineData("https://exam\U000E0041ple.org/", false)]
    [InlineData("https://example.org/می\u200Cخواهم", true)]
    [InlineData("www.example.org", false)]
    [InlineData("", false)]
    public void Parse_Address_IsAbsoluteHttp(string text, bool expected) =>
        Assert.Equal(expected, WebAddresses.Parse(text) is not null);
}
