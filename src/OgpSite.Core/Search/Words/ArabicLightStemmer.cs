using Lucene.Net.Analysis.Ar;

namespace OgpSite.Core.Search.Words;

/// <summary>
/// Brings an Arabic word to the form that Lucene's normaliser and light stemmer give it. The page does the same in
/// <c>ar.js</c>.
/// </summary>
internal static class ArabicLightStemmer
{
    private static readonly ArabicNormalizer Normalizer = new();
    private static readonly ArabicStemmer Stemmer = new();

    public static string Stem(string word)
    {
        var letters = word.ToCharArray();
        var length = Normalizer.Normalize(letters, letters.Length);
        return new string(letters, 0, Stemmer.Stem(letters, length));
    }
}
