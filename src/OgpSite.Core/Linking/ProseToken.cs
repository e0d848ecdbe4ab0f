namespace OgpSite.Core.Linking;

/// <summary>
/// A piece of running text. Tokens follow each other without gaps, but for characters that count as nothing.
/// </summary>
/// <param name="Start">Inclusive, in the flat text.</param>
/// <param name="End">Exclusive.</param>
/// <param name="IsClosed">
/// Whether no match may touch it: it lies in a zone, belongs to an address, or markup cuts through it.
/// </param>
/// <param name="StartsAtEdge">
/// Whether markup begins or ends right before it, so that no match may run across its start.
/// </param>
internal readonly record struct ProseToken(TokenKind Kind, int Start, int End, bool IsClosed, bool StartsAtEdge);

internal enum TokenKind
{
    Word,

    /// <summary>A run of any white space, line breaks included.</summary>
    Space,

    Hyphen,

    /// <summary>U+2012 or U+2013: a hyphen inside a hyphenated term, elsewhere a boundary.</summary>
    ShortDash,

    Apostrophe,

    /// <summary>One other character.</summary>
    Symbol,
}
