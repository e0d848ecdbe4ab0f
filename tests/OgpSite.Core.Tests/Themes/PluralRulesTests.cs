using OgpSite.Core.Themes;

namespace OgpSite.Core.Tests.Themes;

public sealed class PluralRulesTests
{
    /// <summary>The integers that CLDR gives as samples of each form.</summary>
    [Theory]
    [InlineData("en", "one: 1; other: 0 2 16 100 1000")]
    [InlineData("es", "one: 1; other: 0 2 16 100 1000")]
    [InlineData("fr", "one: 0 1; other: 2 17 100 1000")]
    [InlineData("fr-CA", "one: 0 1; other: 2")]
    [InlineData("pt", "one: 0 1; other: 2 17 100")]
    [InlineData("pt-BR", "one: 0 1; other: 2")]
    [InlineData("pt-PT", "one: 1; other: 0 2")]
    [InlineData("ar", "zero: 0; one: 1; two: 2; few: 3 10 103 110 1003; many: 11 26 99 111 1011; other: 100 102 200 1000")]
    [InlineData("ja", "other: 0 1 2 100")]
    [InlineData("hi", "one: 0 1; other: 2 100")]
    [InlineData("fil", "one: 0 1 2 3 5 7 8 10 13 15 100; other: 4 6 9 14 16 19 24 104")]
    [InlineData("is", "one: 1 21 101 1001; other: 0 2 11 16 111")]
    [InlineData("lv", "zero: 0 10 11 20 30 100; one: 1 21 101; other: 2 9 22 102")]
    [InlineData("lt", "one: 1 21 101; few: 2 9 22 102; other: 0 10 11 20 111 100")]
    [InlineData("ro", "one: 1; few: 0 2 16 19 102; other: 20 35 100 1000 101")]
    [InlineData("sr", "one: 1 21 101; few: 2 4 22 102; other: 0 5 11 12 19 100 112")]
    [InlineData("sl", "one: 1 101; two: 2 102; few: 3 4 103; other: 0 5 100")]
    [InlineData("he", "one: 1; two: 2; other: 0 3 17 20 100")]
    [InlineData("cs", "one: 1; few: 2 4; other: 0 5 19 22 100")]
    [InlineData("pl", "one: 1; few: 2 4 22 102; many: 0 5 12 19 21 100 112")]
    [InlineData("uk", "one: 1 21 101; few: 2 4 22 102; many: 0 5 11 12 19 100")]
    [InlineData("mt", "one: 1; two: 2; few: 0 3 10 103; many: 11 19 111; other: 20 35 100")]
    [InlineData("ga", "one: 1; two: 2; few: 3 6; many: 7 10; other: 0 11 100")]
    [InlineData("cy", "zero: 0; one: 1; two: 2; few: 3; many: 6; other: 4 5 7 20 100")]
    [InlineData("gd", "one: 1 11; two: 2 12; few: 3 10 13 19; other: 0 20 100")]
    [InlineData("xx", "one: 1; other: 0 2 100")]
    public void CategoryOf_Number_IsThatOfCldr(string language, string expected)
    {
        foreach (var form in expected.Split("; "))
        {
            var (name, numbers) = (form.Split(": ")[0], form.Split(": ")[1].Split(' ').Select(int.Parse));
            Assert.All(numbers, number => Assert.Equal(name, PluralRules.CategoryOf(language, number)));
        }
    }

    [Fact]
    public void CategoryOf_AnyNumber_IsAKnownForm() => Assert.All(
        from language in new[] { "ar", "be", "cs", "cy", "en", "fr", "ga", "he", "ja", "lt", "lv", "mt", "pl", "sl" }
        from number in Enumerable.Range(0, 300)
        select PluralRules.CategoryOf(language, number),
        category => Assert.Contains(category, PluralRules.Categories));
}
