using System.Buffers;
using System.Collections.Frozen;

namespace OgpSite.Core.Glossaries;

/// <summary>
/// The definitions of a site, to be told from the words of a text into which one of them was pasted: also where it was
/// cut at another length than usual, or not at all.
/// </summary>
public sealed class KnownDefinitions
{
    /// <summary>So many characters say for certain which definition it is.</summary>
    private const int Certain = 40;

    private const int Shortest = 20;
    private const int KeyLength = 12;

    private readonly FrozenDictionary<string, ImmutableArray<Known>> _byBeginning;

    private readonly FrozenDictionary<string, ImmutableArray<Known>>.AlternateLookup<ReadOnlySpan<char>>
        _lookup;

    private readonly SearchValues<char> _firstLetters;
    private readonly FrozenSet<int> _firstTwo;

    private KnownDefinitions(FrozenDictionary<string, ImmutableArray<Known>> byBeginning)
    {
        _byBeginning = byBeginning;
        _lookup = byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        _firstLetters = SearchValues.Create([.. byBeginning.Keys.Select(beginning => beginning[0])]);
        _firstTwo = byBeginning.Keys.Select(beginning => Pair(beginning[0], beginning[1])).ToFrozenSet();
    }

    public static KnownDefinitions None { get; } = Of([]);

    /// <summary>Those of <paramref name="definitions"/> that are long enough to be told from other words.</summary>
    public static KnownDefinitions Of(IEnumerable<string> definitions) => new(
        definitions.Select(definition => Known.Of(definition))
            .Where(known => known.Text.Length >= Shortest)
            .Distinct()
            .GroupBy(known => known.Text[..KeyLength], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(known => known.Text.Length).ToImmutableArray(),
                StringComparer.Ordinal));

    /// <summary>
    /// The first place at or after <paramref name="from"/> whose two letters are those of a definition; -1 where there
    /// is none.
    /// </summary>
    internal int NextBeginning(ReadOnlySpan<char> text, int from)
    {
        for (var start = from; start + 1 < text.Length; start++)
        {
            var skipped = text[start..^1].IndexOfAny(_firstLetters);
            if (skipped < 0) break;
            start += skipped;
            if (_firstTwo.Contains(Pair(text[start], Fold(text[start + 1])))) return start;
        }

        return -1;
    }

    /// <summary>
    /// Where a definition that begins at <paramref name="start"/> ends, with the dots behind it if it was cut; null
    /// where none begins.
    /// </summary>
    internal int? EndOf(string text, int start)
    {
        Span<char> buffer = stackalloc char[2 * KeyLength];
        var length = Fold(text.AsSpan(start, Math.Min(text.Length - start, buffer.Length)), buffer);
        if (length < KeyLength || !_lookup.TryGetValue(buffer[..KeyLength], out var candidates)) return null;
        foreach (var candidate in candidates)
        {
            if (EndOf(text, start, candidate) is { } end) return end;
        }

        return null;
    }

    private static int? EndOf(string text, int start, Known known)
    {
        var (at, matched) = (start, 0);
        while (at < text.Length && matched < known.Text.Length && Fold(text[at]) == known.Text[matched])
        {
            at++;
            matched++;
            while (at < text.Length && text[at - 1] == ' ' && text[at] == ' ') at++;
        }

        var dots = LengthOfDots(text, at);
        if (matched == known.Text.Length) return known.IsCut && dots == 0 ? null : at + dots;
        // What is cut at a full stop has four dots, of which the first was taken for the definition's own.
        return matched >= Certain && dots > 0 ? at + dots : null;
    }

    private static int Pair(char first, char second) => (first << 16) | second;

    private static int LengthOfDots(string text, int at) =>
        string.CompareOrdinal(text, at, "...", 0, 3) == 0 ? 3
        : at < text.Length && text[at] == '…' ? 1
        : 0;

    private static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        return new string(folded, 0, Fold(text, folded));
    }

    /// <summary>Returns how many characters were written.</summary>
    private static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            var plain = Fold(c);
            if (plain != ' ' || length == 0 || folded[length - 1] != ' ') folded[length++] = plain;
        }

        return length;
    }

    private static char Fold(char c) => c switch
    {
        '‘' or '’' or 'ʼ' or '`' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '\u2010' or '\u2011' or '–' or '—' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    /// <summary>A definition with one kind of quotation mark, dash and space.</summary>
    /// <param name="IsCut">Whether only its beginning is known.</param>
    private readonly record struct Known(string Text, bool IsCut)
    {
        public static Known Of(string definition)
        {
            var text = Fold(definition.Trim());
            if (text.EndsWith('…')) return new Known(text[..^1].TrimEnd(), IsCut: true);
            return text.EndsWith("...", StringComparison.Ordinal)
                ? new Known(text[..^3].TrimEnd(), IsCut: true)
                : new Known(text, IsCut: false);
        }
    }
}
