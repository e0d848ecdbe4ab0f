namespace OgpSite.Core.Themes;

/// <summary>
/// Which form of a word goes with a number, after the cardinal plural rules of Unicode's CLDR. A language that is not
/// named here has <c>one</c> for 1 and <c>other</c>, as most have.
/// </summary>
/// <remarks>
/// Only whole numbers are counted here. The <c>many</c> that Spanish, French, Italian, Catalan and Portuguese have for
/// whole millions is left out: no site holds a million of anything that is counted.
/// </remarks>
internal static class PluralRules
{
    /// <summary>The names that the forms of a text may have in a file of texts.</summary>
    public static ImmutableArray<string> Categories { get; } = ["zero", "one", "two", "few", "many", "other"];

    /// <param name="language">A language code; only <c>pt-PT</c> differs from its language as a whole.</param>
    /// <param name="number">Not negative.</param>
    public static string CategoryOf(string language, int number)
    {
        var (ones, tens) = (number % 10, number % 100);
        var isTeen = tens is >= 11 and <= 19;
        return (language == "pt-PT" ? language : language.Split('-')[0]) switch
        {
            "bo" or "dz" or "id" or "ig" or "ja" or "km" or "ko" or "lo" or "ms" or "my" or "su" or "th" or "to"
                or "vi" or "wo" or "yo" or "yue" or "zh" => "other",
            "ak" or "am" or "as" or "bn" or "fa" or "ff" or "fr" or "gu" or "hi" or "hy" or "kab" or "kn" or "ln"
                or "mg" or "nso" or "pa" or "pt" or "si" or "ti" or "zu" => number <= 1 ? "one" : "other",
            "ar" => number switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ when tens is >= 3 and <= 10 => "few",
                _ when tens >= 11 => "many",
                _ => "other",
            },
            "be" or "ru" or "uk" => ones == 1 && tens != 11 ? "one" : IsFew(ones, tens) ? "few" : "many",
            "bs" or "cnr" or "hr" or "sh" or "sr" =>
                ones == 1 && tens != 11 ? "one" : IsFew(ones, tens) ? "few" : "other",
            "ceb" or "fil" or "tl" => ones is 4 or 6 or 9 ? "other" : "one",
            "cs" or "sk" => number switch { 1 => "one", 2 or 3 or 4 => "few", _ => "other" },
            "cy" => number switch { 0 => "zero", 1 => "one", 2 => "two", 3 => "few", 6 => "many", _ => "other" },
            "ga" => number switch
            {
                1 => "one",
                2 => "two",
                >= 3 and <= 6 => "few",
                >= 7 and <= 10 => "many",
                _ => "other",
            },
            "gd" => number switch
            {
                1 or 11 => "one",
                2 or 12 => "two",
                (>= 3 and <= 10) or (>= 13 and <= 19) => "few",
                _ => "other",
            },
            "he" => number switch { 1 => "one", 2 => "two", _ => "other" },
            "is" or "mk" => ones == 1 && tens != 11 ? "one" : "other",
            "lt" => isTeen || ones == 0 ? "other" : ones == 1 ? "one" : "few",
            "lv" => isTeen || ones == 0 ? "zero" : ones == 1 ? "one" : "other",
            "mt" => number switch
            {
                1 => "one",
                2 => "two",
                _ when number == 0 || tens is >= 3 and <= 10 => "few",
                _ => isTeen ? "many" : "other",
            },
            "pl" => number == 1 ? "one" : IsFew(ones, tens) ? "few" : "many",
            "ro" => number == 1 ? "one" : number == 0 || tens is >= 2 and <= 19 ? "few" : "other",
            "sl" => tens switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
            _ => number == 1 ? "one" : "other",
        };
    }

    /// <summary>How Slavic languages count two to four, and whatever ends in them but for 12 to 14.</summary>
    private static bool IsFew(int ones, int tens) => ones is >= 2 and <= 4 && tens is not (>= 12 and <= 14);
}
