using OgpSite.Core.Pages.Bodies;

namespace OgpSite.Core.Tests.Pages.Bodies;

public sealed class HtmlCommentsTests
{
    [Theory]
    [InlineData("<p>a</p>", "<p>a</p>")]
    [InlineData("a<!-- b -->c<!--d-->e", "ace")]
    [InlineData("a<!-- b", "a")]
    [InlineData("<!---><img>-->x", "x")]
    [InlineData("<!-- a --!><img> -->x", "x")]
    [InlineData("<!----><!---->", "")]
    [InlineData("-->", "-->")]
    public void Remove_Comments_AreGone(string html, string expected) =>
        Assert.Equal(expected, HtmlComments.Remove(html));
}
