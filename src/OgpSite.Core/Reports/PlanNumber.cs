using System.Collections.Frozen;
using System.Globalization;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>
/// Reads a plan's number as sources write it: <c>4</c>, <c>4th</c>, <c>IV</c>, <c>Fourth</c>, <c>cuarto</c>.
/// </summary>
public static class PlanNumber
{
    private const int Highest = 99;

    private static readonly ImmutableArray<string> Roman =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

    /// <summary>Ordinal words in English, Spanish, French and Portuguese, the first place being 1.</summary>
    private static readonly FrozenDictionary<string, int> Words = Number(
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo",
        "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo",
        "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
        "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo");

    /// <summary>The number, from 1 to 99; null where the text does not say one for certain.</summary>
    public static int? Parse(string text)
    {
        var folded = Spelling.Fold(text);
        if (Roman.IndexOf(folded) is >= 0 and var roman) return roman + 1;
        if (Words.TryGetValue(folded, out var word)) return word;
        var digits = folded.TrimEnd('.', 'º', 'ª', '°');
        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (digits.EndsWith(ending, StringComparison.Ordinal)) digits = digits[..^2];
        }

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= Highest
            ? number
            : null;
    }

    private static FrozenDictionary<string, int> Number(params ReadOnlySpan<string> languages)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            var words = language.Split(' ');
            for (var i = 0; i < words.Length; i++) numbers[words[i]] = i + 1;
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
