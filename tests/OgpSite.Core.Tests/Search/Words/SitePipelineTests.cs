using System.Text.RegularExpressions;
using OgpSite.Core.Search.Words;

namespace OgpSite.Core.Tests.Search.Words;

public sealed class SitePipelineTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(
                Repository.PathOf("tests", "OgpSite.Core.Tests", "Search", "words.tsv")))
            {
                if (!line.StartsWith('#') && line.Split('\t') is [var language, var text, var terms])
                    cases.Add(language, text, terms);
            }

            return cases;
        }
    }

    /// <summary>The rows of the table that the page's search is held to as well.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void TermsOfText_RowOfTheTable_AreTheExpectedTerms(string language, string text, string expected) =>
        Assert.Equal(expected, Terms(language, Regex.Unescape(text)));

    [Fact]
    public void TermsOfText_WordOfMoreThan100Units_HasNone() =>
        Assert.Equal(new string('x', 100), Terms("xx", $"{new string('x', 100)} {new string('y', 101)}"));

    /// <summary>A word that is cut out of a text as it stands has the terms of the word in small letters.</summary>
    [Fact]
    public void TermsOf_Capitals_AreThoseOfSmallLetters()
    {
        var pipeline = new SitePipeline(WordLanguages.Of("es"));
        Assert.Equal(pipeline.TermsOf("participación").ToList(), pipeline.TermsOf("PARTICIPACIÓN").ToList());
    }

    private static string Terms(string language, string text) => string.Join(' ',
        new SitePipeline(WordLanguages.Of(language)).TermsOfText(text).Select(terms => string.Join('|', terms)));
}
