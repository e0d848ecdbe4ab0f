using OgpSite.Cli.Printing;

namespace OgpSite.Cli.Tests.Printing;

public sealed class LogLineTests
{
    [Theory]
    [InlineData("1 report: done", "1 report: done")]
    [InlineData("a::b", "a::b")]
    [InlineData("a\n::error::x", "a\\u000A::error::x")]
    [InlineData("::error::x", "\\u003A:error::x")]
    [InlineData(" \u00A0::error::x", " \u00A0\\u003A:error::x")]
    [InlineData("a ##[error]x", "a #\\u0023[error]x")]
    [InlineData("\u001B[1m\u202Ex", "\\u001B[1m\\u202Ex")]
    public void Of_Text_IsOneLineThatIsNoCommand(string text, string expected) =>
        Assert.Equal(expected, LogLine.Of(text));
}
