using OgpSite.Core.Pages;

namespace OgpSite.Core.Tests.Pages;

public sealed class TextDirectionTests
{
    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("ar-MA", "rtl")]
    [InlineData("AR", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("fa", "rtl")]
    [InlineData("arn", "ltr")]
    public void Of_Language_IsThatOfItsScript(string language, string expected) =>
        Assert.Equal(expected, TextDirection.Of(language));

    [Theory]
    [InlineData("2019-2021", false, false)]
    [InlineData("Olu Marchetti", true, false)]
    [InlineData("تقرير", false, true)]
    [InlineData("تقرير (PDF)", true, true)]
    [InlineData("٢٠٢١", false, false)]
    [InlineData("שלום", false, true)]
    [InlineData("ﷺ", false, true)]
    [InlineData("ﻻ", false, true)]
    [InlineData("план", true, false)]
    public void LettersOf_Text_SaysWhichWaysTheyRun(string text, bool left, bool right) =>
        Assert.Equal((left, right), TextDirection.LettersOf(text));
}
