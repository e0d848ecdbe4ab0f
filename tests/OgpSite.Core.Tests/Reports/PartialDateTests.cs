using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Reports;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2021")]
    [InlineData("2021-03")]
    [InlineData("2021-03-09")]
    [InlineData("2020-02-29")]
    public void Parse_Date_ReadsBack(string text) => Assert.Equal(text, PartialDate.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("21")]
    [InlineData("2O21")]
    [InlineData("2021-3")]
    [InlineData("2021-13")]
    [InlineData("2021-00")]
    [InlineData("2021-02-29")]
    [InlineData("2021-03-09-01")]
    [InlineData("09.03.2021")]
    [InlineData("March 2021")]
    [InlineData("0000")]
    [InlineData("+202")]
    [InlineData("٢٠٢١")]
    public void Parse_Other_IsNothing(string text) => Assert.Null(PartialDate.Parse(text));
}
