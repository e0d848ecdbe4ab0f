using System.Text;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Sources;

public sealed class NormalFormTests
{
    [Fact]
    public void Of_Text_IsNormalizedWhateverItHolds()
    {
        Assert.Equal("é", NormalForm.Of("e\u0301", NormalizationForm.FormC));
        Assert.Equal("\U0001F600", NormalForm.Of("\U0001F600", NormalizationForm.FormC));
        Assert.Equal("é\uFFFD", NormalForm.Of("e\u0301\uFFFE", NormalizationForm.FormC));
        Assert.Equal("\uFFFDa\uFFFD", NormalForm.Of("\uDE00a\uD83D", NormalizationForm.FormD));
    }

    [Fact]
    public void IsOf_TextThatIsNotWhole_IsNotNormal()
    {
        Assert.True(NormalForm.IsOf("\U0001F600é", NormalizationForm.FormC));
        Assert.False(NormalForm.IsOf("e\u0301", NormalizationForm.FormC));
        Assert.False(NormalForm.IsOf("a\uFFFE", NormalizationForm.FormC));
        Assert.False(NormalForm.IsOf("a\uD83D", NormalizationForm.FormC));
    }

    [Theory]
    [InlineData("An é, ½ and Å — “all” 한국어 العربية", null)]
    [InlineData("e\u0301", 0)]
    [InlineData("é\n\nAb cafe\u0301s\n", 9)]
    [InlineData("a\u0301\u0323", 0)]
    [InlineData("ạ\u0301 \uFFFE", null)]
    [InlineData("\uFFFE 한 e\u0301", 4)]
    [InlineData("\uFFFE", null)]
    public void FirstOutsideOfC_Text_IsThePlace(string text, int? expected) =>
        Assert.Equal(expected, NormalForm.FirstOutsideOfC(text));

    /// <summary>What is seen without asking the runtime is what it would say.</summary>
    [Fact]
    public void FirstOutsideOfC_EachCharacterAmidOthers_IsAsTheRuntimeSays() => Assert.Empty(
        from code in Enumerable.Range(1, char.MaxValue)
        where !char.IsSurrogate((char)code) && code != 0xFFFE && code != 0xFFFF
        from text in new[] { $"e{(char)code}b", $"\u0627{(char)code}", $"\u0435{(char)code}\u0438" }
        where (NormalForm.FirstOutsideOfC(text) is null) != text.IsNormalized(NormalizationForm.FormC)
        select $"U+{code:X4}");

    [Fact]
    public void Build_TextNotInNfc_IsReportedOnceAndKept()
    {
        var site = TestSite.BuildReport("A caf\u00E9.\n\nTwo cafe\u0301s, n\u0303.");
        Assert.Equal(
            ["content/reports/a.md(10,8): warning OGP1212: From here on letters are put together from parts " +
                "(U+0065 U+0301) where one character would do (U+00E9). Save the file in the normal form NFC."],
            site.Messages.AsEnumerable());
        Assert.Contains("Two cafe\u0301s, n\u0303.", site.Text("reports/a.html"), StringComparison.Ordinal);
    }

    /// <summary>Found as a crash: what is no character reached the runtime's normalization.</summary>
    [Theory]
    [InlineData("## H&#xFFFE; x", "")]
    [InlineData("A term\uFFFE here.", "")]
    [InlineData("Text.", "locality: \"Port\\uFFFE Maren\"")]
    [InlineData("Text.", "aliases: [\"a%EF%BF%BEb\"]")]
    [InlineData("A term here.", "glossary: {terms: [{id: x, term: \"term\\uFFFE\", definition: D.}]}")]
    public void Build_WhatIsNoCharacter_DoesNotStopTheBuild(string body, string keys)
    {
        var site = TestSite.Build(
            "== a.md\n" + TestSite.FrontMatter.Replace("published", keys + "\npublished", StringComparison.Ordinal) + body
            + "\n== glossary/en/term.md\n---\nterm: term\ndefinition: A word.\n---\n");
        Assert.Contains("reports/a.html", site.Written.Keys);
    }
}
