using System.Buffers;
using System.Text.RegularExpressions;

namespace OgpSite.Core.Incremental;

/// <summary>How the glossary differs from that of the build before, and which texts that may touch.</summary>
internal sealed partial class GlossaryChange
{
    /// <summary>With more to look for, all texts are taken to be touched.</summary>
    private const int MostLetters = 500;

    private readonly SearchValues<string>? _letters;
    private readonly bool _touchesAll;

    private GlossaryChange(ImmutableArray<string> letters)
    {
        IsNone = letters.IsEmpty;
        _touchesAll = letters.Length > MostLetters || letters.Contains("");
        _letters = _touchesAll ? null : SearchValues.Create(letters.AsSpan(), StringComparison.Ordinal);
    }

    public bool IsNone { get; }

    public static GlossaryChange Between(ImmutableArray<EntryTrace> before, ImmutableArray<EntryTrace> now)
    {
        var same = before.Select(KeyOf).Intersect(now.Select(KeyOf)).ToHashSet();
        return new GlossaryChange(
        [
            .. before.Concat(now).Where(entry => !same.Contains(KeyOf(entry))).SelectMany(entry => entry.Letters)
                .Distinct(StringComparer.Ordinal),
        ]);
    }

    /// <summary>
    /// Whether an entry that is new, gone or another may be linked, or no longer be linked, in a text, or be named in it.
    /// Yes is a guess, no is certain.
    /// </summary>
    /// <param name="source">The file with its front matter and its markup.</param>
    public bool MayTouch(string source) => !IsNone
        && (_touchesAll || WordsInPieces().IsMatch(source)
            || EntryTrace.LettersOf(source).AsSpan().ContainsAny(_letters!));

    private static (string Path, UInt128 Digest) KeyOf(EntryTrace entry) => (entry.Path, entry.Digest);

    /// <summary>A word may go on behind markup that has letters of its own: an entity, a tag, a note, attributes.</summary>
    [GeneratedRegex(
        @"&\#?\w{1,32};|\w(?:<[^<>]*>)+\w|\{[^{}]*\}\w|\[\^[^\[\]]*\]\w", RegexOptions.CultureInvariant)]
    private static partial Regex WordsInPieces();
}
