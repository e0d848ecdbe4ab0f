namespace OgpSite.Core.Search.Words;

/// <summary>Porter's stemmer for English, letter by letter as <c>lunr.stemmer</c> of lunr 2.3.9 does it.</summary>
/// <remarks>
/// lunr tests words by regular expressions in which <c>y</c> is both a consonant and a vowel, so that they try again
/// where a first reading fails. <see cref="Matches"/> tries as they do.
/// </remarks>
internal static class PorterStemmer
{
    private const char Consonants = 'C';
    private const char Vowels = 'V';
    private const char Vowel = 'v';
    private const char PlainConsonant = 'c';

    private static readonly ImmutableArray<Ending> DoubleSuffixes = Endings(
        "ational ate,tional tion,enci ence,anci ance,izer ize,bli ble,alli al,entli ent,eli e,ousli ous,ization ize," +
        "ation ate,ator ate,alism al,iveness ive,fulness ful,ousness ous,aliti al,iviti ive,biliti ble,logi log");

    private static readonly ImmutableArray<Ending> AdjectiveSuffixes =
        Endings("icate ic,ative ,alize al,iciti ic,ical ic,ful ,ness ");

    private static readonly ImmutableArray<Ending> LastSuffixes = Endings(
        "al ,ance ,ence ,er ,ic ,able ,ible ,ant ,ement ,ment ,ent ,ou ,ism ,ate ,iti ,ous ,ive ,ize ");

    public static string Stem(string word)
    {
        if (word.Length < 3) return word;
        var beginsWithY = word[0] == 'y';
        if (beginsWithY) word = "Y" + word[1..];
        word = WithoutPlural(word);
        word = WithoutPast(word);
        if (word.Length > 2 && word[^1] == 'y' && !IsVowel(word[^2])) word = word[..^1] + "i";
        word = Replaced(word, DoubleSuffixes);
        word = Replaced(word, AdjectiveSuffixes);
        word = WithoutLastSuffix(word);
        word = WithoutFinalE(word);
        return beginsWithY ? "y" + word[1..] : word;
    }

    private static string WithoutPlural(string word) =>
        HasEnding(word, "sses") || HasEnding(word, "ies") ? word[..^2]
        : word.Length > 2 && word[^1] == 's' && word[^2] != 's' ? word[..^1]
        : word;

    private static string WithoutPast(string word)
    {
        if (HasEnding(word, "eed")) return HasSyllable(word.AsSpan()[..^3]) ? word[..^1] : word;
        var ending = HasEnding(word, "ed") ? 2 : HasEnding(word, "ing") ? 3 : 0;
        if (ending == 0 || !HasVowel(word.AsSpan()[..^ending])) return word;

        var stem = word[..^ending];
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz")) return stem + "e";
        if (stem.Length > 1 && stem[^1] == stem[^2] && !IsVowel(stem[^1]) && stem[^1] is not ('y' or 'l' or 's' or 'z'))
            return stem[..^1];
        return IsShort(stem) ? stem + "e" : stem;
    }

    private static string Replaced(string word, ImmutableArray<Ending> endings) =>
        LongestEnding(word, endings) is { } ending && HasSyllable(word.AsSpan()[..^ending.Text.Length])
            ? string.Concat(word.AsSpan()[..^ending.Text.Length], ending.Replacement)
            : word;

    private static string WithoutLastSuffix(string word)
    {
        var ending = LongestEnding(word, LastSuffixes)?.Text.Length
            ?? (word.Length > 4 && Ends(word, "ion") && word[^4] is 's' or 't' ? 3 : 0);
        return ending > 0 && HasTwoSyllables(word.AsSpan()[..^ending]) ? word[..^ending] : word;
    }

    private static string WithoutFinalE(string word)
    {
        if (word.Length > 1 && word[^1] == 'e')
        {
            var stem = word.AsSpan()[..^1];
            if (HasTwoSyllables(stem) || (IsOneSyllable(stem) && !IsShort(stem))) word = word[..^1];
        }

        return Ends(word, "ll") && HasTwoSyllables(word) ? word[..^1] : word;
    }

    /// <summary>The longest of the endings that leaves at least one character.</summary>
    private static Ending? LongestEnding(string word, ImmutableArray<Ending> endings)
    {
        Ending? longest = null;
        foreach (var ending in endings)
        {
            if (HasEnding(word, ending.Text) && ending.Text.Length > (longest?.Text.Length ?? 0)) longest = ending;
        }

        return longest;
    }

    private static bool HasEnding(string word, string ending) => word.Length > ending.Length && Ends(word, ending);

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasSyllable(ReadOnlySpan<char> stem) => Matches(stem, "CVC") || Matches(stem, "VC");

    private static bool HasTwoSyllables(ReadOnlySpan<char> stem) => Matches(stem, "CVCVC") || Matches(stem, "VCVC");

    private static bool IsOneSyllable(ReadOnlySpan<char> stem) =>
        Matches(stem, "CVCV", whole: true) || Matches(stem, "CVC", whole: true) ||
        Matches(stem, "VCV", whole: true) || Matches(stem, "VC", whole: true);

    private static bool HasVowel(ReadOnlySpan<char> stem) => Matches(stem, "Cv") || Matches(stem, "v");

    /// <summary>Consonants, a vowel and a consonant, but w, x or y: "hop", which gets its e back.</summary>
    private static bool IsShort(ReadOnlySpan<char> stem) => Matches(stem, "Cvc", whole: true);

    /// <summary>
    /// Whether the text begins with the pattern, or is it. <c>C</c> is <c>[^aeiou][^aeiouy]*</c>,
    /// <c>V</c> <c>[aeiouy][aeiou]*</c>, <c>v</c> <c>[aeiouy]</c> and <c>c</c> <c>[^aeiouwxy]</c>.
    /// </summary>
    private static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern, bool whole = false)
    {
        if (pattern.IsEmpty) return !whole || text.IsEmpty;
        if (text.IsEmpty || !CanBegin(pattern[0], text[0])) return false;
        var longest = 1;
        while (longest < text.Length && CanContinue(pattern[0], text[longest])) longest++;
        for (var length = longest; length > 0; length--)
        {
            if (Matches(text[length..], pattern[1..], whole)) return true;
        }

        return false;
    }

    private static bool CanBegin(char part, char letter) => part switch
    {
        Consonants => !IsVowel(letter),
        Vowels or Vowel => IsVowel(letter) || letter == 'y',
        PlainConsonant => !IsVowel(letter) && letter is not ('w' or 'x' or 'y'),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    private static bool CanContinue(char part, char letter) => part switch
    {
        Consonants => !IsVowel(letter) && letter != 'y',
        Vowels => IsVowel(letter),
        _ => false,
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static ImmutableArray<Ending> Endings(string table) =>
        [.. table.Split(',').Select(row => row.Split(' ')).Select(row => new Ending(row[0], row[1]))];

    private sealed record Ending(string Text, string Replacement);
}
