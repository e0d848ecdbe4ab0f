using OgpSite.Core.Graph;

namespace OgpSite.Core.Tests.Graph;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Chile", "chile")]
    [InlineData("chile-design-2018-2020", "chile-design-2018-2020")]
    [InlineData("São Tomé and Príncipe", "sao-tome-and-principe")]
    [InlineData("Côte d'Ivoire", "cote-divoire")]
    [InlineData("Côte d’Ivoire", "cote-divoire")]
    [InlineData("Türkiye, 2021/22", "turkiye-2021-22")]
    [InlineData("  --  Both ends --", "both-ends")]
    [InlineData("İzmir ısparta", "izmir-isparta")]
    [InlineData("Ærø Œuvre Straße Łódź Đà Þór", "aero-oeuvre-strasse-lodz-da-thor")]
    [InlineData("ﬁgure №5 ²", "figure-no5-2")]
    [InlineData("Грузия", "")]
    [InlineData("...", "")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void ForAddress_Name_IsAscii(string name, string expected) => Assert.Equal(expected, Slug.ForAddress(name));

    [Fact]
    public void ForAddress_LongName_IsCutAndToldApart()
    {
        var (one, other) = (Slug.ForAddress(new string('a', 100)), Slug.ForAddress(new string('a', 101)));
        Assert.Equal(80, one.Length);
        Assert.Equal(one[..71], other[..71]);
        Assert.NotEqual(one, other);
        Assert.Equal(new string('a', 80), Slug.ForAddress(new string('a', 80)));
    }

    [Fact]
    public void ForAddress_CutAtAHyphen_HasOneHyphen() =>
        Assert.DoesNotContain(
            "--", Slug.ForAddress(new string('a', 70) + " " + new string('b', 40)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Some words", "some-words")]
    [InlineData("I. Introduction", "i-introduction")]
    [InlineData("Don’t panic!", "dont-panic")]
    [InlineData("Educación y salud", "educación-y-salud")]
    [InlineData("التزام ١", "التزام-١")]
    [InlineData("Результаты: 2018–2020", "результаты-2018-2020")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("e\u0301tude", "étude")]
    [InlineData("𐐀 letter", "𐐨-letter")]
    [InlineData("🚀 Launch", "launch")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("\"><script>alert(1)</script>", "script-alert-1-script")]
    [InlineData("?!", "")]
    public void ForHeading_Text_KeepsLettersOfAnyScript(string text, string expected) =>
        Assert.Equal(expected, Slug.ForHeading(text));

    /// <summary>Without the apostrophe the accent comes to stand behind the letter, and both are one.</summary>
    [Fact]
    public void ForHeading_MarkThatComesToAnotherLetter_IsOneWithIt()
    {
        var anchor = Slug.ForHeading("e'\u0301");
        Assert.Equal("\u00E9", anchor);
        Assert.Equal(anchor, Slug.ForHeading(anchor));
    }
}
