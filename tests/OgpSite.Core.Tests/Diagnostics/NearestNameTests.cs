using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Tests.Diagnostics;

public sealed class NearestNameTests
{
    private static readonly string[] Names =
        ["title", "type", "country", "country-code", "at-a-glance", "researchers", "draft"];

    [Theory]
    [InlineData("tilte", "title")]
    [InlineData("Title", "title")]
    [InlineData("tite", "title")]
    [InlineData("country_code", "country-code")]
    [InlineData("Country Code", "country-code")]
    [InlineData("countrycode", "country-code")]
    [InlineData("researcher", "researchers")]
    [InlineData("at-glance", "at-a-glance")]
    [InlineData("counrty", "country")]
    [InlineData("date", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Of_Word_IsTheNameThatWasMeant(string word, string? expected) =>
        Assert.Equal(expected, NearestName.Of(word, Names));

    [Fact]
    public void Of_EquallyNear_IsTheFirst() => Assert.Equal("list", NearestName.Of("lost", ["list", "last"]));

    [Fact]
    public void Of_VeryLongWord_IsNothing() => Assert.Null(NearestName.Of(new string('a', 100_000), Names));

    [Fact]
    public void Hint_NearName_EndsAMessage() =>
        Assert.Equal(" Did you mean 'title'?", NearestName.Hint("tilte", Names));

    [Fact]
    public void Hint_NothingNear_IsEmpty() => Assert.Equal("", NearestName.Hint("zzzzzz", Names));
}
