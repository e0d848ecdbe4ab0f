using System.Collections.Frozen;
using System.Text;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Search.Words;

/// <summary>
/// Brings a word in small letters to the form that is also found without accents: <c>participación</c> to
/// <c>participacion</c>, <c>straße</c> to <c>strasse</c>.
/// </summary>
/// <remarks>
/// Unit by unit, and the same as in the page:
/// <list type="number">
/// <item>A letter of U+00C0-024F, 0370-04FF, 0600-06FF, 1E00-1FFF becomes the first unit of its canonical
/// decomposition. Only й stays, which is a letter of its own to those who write it.</item>
/// <item>Marks on letters, vowel signs of Hebrew and Arabic, the tatweel and variation selectors are left out:
/// <see cref="IsDropped"/>. Vowel signs of other scripts stay, as the words are not readable without them.</item>
/// <item>What has no decomposition is replaced by <see cref="Replacements"/>.</item>
/// </list>
/// </remarks>
internal static class LetterFolding
{
    private const char ShortI = 'й';

    /// <summary>What <see cref="AccentedLetters"/> lacks, since addresses have no use for it.</summary>
    private const string RareLetters = "\u0374\u02b9 ϓϒ ϔϒ ẛſ \u1fbeι";

    /// <summary>Each word is a letter and behind it what it becomes.</summary>
    private const string Replacements =
        "ßss æae œoe øo đd ðd þth łl ħh ŧt ıi ſs ςσ " +
        "ىي یي کك ةه ٱا ٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9";

    private static readonly FrozenDictionary<char, string> Rare = Read(RareLetters);
    private static readonly FrozenDictionary<char, string> Others = Read(Replacements);

    public static string Fold(string word)
    {
        if (Ascii.IsValid(word)) return word;
        var bare = AccentedLetters.Strip(word);
        var result = new StringBuilder(word.Length + 2);
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i] == ShortI ? ShortI : Rare.TryGetValue(word[i], out var rare) ? rare[0] : bare[i];
            if (IsDropped(letter)) continue;
            if (Others.TryGetValue(letter, out var other)) result.Append(other);
            else result.Append(letter);
        }

        return result.ToString();
    }

    private static bool IsDropped(char unit) => unit is
        (>= '\u0300' and <= '\u036f') or (>= '\u0483' and <= '\u0487') or
        (>= '\u0591' and <= '\u05bd') or '\u05bf' or '\u05c1' or '\u05c2' or '\u05c4' or '\u05c5' or '\u05c7' or
        (>= '\u0610' and <= '\u061a') or '\u0640' or (>= '\u064b' and <= '\u065f') or '\u0670' or
        (>= '\u06d6' and <= '\u06dc') or (>= '\u06df' and <= '\u06e4') or '\u06e7' or '\u06e8' or
        (>= '\u06ea' and <= '\u06ed') or (>= '\u1ab0' and <= '\u1aff') or (>= '\u1dc0' and <= '\u1dff') or
        (>= '\u20d0' and <= '\u20f0') or (>= '\ufe00' and <= '\ufe0f') or (>= '\ufe20' and <= '\ufe2f');

    private static FrozenDictionary<char, string> Read(string table) =>
        table.Split(' ').ToFrozenDictionary(word => word[0], word => word[1..]);
}
