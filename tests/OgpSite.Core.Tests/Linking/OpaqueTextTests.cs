using OgpSite.Core.Linking;

namespace OgpSite.Core.Tests.Linking;

public sealed class OpaqueTextTests
{
    [Theory]
    [InlineData("see https://x.example/a.", "https://x.example/a")]
    [InlineData("“ftp://x.example/a,b”", "ftp://x.example/a,b")]
    [InlineData("(https://x.example/a), b", "https://x.example/a")]
    [InlineData("www.x.example/a;b;", "www.x.example/a;b")]
    [InlineData("x.org, x.org/a and x.org:80", "x.org|x.org/a|x.org:80")]
    [InlineData("mail a@x.org!", "a@x.org")]
    [InlineData("MAILTO:a@x", "MAILTO:a@x")]
    [InlineData("@irm, (#plan) 'and' '@a'", "@irm|#plan|@a")]
    [InlineData("/a/b ./a ../a ~/a", "/a/b|./a|../a|~/a")]
    [InlineData("a/b/c.csv", "a/b/c.csv")]
    [InlineData("a/b.md#part", "a/b.md#part")]
    [InlineData("a.PDF and a.mp4", "a.PDF|a.mp4")]
    [InlineData(@"C:\a\b", @"C:\a\b")]
    public void Find_AddressOrPath_IsOpaque(string text, string expected)
    {
        var found = OpaqueText.Find(text).Select(range => text[range.Start..range.End]);
        Assert.Equal(expected, string.Join('|', found));
    }

    [Theory]
    [InlineData("CSO/government")]
    [InlineData("a / b, a/b/c")]
    [InlineData("# a, @ a")]
    [InlineData("the end.The next")]
    [InlineData("plan.")]
    [InlineData("3.5 and 16.7")]
    [InlineData("EE.UU. U.S. e.g. i.e.")]
    [InlineData("wait...and")]
    [InlineData("C# and C++")]
    [InlineData("12:30")]
    [InlineData("no signs at all")]
    [InlineData("")]
    public void Find_RunningText_FindsNothing(string text) => Assert.Empty(OpaqueText.Find(text));
}
