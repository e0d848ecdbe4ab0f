using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Reports;

public sealed class PlanNumberTests
{
    [Theory]
    [InlineData("4", 4)]
    [InlineData("IV", 4)]
    [InlineData("iv", 4)]
    [InlineData("Fourth", 4)]
    [InlineData("4th", 4)]
    [InlineData("1st", 1)]
    [InlineData("4º", 4)]
    [InlineData("4.", 4)]
    [InlineData("cuarto", 4)]
    [InlineData("Quatrième", 4)]
    [InlineData("quarto", 4)]
    [InlineData("XV", 15)]
    [InlineData("99", 99)]
    [InlineData("0", null)]
    [InlineData("100", null)]
    [InlineData("IIII", null)]
    [InlineData("4-5", null)]
    [InlineData("fourth and fifth", null)]
    [InlineData("th", null)]
    [InlineData("", null)]
    public void Parse_Text_IsTheNumberOrNothing(string text, int? expected) =>
        Assert.Equal(expected, PlanNumber.Parse(text));
}
