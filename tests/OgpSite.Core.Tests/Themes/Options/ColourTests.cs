using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Tests.Themes.Options;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#1b4b7a", "#1b4b7a")]
    [InlineData("#1B4B7A", "#1b4b7a")]
    [InlineData("#fa0", "#ffaa00")]
    [InlineData("#FFF", "#ffffff")]
    [InlineData("fff", null)]
    [InlineData("#ff", null)]
    [InlineData("#ffff", null)]
    [InlineData("#1b4b7a80", null)]
    [InlineData("#12345g", null)]
    [InlineData("red", null)]
    [InlineData("", null)]
    [InlineData("#", null)]
    [InlineData("#+1b4b7", null)]
    public void Parse_Text_TakesThreeOrSixDigits(string text, string? expected) =>
        Assert.Equal(expected, Colour.Parse(text)?.ToString());

    /// <summary>Ratios as the guidelines' own examples and other calculators give them.</summary>
    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#777", "#fff", 4.478)]
    [InlineData("#767676", "#fff", 4.542)]
    [InlineData("#f00", "#fff", 3.998)]
    [InlineData("#00f", "#fff", 8.592)]
    [InlineData("#0a0a0a", "#000", 1.061)]
    [InlineData("#abc", "#abc", 1)]
    public void ContrastWith_Colour_IsThatOfWcag(string one, string two, double expected)
    {
        var (a, b) = (Colour.Parse(one)!.Value, Colour.Parse(two)!.Value);
        Assert.Equal(expected, a.ContrastWith(b), 0.001);
        Assert.Equal(a.ContrastWith(b), b.ContrastWith(a));
    }
}
