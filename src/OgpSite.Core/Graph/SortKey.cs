using System.Globalization;
using System.Text;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>
/// The order in which names are shown, the same on every machine: without regard to accents and case, to Arabic vowel
/// signs, tatweel and the forms of alef.
/// </summary>
/// <remarks>
/// The Arabic article counts like any letter: <c>التقرير</c> (the report) and <c>التزام</c> (a commitment) begin alike,
/// and no rule of spelling tells the article from a word's own letters.
/// </remarks>
public static class SortKey
{
    private const char Alef = '\u0627';
    private const char AlefWasla = '\u0671';
    private const char AlefMaqsura = '\u0649';
    private const char Yeh = '\u064A';
    private const char Tatweel = '\u0640';

    /// <summary>A key to compare ordinally: compatibility decomposition without marks, in lower case.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in NormalForm.Of(AccentedLetters.Strip(name), NormalizationForm.FormKD))
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c != Tatweel)
                key.Append(c is AlefWasla ? Alef : c is AlefMaqsura ? Yeh : char.ToLowerInvariant(c));
        return key.ToString();
    }
}
