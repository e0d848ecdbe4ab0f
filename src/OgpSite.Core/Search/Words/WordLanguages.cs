using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball;
using Snowball = Lucene.Net.Tartarus.Snowball.Ext;

namespace OgpSite.Core.Search.Words;

/// <summary>The languages whose words the search can stem. Lucene's tables are loaded for those asked for.</summary>
/// <remarks>
/// Here stand the languages whose stems are those of lunr-languages, which stems a reader's words. Finnish is left out:
/// Lucene keeps the ending of "hampaitten". In Portuguese and Turkish, 5 of 120,000 made-up words differ, and no real
/// one that we know.
/// </remarks>
internal static class WordLanguages
{
    /// <summary>lunr-languages' <c>lunr.stemmer.support.js</c>, which its languages stand upon.</summary>
    private const string SupportScript = "stemmer";

    private static readonly ImmutableArray<string> NounEndings = ["en", "es", "e"];

    /// <summary>
    /// A language by its code, such as "pt" or "pt-br"; one without a stemmer is called "none" and has no stop words.
    /// </summary>
    public static WordLanguage Of(string language)
    {
        var code = language.Split('-')[0].ToLowerInvariant();
        return WithStemmer(code) with { Elides = code is "ca" or "fr" or "it", HasPossessive = code is "en" };
    }

    private static WordLanguage WithStemmer(string code) => code switch
    {
        "en" => new WordLanguage
        {
            Name = "en",
            Stem = PorterStemmer.Stem,
            StopWords = Folded(StopAnalyzer.ENGLISH_STOP_WORDS_SET),
        },
        "ar" => new WordLanguage
        {
            Name = "ar",
            Stem = ArabicLightStemmer.Stem,
            StopWords = Folded(ArabicAnalyzer.DefaultStopSet),
            Scripts = ["ar"],
        },
        "da" => Stemmed("da", new Snowball.DanishStemmer(), DanishAnalyzer.DefaultStopSet),
        "de" => German(Stemmed("de", new Snowball.GermanStemmer(), GermanAnalyzer.DefaultStopSet)),
        "es" => Stemmed("es", new Snowball.SpanishStemmer(), SpanishAnalyzer.DefaultStopSet),
        "fr" => Stemmed("fr", new Snowball.FrenchStemmer(), FrenchAnalyzer.DefaultStopSet),
        "hu" => Stemmed("hu", new Snowball.HungarianStemmer(), HungarianAnalyzer.DefaultStopSet),
        "it" => Stemmed("it", new Snowball.ItalianStemmer(), ItalianAnalyzer.DefaultStopSet),
        "nl" => Stemmed("nl", new Snowball.DutchStemmer(), DutchAnalyzer.DefaultStopSet),
        "no" or "nb" or "nn" => Stemmed("no", new Snowball.NorwegianStemmer(), NorwegianAnalyzer.DefaultStopSet),
        "pt" => Stemmed("pt", new Snowball.PortugueseStemmer(), PortugueseAnalyzer.DefaultStopSet),
        "ro" => Stemmed("ro", new Snowball.RomanianStemmer(), RomanianAnalyzer.DefaultStopSet),
        "ru" => Stemmed("ru", new Snowball.RussianStemmer(), RussianAnalyzer.DefaultStopSet),
        "sv" => Stemmed("sv", new Snowball.SwedishStemmer(), SwedishAnalyzer.DefaultStopSet),
        "tr" => Stemmed("tr", new Snowball.TurkishStemmer(), TurkishAnalyzer.DefaultStopSet),
        _ => new WordLanguage { Name = "none" },
    };

    private static WordLanguage Stemmed(string name, SnowballProgram program, CharArraySet stopWords) => new()
    {
        Name = name,
        Stem = word =>
        {
            program.SetCurrent(word);
            program.Stem();
            return program.Current;
        },
        StopWords = Folded(stopWords),
        Scripts = [SupportScript, name],
    };

    /// <summary>lunr-languages has a later Snowball, which brings "Ergebnisse" to the stem of "Ergebnis".</summary>
    private static WordLanguage German(WordLanguage language) => language with
    {
        Stem = word =>
        {
            var stem = language.Stem!(word);
            if (!stem.EndsWith("niss", StringComparison.Ordinal)) return stem;
            var length = word.Replace("ß", "ss", StringComparison.Ordinal).Length;
            return length > stem.Length && length == stem.Length + EndingOfGermanNoun(word).Length ? stem[..^1] : stem;
        },
    };

    private static string EndingOfGermanNoun(string word) =>
        NounEndings.FirstOrDefault(ending => word.EndsWith(ending, StringComparison.Ordinal), "");

    private static ImmutableArray<string> Folded(IEnumerable<string> stopWords) =>
        [.. stopWords.Select(LetterFolding.Fold).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
