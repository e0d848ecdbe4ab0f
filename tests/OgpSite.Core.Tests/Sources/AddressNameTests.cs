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
}
