using OgpSite.Core.Search;

namespace OgpSite.Core.Tests.Search;

public sealed class FrontCodingTests
{
    [Fact]
    public void Of_SortedTexts_LeavesOutWhatTheyShare() =>
        Assert.Equal(" budget\t's\t data\t", FrontCoding.Of(["budget", "budgets", "data"]));

    [Fact]
    public void Of_LongTextsAndPairs_AreReadAgain()
    {
        string[] texts = [new('x', 90), new string('x', 90) + "y", "x😀", "x😁"];
        Assert.Equal(texts, SymbolReader.ReadTexts(FrontCoding.Of(texts)));
        Assert.Equal(" x😀\t!😁\t", FrontCoding.Of(["x😀", "x😁"]));
    }
}
