using System.Globalization;
using OgpSite.Core.Search.Words;

namespace OgpSite.Core.Tests.Search;

/// <summary>What the tests ask the real lunr. All of it is made up, and the same in each run.</summary>
internal sealed record OracleQuestions
{
    public static OracleQuestions All { get; } = new()
    {
        Corpora = [MadeUpCorpus.Reports(300), MadeUpCorpus.Adversarial(160)],
        Stems = MadeUpWords.ByLanguage,
        Lower = LettersInContext,
        Folded = SmallLetters,
        Words =
        [
            .. MadeUpCorpus.OddTexts.SelectMany(text => new object[][] { [false, text], [true, text] }),
        ],
    };

    public required ImmutableArray<ImmutableArray<MadeUpDocument>> Corpora { get; init; }

    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Stems { get; init; }

    public bool StopWords { get; init; } = true;

    public required ImmutableArray<string> Lower { get; init; }

    public required ImmutableArray<string> Folded { get; init; }

    public required ImmutableArray<object[]> Words { get; init; }

    /// <summary>Capitals that Node has a small form of, and the runtime's older table has not.</summary>
    private const string NewerLetters = "\u1c89\ua7cb\ua7cc\ua7da\ua7dc";

    /// <summary>Each letter alone, at a word's end, at its beginning and inside.</summary>
    private static ImmutableArray<string> LettersInContext =>
        [.. AllLetters.SelectMany(letter => new[] { $"{letter}", $"a{letter}", $"{letter}a", $"a{letter}\u0301.b" })];

    private static ImmutableArray<string> SmallLetters =>
    [
        .. from letter in AllLetters
           where char.ToLowerInvariant(letter) == letter && letter != '\u0130'
           where CharacterKinds.Of(letter) is CharacterKind.Letter or CharacterKind.Mark
           select letter.ToString(),
    ];

    /// <summary>Of one unit.</summary>
    private static IEnumerable<char> AllLetters =>
        from unit in Enumerable.Range(0x20, 0xffff - 0x20)
        let letter = (char)unit
        where !char.IsSurrogate(letter)
        where char.GetUnicodeCategory(letter) != UnicodeCategory.OtherNotAssigned &&
            !NewerLetters.Contains(letter, StringComparison.Ordinal)
        select letter;
}
