using System.Globalization;
using System.Text;

namespace OgpSite.Benchmarks;

/// <summary>
/// A site of made-up reports of about 20 KB each, with 80 terms of which a report uses most. Each file is the same
/// whenever it is asked for, and a site of 100 reports is the beginning of one of 1,000.
/// </summary>
internal static class MadeUpSite
{
    private const int Terms = 80;
    private const int Words = 4000;

    private static readonly ImmutableArray<string> Members =
        ["Albania", "Chile", "Georgia", "Ghana", "Jordan", "Kenya", "Latvia", "Malawi", "Peru", "Uruguay"];

    private static readonly ImmutableArray<string> Codes = ["AL", "CL", "GE", "GH", "JO", "KE", "LV", "MW", "PE", "UY"];

    public static IEnumerable<(string Path, string Text)> Of(int reports) =>
    [
        ("content/site.yml", "title: Made-up reports\nurl: https://reports.example/\n"),
        .. Enumerable.Range(0, Terms).Select(Term),
        .. Enumerable.Range(0, reports).Select(Report),
    ];

    private static (string, string) Term(int number) => (
        Invariant($"content/glossary/en/t{number}.md"),
        Invariant($"---\nterm: {TermOf(number)}\ndefinition: What the words of number {number} mean.\n---\n"));

    private static (string, string) Report(int number)
    {
        var member = number % Members.Length;
        var year = 2012 + (2 * (number / Members.Length % 6));
        var text = new StringBuilder();
        text.Append(Invariant($"""
            ---
            title: {Members[member]} Results Report {number}
            type: results
            country: {Members[member]}
            country-code: {Codes[member]}
            published: {year + 2}
            dates-under-review: {'{'}from: {year}, to: {year + 2}{'}'}
            commitments:
              - {'{'}number: 1, title: Publish the budget, completion: complete{'}'}
              - {'{'}number: 2, title: Open the meetings, completion: limited{'}'}
            ---

            """));
        var random = new Random(number);
        for (var part = 0; part < 10; part++)
        {
            text.Append(Invariant($"\n## {Word(random.Next(Words))} {Word(random.Next(Words))}\n\n"));
            for (var paragraph = 0; paragraph < 4; paragraph++) AppendParagraph(text, random);
        }

        return (Invariant($"content/reports/r{number}.md"), text.ToString());
    }

    private static void AppendParagraph(StringBuilder text, Random random)
    {
        for (var i = 0; i < 72; i++)
        {
            // A few words make up most of a text, as in any language.
            var word = random.Next(3) == 0 ? random.Next(Words) : random.Next(200);
            text.Append(i % 24 == 12 ? TermOf(random.Next(Terms)) : Word(word)).Append(i % 18 == 17 ? ". " : " ");
        }

        text.Append("\n\n");
    }

    private static string TermOf(int number) => $"{Word(Words + number)} {Word(Words + (7 * number) + 3)}";

    /// <summary>A word for each number: two or more syllables and an n.</summary>
    public static string Word(int number)
    {
        const string consonants = "bdfgklmnprstvz";
        const string vowels = "aeiou";
        var syllables = consonants.Length * vowels.Length;
        var word = new StringBuilder();
        for (var rest = number + syllables; rest > 0; rest /= syllables)
            word.Append(consonants[rest % syllables / vowels.Length]).Append(vowels[rest % vowels.Length]);
        return word.Append('n').ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
