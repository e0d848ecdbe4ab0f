namespace OgpSite.Core.Tests.Linking;

public sealed class AttributeBlocksTests
{
    [Theory]
    [InlineData("See ::a::{onclick=x}.", "(8,10)", "{onclick=x}", "See <span>a</span>{onclick=x}.")]
    [InlineData("::a::{style=\"x\"}", "(8,6)", "{style=\"x\"}", "<span>a</span>{style=\"x\"}")]
    [InlineData("::a::{lang=en_US}", "(8,6)", "{lang=en_US}", "<span>a</span>{lang=en_US}")]
    [InlineData("::a::{dir=up}", "(8,6)", "{dir=up}", "<span>a</span>{dir=up}")]
    [InlineData("::a::{.b .c\"}", "(8,6)", "{.b .c\"}", "<span>a</span>{.b .c\"}")]
    [InlineData("::a::{#b #c}", "(8,6)", "{#b #c}", "<span>a</span>{#b #c}")]
    public void Apply_ListOfASpanNotUnderstood_IsReportedAndStaysText(
        string markdown, string place, string block, string html)
    {
        var site = TestSite.BuildReport(markdown);
        Assert.Equal([Message(place, block)], site.Messages.AsEnumerable());
        Assert.Equal(html, site.Page("reports/a.html").QuerySelector(".body p")!.InnerHtml);
    }

    [Theory]
    [InlineData("Text.\n\n::: {onclick=x}\na\n:::", "(10,1)", "{onclick=x}")]
    [InlineData("::: x\"y\na\n:::", "(8,1)", "x\"y")]
    [InlineData("::: {.a\na\n:::", "(8,1)", "{.a")]
    public void Apply_ListOfAContainerNotUnderstood_IsReported(string markdown, string place, string block)
    {
        var site = TestSite.BuildReport(markdown);
        Assert.Equal([Message(place, block)], site.Messages.AsEnumerable());
        Assert.DoesNotContain(
            site.Page("reports/a.html").QuerySelector(".body div")!.Attributes,
            attribute => attribute.Name != "class");
    }

    [Fact]
    public void Apply_WordsAfterAList_AreKept() => Assert.Equal(
        "<span class=\"b\">a</span> and {c}",
        TestSite.BuildReport("::a::{.b} and {c}").Page("reports/a.html").QuerySelector(".body p")!.InnerHtml);

    private static string Message(string place, string block) =>
        $"content/reports/a.md{place}: warning OGP1205: '{block}' is not understood. " +
        "Allowed are .class, #id, lang=xx and dir=rtl or dir=ltr.";
}
