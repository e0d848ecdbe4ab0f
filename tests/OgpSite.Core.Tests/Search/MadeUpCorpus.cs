using System.Globalization;

namespace OgpSite.Core.Tests.Search;

/// <summary>A document as the real lunr gets it.</summary>
internal sealed record MadeUpDocument(string Title, string Body, string Country);

/// <summary>Documents for the real lunr and for ours.</summary>
internal static class MadeUpCorpus
{
    private const string GovernmentWords =
        "transparency accountability participation government open data procurement budget budgets budgeting " +
        "commitment commitments milestone action plan society reform beneficial ownership parliament audit " +
        "corruption integrity disclosure citizen citizens' public service delivery access " +
        "information law legal policy ministry agency implementation implemented implementing " +
        "evaluation consultation co-creation stakeholder portal contract " +
        "contracting anti-corruption e-government government's fiscal revenue mining climate justice gender the of " +
        "and to in a is that was were with at which has from (budget) “open” participation. Report; limited, " +
        "substantial: completed! 2020 2021 3.14 – & café développement información прозрачность U.S. " +
        "yes flying happily skies";

    /// <summary>What an index trips over.</summary>
    public static readonly ImmutableArray<string> OddWords =
    [
        "__proto__", "constructor", "toString", "_index", "hasOwnProperty", "a😀b", "a😁b", "x😀", "x😀y", "q\"uote",
        "back\\slash", "</script>", "tab\tend", "it\u2019s", "cafés", "été", "İstanbul", "ΔΡΑΣΗΣ", "naïve", "o\u0301x",
        "zero\u200bwidth", "bom\ufeffsplit", "nel\u0085keep", "nbsp\u00a0split", "line\u2028sep", "0", "007", "12",
        "3.14", "1e5", "-5", "a*b", "a~b", "x^2", "c++", "k:v", "+plus", "&", "–", "...", "", "yyyy", "ying", "yed",
        "ion", "sion", "eed", "ies", "ll", "𝒳y", "title", "body", "the", "of", "A", "I", "прозрачность", "شفافية",
        "透明性",
        "\ufffd", "x\ufffdy", new string('x', 90), new string('x', 90) + "y", new string('x', 91), "l'accès", "d’État",
        "1,000", "1,2,", ".5", "5.", "1.a", "soft\u00adhyphen", "a\u200db", "\u200da", "'", "''", "o'", "'o",
        "o''clock", "ﬁne", "x\u0301\u0302", "\u0301", "❤\ufe0f", "²", "Ⅳ", "½", "a_b",
        "1.2.3", "1..2", "\u2028", "ª", "ʼ", "٣٫١٤",
        "𝟙.2", "a.1", "1\u0301.2", "1'2", "1’a",
    ];

    /// <summary>Odd words alone and in each other's company.</summary>
    public static ImmutableArray<string> OddTexts { get; } =
        [.. OddWords, .. Adversarial(160).Select(document => document.Body)];

    public static ImmutableArray<MadeUpDocument> Reports(int count)
    {
        var random = new Random(1);
        var words = GovernmentWords.Split(' ');
        string[] countries = ["Chile", "Côte d'Ivoire", "Sierra Leone", "North Macedonia"];
        return
        [
            .. Enumerable.Range(0, count).Select(i => new MadeUpDocument(
                Text(random, 6, () => Rare(random, words)),
                i % 13 == 0 ? "" : Text(random, 220, () => Rare(random, words)),
                countries[i / 5 % countries.Length])),
        ];
    }

    public static ImmutableArray<MadeUpDocument> Adversarial(int count)
    {
        var random = new Random(2);
        var words = GovernmentWords.Split(' ');
        string Word() => random.Next(2) == 0
            ? OddWords[random.Next(OddWords.Length)]
            : words[random.Next(words.Length)];
        return
        [
            .. Enumerable.Range(0, count).Select(i => new MadeUpDocument(
                Text(random, 5, Word), i % 13 == 0 ? "" : Text(random, 60, Word), i % 7 == 0 ? "" : Word())),
        ];
    }

    /// <summary>A word of the list, most often of its beginning, and now and then one that is nowhere else.</summary>
    private static string Rare(Random random, string[] words) => random.Next(20) == 0
        ? "word" + random.Next(3000).ToString(CultureInfo.InvariantCulture)
        : words[(int)(words.Length * Math.Pow(random.NextDouble(), 2))];

    private static string Text(Random random, int most, Func<string> word) =>
        string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => word()));
}
