using OgpSite.Core.Graph;

namespace OgpSite.Core.Tests.Graph;

public sealed class SortKeyTests
{
    [Theory]
    [InlineData("Éducation", "education")]
    [InlineData("CHILE", "chile")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("ﬁn", "fin")]
    [InlineData("", "")]
    [InlineData("أُسُس", "اسس")]
    [InlineData("إفادة", "افادة")]
    [InlineData("آلية", "الية")]
    [InlineData("ٱلعقد", "العقد")]
    [InlineData("تـــونس", "تونس")]
    [InlineData("مستوى", "مستوي")]
    public void Of_Name_HasNoAccentsAndNoCapitals(string name, string expected) =>
        Assert.Equal(expected, SortKey.Of(name));

    [Fact]
    public void Of_Names_SortAsReadersExpect() => Assert.Equal(
        ["access", "Ámbito", "budget", "Élan", "Zeal"],
        new[] { "Zeal", "Élan", "budget", "Ámbito", "access" }.OrderBy(SortKey.Of, StringComparer.Ordinal));

    /// <summary>By the Arabic alphabet; hamza does not part what begins with alef, nor is the article left out.</summary>
    [Fact]
    public void Of_ArabicNames_SortAsReadersExpect() => Assert.Equal(
        ["أثر", "التزام", "الشفافية", "آلية", "بلدية", "تونس", "خطة", "شراكة", "كينيا", "منتدى", "هولندا", "يوم"],
        new[]
        {
            "يوم", "تونس", "منتدى", "آلية", "شراكة", "أثر", "خطة", "التزام", "كينيا", "هولندا", "بلدية", "الشفافية",
        }.OrderBy(SortKey.Of, StringComparer.Ordinal));
}
