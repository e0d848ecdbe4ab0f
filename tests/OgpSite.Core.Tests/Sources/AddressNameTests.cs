using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class AddressNameTests
{
    [Theory]
    [InlineData("chile-design-2018-2020", true)]
    [InlineData("a", true)]
    [InlineData("com10", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("A", false)]
    [InlineData("a b", false)]
    [InlineData("é", false)]
    [InlineData("a.b", false)]
    [InlineData("../a", false)]
    [InlineData("con", false)]
    [InlineData("lpt1", false)]
    public void IsSlug_Name_IsPlainAscii(string text, bool expected) =>
        Assert.Equal(expected, AddressName.IsSlug(text));

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void IsSlug_LongName_HasAtMost80Characters(int length, bool expected) =>
        Assert.Equal(expected, AddressName.IsSlug(new string('a', length)));

    [Theory]
    [InlineData("documents/chile-design-report-2018-2020/", true)]
    [InlineData("old.html", true)]
    [InlineData("a/b/c_d.html", true)]
    [InlineData("", false)]
    [InlineData("/", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("//evil.example/x", false)]
    [InlineData("a//b", false)]
    [InlineData("../a", false)]
    [InlineData("a/../b", false)]
    [InlineData("a/./b", false)]
    [InlineData("a/..", false)]
    [InlineData("a\\b", false)]
    [InlineData("C:/a", false)]
    [InlineData("a:b", false)]
    [InlineData("~/a", false)]
    [InlineData("a/%2e%2e/b", false)]
    [InlineData("a?b", false)]
    [InlineData("a#b", false)]
    [InlineData("a b", false)]
    [InlineData(".hidden", false)]
    [InlineData("-a", false)]
    [InlineData("a.", false)]
    [InlineData("a/NUL.html", false)]
    [InlineData("aux", false)]
    [InlineData("a\0b", false)]
    public void IsSitePath_Path_StaysInTheSite(string text, bool expected) =>
        Assert.Equal(expected, AddressName.IsSitePath(text));
}
