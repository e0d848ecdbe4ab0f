using System.Buffers;
using System.Text;

namespace OgpSite.Core.Sources;

/// <summary>
/// Characters that are not seen but change what is: controls, zero-width spaces, overrides of the writing direction,
/// blanks that count as letters, tags, and code points that are no character. The joiners and direction marks that
/// Arabic, Persian and Indic texts and emoji need are not among them, nor is the soft hyphen, which authors write.
/// </summary>
internal static class InvisibleCharacters
{
    private const string BlackFlag = "\U0001F3F4";
    private const int LongestFlag = 16; // UTF-16 units: a flag, up to six tags and the end

    /// <summary>Those of 16 bits, and the first halves of the pairs that may be one.</summary>
    private static readonly SearchValues<char> Candidates = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(IsOne),
        '\uDB40',
        .. Enumerable.Range(1, 16).Select(plane => char.ConvertFromUtf32(0xFFFF + plane * 0x10000)[0]),
    ]);

    public static bool IsOne(char c) => !char.IsSurrogate(c) && IsOne(new Rune(c));

    /// <summary>Controls and what is no character: HTML has no way to write them.</summary>
    public static bool IsNoText(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        < ' ' or (>= 0x7F and <= 0x9F) => true,
        >= 0xFDD0 and <= 0xFDEF => true,
        var code => (code & 0xFFFE) == 0xFFFE,
    };

    /// <summary>All in a text, in its order.</summary>
    public static ImmutableArray<InvisibleCharacter> In(string text)
    {
        // Nearly always, and of every value of every file.
        if (Next(0) < 0) return [];
        var found = ImmutableArray.CreateBuilder<InvisibleCharacter>();
        for (var i = Next(0); i >= 0; i = Next(i + 1))
        {
            if (Rune.TryGetRuneAt(text, i, out var rune) && IsOne(rune) && !(IsTag(rune) && IsOfFlag(text, i)))
                found.Add(new InvisibleCharacter(i, rune));
        }

        return found.DrainToImmutable();

        int Next(int start) =>
            text.AsSpan(start).IndexOfAny(Candidates) is >= 0 and var offset ? start + offset : -1;
    }

    private static bool IsOne(Rune rune) => IsNoText(rune) || IsTag(rune) || rune.Value switch
    {
        0x200B or 0xFEFF or 0x2028 or 0x2029 => true,
        (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        >= 0xFFF9 and <= 0xFFFB => true,
        0x115F or 0x1160 or 0x180E or 0x2800 or 0x3164 or 0xFFA0 => true,
        _ => false,
    };

    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0000 and <= 0xE007F;

    /// <summary>The flags of England, Scotland and Wales are a black flag with tags behind it.</summary>
    private static bool IsOfFlag(string text, int tag)
    {
        var before = text.AsSpan(0, tag);
        if (before.Length > LongestFlag) before = before[^LongestFlag..];
        return before.LastIndexOf(BlackFlag) is >= 0 and var flag
            && OnlyTags(before[(flag + BlackFlag.Length)..]);
    }

    private static bool OnlyTags(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsTag(rune)) return false;
        }

        return true;
    }
}

/// <summary>One of them and where in the text it stands.</summary>
internal readonly record struct InvisibleCharacter(int Index, Rune Rune)
{
    /// <summary><c>U+202E</c>.</summary>
    public string Name => $"U+{Rune.Value:X4}";
}
