using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Groups terms by their first letter.</summary>
internal static class GlossaryLetters
{
    /// <param name="terms">In alphabetical order.</param>
    public static ImmutableArray<LetterTerms> Of(ImmutableArray<TermCard> terms) =>
    [
        .. terms.GroupBy(term => LetterOf(term.Term), StringComparer.Ordinal)
            .Select(group => new LetterTerms(group.Key, IdOf(group.Key), [.. group])),
    ];

    /// <summary>The letter in capitals and without accent; <c>#</c> for anything else.</summary>
    private static string LetterOf(string term)
    {
        var first = SortKey.Of(term).FirstOrDefault();
        return char.IsLetter(first) ? char.ToUpperInvariant(first).ToString() : "#";
    }

    /// <summary><c>letter-a</c>; letters of other scripts by their number in Unicode, <c>letter-u0627</c>.</summary>
    private static string IdOf(string letter) =>
        char.IsAsciiLetter(letter[0])
            ? $"letter-{letter.ToLowerInvariant()}"
            : FormattableString.Invariant($"letter-u{(int)letter[0]:x4}");
}
