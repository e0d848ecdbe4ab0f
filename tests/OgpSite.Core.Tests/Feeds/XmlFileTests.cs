using OgpSite.Core.Feeds;

namespace OgpSite.Core.Tests.Feeds;

public sealed class XmlFileTests
{
    [Theory]
    [InlineData("Chile & <Perú> ]]>", "Chile & <Perú> ]]>")]
    [InlineData("a\0b\u0001c\u001Fd\u000Be", "abcde")]
    [InlineData("tab\tline\nend", "tab\tline\nend")]
    [InlineData("whole \U0001F600 and \U0001F1E8\0", "whole \U0001F600 and \U0001F1E8")]
    [InlineData("not \uFFFE nor \uFFFF", "not  nor ")]
    [InlineData("تقرير\u200F", "تقرير\u200F")]
    public void Clean_Text_KeepsWhatXmlCanHold(string text, string expected) =>
        Assert.Equal(expected, XmlFile.Clean(text));

    [Fact]
    public void Clean_HalfOfAPair_IsDropped() =>
        Assert.Equal("half  and ", XmlFile.Clean("half \uD83D and \uDE00"));
}
