using System.Globalization;
using System.Runtime.CompilerServices;

namespace OgpSite.Core.Search.Words;

/// <summary>What a character does to the word it stands in.</summary>
internal enum CharacterKind : byte
{
    /// <summary>It stands between words.</summary>
    Separator,

    /// <summary>A letter or number: it begins a word or continues one.</summary>
    Letter,

    /// <summary>A digit from 0 to 9: a letter that can have a full stop or comma behind it.</summary>
    Digit,

    /// <summary>A mark such as an accent: it continues a word.</summary>
    Mark,

    /// <summary>A soft hyphen, a joiner or a sign of direction: it continues a word, and is no part of it.</summary>
    Invisible,

    /// <summary>' or ’: between letters it is part of a word, but in languages with elision.</summary>
    Apostrophe,

    /// <summary>A full stop or comma: between digits it is part of a number.</summary>
    Point,

    /// <summary>Half of a character: see both halves.</summary>
    Surrogate,
}

/// <summary>The kinds of all characters.</summary>
internal static class CharacterKinds
{
    /// <summary>By UTF-16 unit. A table, as each character of a site is looked up once.</summary>
    private static readonly CharacterKind[] ByUnit =
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => Classify((char)unit))];

    public static CharacterKind Of(char unit) => ByUnit[unit];

    /// <summary>Of the character at <paramref name="index"/>, of one or two units; a lone half separates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterKind At(ReadOnlySpan<char> text, int index, out int units)
    {
        units = 1;
        var kind = ByUnit[text[index]];
        return kind == CharacterKind.Surrogate ? OfPair(text, index, out units) : kind;
    }

    private static CharacterKind OfPair(ReadOnlySpan<char> text, int index, out int units)
    {
        units = 1;
        if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            return CharacterKind.Separator;
        units = 2;
        return Classify(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[index], text[index + 1])));
    }

    private static CharacterKind Classify(char unit) => unit switch
    {
        '\'' or '\u2019' => CharacterKind.Apostrophe,
        '.' or ',' => CharacterKind.Point,
        >= '0' and <= '9' => CharacterKind.Digit,
        '\u00ad' or (>= '\u200c' and <= '\u200f') or '\u2060' => CharacterKind.Invisible,
        _ => Classify(char.GetUnicodeCategory(unit)),
    };

    private static CharacterKind Classify(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or
            UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterKind.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
            CharacterKind.Mark,
        UnicodeCategory.Surrogate => CharacterKind.Surrogate,
        _ => CharacterKind.Separator,
    };
}
