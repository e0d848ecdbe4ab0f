using OgpSite.Core.Reports;

namespace OgpSite.Core.Tests.Reports;

public sealed class ScaleTests
{
    [Theory]
    [InlineData("public-influence", "Collaboration", "collaborate")]
    [InlineData("public-influence", "No consultation", "no-consultation")]
    [InlineData("diog", "Did Not Change", "did-not-change")]
    [InlineData("diog", "significant", "major")]
    [InlineData("diog", "exceptional", "outstanding")]
    [InlineData("completion", "No Evidence Available", "no-evidence")]
    [InlineData("completion", "not_started", "not-started")]
    [InlineData("completion", "Completed", "complete")]
    [InlineData("early-results", "No Notable Results", "none")]
    [InlineData("relevance", "Access to Information", "access-to-information")]
    [InlineData("relevance", "Technology & Innovation", "technology-and-innovation")]
    [InlineData("region", "Africa & Middle East", "africa-and-the-middle-east")]
    [InlineData("region", "Asia-Pacific", "asia-and-the-pacific")]
    [InlineData("potential-impact", "TRANSFORMATIVE", "transformative")]
    [InlineData("diog", "some", null)]
    [InlineData("diog", "significant and exceptional", null)]
    [InlineData("completion", "partial", null)]
    [InlineData("specificity", "medium-high", null)]
    [InlineData("completion", "n/a", null)]
    public void Parse_Label_IsTheLevelOrNothing(string scale, string text, string? expected) =>
        Assert.Equal(expected, Named(scale).Parse(text)?.Code);

    [Theory]
    [InlineData("N/A", "n/a")]
    [InlineData("Pending IRM Review", "pending")]
    [InlineData("No IRM Data", "no-data")]
    [InlineData("limited", "limited")]
    [InlineData("partial", null)]
    public void ParseOrPlaceholder_Label_TakesWordsForNone(string text, string? expected) =>
        Assert.Equal(expected, Scales.Completion.ParseOrPlaceholder(text)?.Code);

    [Fact]
    public void Parse_EveryCodeAndSpelling_IsInItsFoldedForm()
    {
        foreach (var scale in All())
        {
            Assert.All(scale.Codes, code => Assert.Equal(code, scale.Parse(code)?.Code));
            Assert.All(scale.Spellings, pair => Assert.Equal(pair.Value, scale.Parse(pair.Key)?.Code));
            Assert.All(scale.Spellings.Values, code => Assert.Contains(code, scale.Codes));
        }
    }

    private static Scale Named(string name) => All().Single(scale => scale.Name == name);

    private static IEnumerable<Scale> All() =>
    [
        Scales.Placeholder, Scales.YesNo, Scales.Region, Scales.PublicInfluence, Scales.MinimumRequirements,
            .. Scales.OfCommitments,
    ];
}
