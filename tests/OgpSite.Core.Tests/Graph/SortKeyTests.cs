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
    public void Of_Name_HasNoAccentsAndNoCapitals(string name, string expected) =>
        Assert.Equal(expected, SortKey.Of(name));

    [Fact]
    public void Of_Names_SortAsReadersExpect() => Assert.Equal(
        ["access", "Ámbito", "budget", "Élan", "Zeal"],
        new[] { "Zeal", "Élan", "budget", "Ámbito", "access" }.OrderBy(SortKey.Of, StringComparer.Ordinal));
}
