using System.Globalization;
using OgpSite.Core.Graph;
using OgpSite.Core.Search;
using OgpSite.Core.Search.Words;

namespace OgpSite.Core.Tests.Search;

/// <summary>Our index and words against those of the real lunr and lunr-languages.</summary>
public sealed class LunrOracleTests(LunrOracle oracle) : IClassFixture<LunrOracle>
{
    public static TheoryData<string> Languages => [.. MadeUpWords.ByLanguage.Keys];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Invert_Documents_GiveTheIndexOfLunrToTheLastByte(int corpus)
    {
        var settings = Settings();
        var index = new LanguageIndex(settings, new ExcerptNames(), []);
        ImmutableArray<IndexedPage> pages =
            [.. Pages(OracleQuestions.All.Corpora[corpus]).Select(page => index.Add(page, out _))];
        var expected = oracle.Answers.Corpora[corpus];
        var actual = LunrJson.Write(index.Invert(pages), settings);
        var same = expected.AsSpan().CommonPrefixLength(actual);
        Assert.True(expected == actual, $"From {same} on: {Around(expected, same)} but {Around(actual, same)}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Stem_Words_GiveTheStemsOfTheScript(string language)
    {
        var words = MadeUpWords.ByLanguage[language];
        var stem = WordLanguages.Of(language).Stem!;
        var expected = oracle.Answers.Stems[language];
        AssertNone(
            from i in Enumerable.Range(0, words.Length)
            where stem(words[i]) != expected[i]
            select $"{words[i]}: {stem(words[i])} and not {expected[i]}");
        Assert.True(words.Zip(expected).Count(pair => pair.First != pair.Second) > words.Length / 3);
    }

    [Fact]
    public void LowerCase_AllLetters_AreThoseOfJavaScript() => AssertNone(
        from pair in OracleQuestions.All.Lower.Zip(oracle.Answers.Lower)
        where LowerCase.Of(pair.First) != pair.Second
        select $"{Hex(pair.First)}: {Hex(LowerCase.Of(pair.First))} and not {Hex(pair.Second)}");

    [Fact]
    public void Fold_AllSmallLetters_AreAsTheRulesSay() => AssertNone(
        from pair in OracleQuestions.All.Folded.Zip(oracle.Answers.Folded)
        where LetterFolding.Fold(pair.First) != pair.Second
        select $"{Hex(pair.First)}: {Hex(LetterFolding.Fold(pair.First))} and not {Hex(pair.Second)}");

    [Fact]
    public void NextWord_OddTexts_AreTheMatchesOfTheExpression() => AssertNone(
        from pair in OracleQuestions.All.Words.Zip(oracle.Answers.Words)
        let elides = (bool)pair.First[0]
        let words = Words((string)pair.First[1], elides)
        where !words.SequenceEqual(pair.Second)
        select $"{pair.First[1]} ({elides}): {string.Join('|', words)} and not {string.Join('|', pair.Second)}");

    private static List<string> Words(string text, bool elides)
    {
        var pipeline = new SitePipeline(new WordLanguage { Name = "none", Elides = elides });
        var words = new List<string>();
        var position = 0;
        ReadOnlySpan<char> prepared = pipeline.Prepare(text);
        while (pipeline.NextWord(prepared, ref position, out var word)) words.Add(word.ToString().ToLowerInvariant());
        return words;
    }

    /// <summary>Neighbours of the same country are sections of one page.</summary>
    private static List<SearchablePage> Pages(ImmutableArray<MadeUpDocument> documents)
    {
        var pages = new List<SearchablePage>();
        foreach (var document in documents)
        {
            var section = new SearchDocument("", document.Title, document.Body);
            if (pages.Count > 0 && pages[^1].Member == document.Country)
                pages[^1] = pages[^1] with { Documents = [.. pages[^1].Documents, section] };
            else pages.Add(new SearchablePage(new SiteUrl("a.html"), "", document.Country, "", "", "", [], [section]));
        }

        return pages;
    }

    private IndexSettings Settings() => IndexSettings.ForSite("en") with
    {
        Pipeline = new LunrPipeline(
            oracle.Answers.StopWords, PorterStemmer.Stem, LunrPipeline.IsAsciiWordCharacter),
        Fields =
        [
            new IndexField("title", 3, (_, document) => document.Heading),
            new IndexField("body", 1, (_, document) => document.Text),
            new IndexField("country", 2, (page, _) => page.Member),
        ],
    };

    private static string Around(string text, int index) =>
        text[Math.Max(0, index - 60)..Math.Min(text.Length, index + 60)];

    private static string Hex(string text) =>
        string.Join(' ', text.Select(unit => ((int)unit).ToString("x4", CultureInfo.InvariantCulture)));

    private static void AssertNone(IEnumerable<string> differences)
    {
        var found = differences.ToList();
        if (found.Count > 0) Assert.Fail($"{found.Count} differ:\n{string.Join('\n', found.Take(40))}");
    }
}
