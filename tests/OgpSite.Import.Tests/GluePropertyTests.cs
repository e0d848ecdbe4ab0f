using System.Globalization;
using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Import.Tests.Glue;

namespace OgpSite.Import.Tests;

/// <summary>What holds for every report, every glossary and every recorded shape of glue.</summary>
public sealed class GluePropertyTests
{
    private const int Runs = 1000;

    [Fact]
    public void Import_GluedSampleReport_GivesTheSameReportAsTheCleanOne()
    {
        var clean = SamplePages.All.ToDictionary(page => page.File, page => Import(page.File, page.Text).Report.Text);
        var glues = 0;
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var (file, text) = SamplePages.All[random.Next(SamplePages.All.Length)];
            var glued = Glue(text, random, ref glues);
            var imported = Import(file, glued);
            if (clean[file] != imported.Report.Text)
                Assert.Fail($"Seed {seed}, {file}:\n{FirstDifference(clean[file], imported.Report.Text)}");
        }

        Assert.True(glues > 5 * Runs, $"only {glues} glues");
    }

    /// <summary>Glued or not, each word of the page stands in the report.</summary>
    [Fact]
    public void Import_SampleReport_KeepsEveryWordInOrder()
    {
        foreach (var (file, text) in SamplePages.All)
        {
            var imported = Import(file, text).Report.Text;
            var words = WordsOf(imported[imported.IndexOf("\n---\n", StringComparison.Ordinal)..]);
            var expected = WordsOf(string.Join('\n', text.Split('\n').Where(
                (line, i) => i > 0 && !line.StartsWith("- Report Publication", StringComparison.Ordinal)
                    && !line.StartsWith("- Dates Under", StringComparison.Ordinal))));
            Assert.True(expected.SequenceEqual(words), $"{file}:\n{FirstDifference(
                string.Join('\n', expected), string.Join('\n', words))}");
        }
    }

    /// <summary>Headings are told from sentences, and from the rows of tables, by how they stand.</summary>
    [Fact]
    public void Import_SampleReport_FindsItsHeadings()
    {
        foreach (var (file, text) in SamplePages.All.Where(page => SamplePages.Headings.ContainsKey(page.File)))
        {
            var found = Import(file, text).Report.Text.Split('\n')
                .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
                .Select(line => line["## ".Length..].Replace("\\", "", StringComparison.Ordinal));
            Assert.Equal(SamplePages.Headings[file], found);
        }
    }

    [Fact]
    public void Import_SampleReport_CutsNothing()
    {
        foreach (var (file, text) in SamplePages.All)
            Assert.Empty(Import(file, text).Log.Where(entry =>
                entry.Action == Logs.LogAction.Cut || entry.What.StartsWith("perhaps", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Whatever lines a page has: each of its words stands in the report, or in the log of what was cut or dropped.
    /// </summary>
    [Fact]
    public void Import_AnyLines_LosesNoWord()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var page = "Kenya Design Report 2016-2018\n" + string.Join(
                '\n', Enumerable.Range(0, random.Next(1, 25)).Select(_ => AnyLine(random)));
            var report = Import("any", page);
            var kept = WordsOf(report.Report.Text).Concat(report.Log
                .Where(entry => entry.Action is Logs.LogAction.Cut or Logs.LogAction.Dropped)
                .SelectMany(entry => WordsOf(entry.Text))).CountBy(word => word).ToDictionary();
            var lost = WordsOf(page).Where(word => word.StartsWith('w')).CountBy(word => word)
                .Where(word => kept.GetValueOrDefault(word.Key) < word.Value).Select(word => word.Key).ToList();
            if (lost.Count > 0)
                Assert.Fail($"Seed {seed} lost {string.Join(' ', lost)}:\n{page}\n\n{report.Report.Text}");
        }
    }

    private static string AnyLine(Random random)
    {
        ReadOnlySpan<string> shapes =
        [
            "", "|", "%", "% %.", "% | % |", "% | %", "% |", "|% | % |", "% | | % |", "- %", "  - %", "1. %", "2) %",
                "[1] %",
            "%[1] %.", "Table 1. %", "Table 2: % |", "At a glance", "Leave a Reply", "Filed under: %", "# %", "## %",
                "> %",
            "Commitment 5: %", "Commitment 6. % | % |", "Number of commitments: 12 % Starred commitments: % |",
            "Recommendations", "%: %", "- %: %", "%?", "%... %", "| --- | --- |", "Researcher: %",
                "% % % % % % % % % % % % % % %.",
            "Downloads", "3 comments", "Name *", "*%* _%_ `%` <b>%</b>", "http://%.org/%_% |", "--> % <!-- %",
                "^^^ %", "::: %",
        ];
        var line = new StringBuilder();
        foreach (var c in shapes[random.Next(shapes.Length)])
        {
            if (c != '%') line.Append(c);
            else line.Append(CultureInfo.InvariantCulture, $"w{random.Next(100_000)}x");
        }

        return line.ToString();
    }

    private static ImportedPage Import(string file, string text)
    {
        var diagnostics = new DiagnosticBag();
        return PageImporter.Import(new SavedPage(new SourcePath(file + ".txt"), text), ImportSite.Empty, diagnostics)
            ?? throw new InvalidOperationException($"{file} holds no text.");
    }

    /// <summary>
    /// Glues definitions behind some words: before a space, a stop, a pipe or the end of a line, in any kind of line
    /// but title and metadata; sometimes behind two words that follow each other.
    /// </summary>
    private static string Glue(string page, Random random, ref int count)
    {
        var glued = new StringBuilder();
        var share = random.Next(2, 30);
        var lines = page.Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            var line = lines[number];
            if (number > 0) glued.Append('\n');
            for (var i = 0; i < line.Length; i++)
            {
                glued.Append(line[i]);
                var isHead = number == 0 || line.StartsWith("- Report Pub", StringComparison.Ordinal)
                    || line.StartsWith("- Dates Un", StringComparison.Ordinal);
                if (isHead || !EndsTerm(line, i) || random.Next(share) > 0) continue;
                glued.Append(GluedText.Of(Definition(random), hasMore: random.Next(124) < 38
                    && !GoesOnWithMore(line, i)));
                count++;
            }
        }

        return glued.ToString();
    }

    private static bool EndsTerm(string line, int i)
    {
        if (!(char.IsLower(line[i]) || line[i] == ')')) return false;
        var after = i + 1 < line.Length ? line[i + 1] : '\n';
        return after is ' ' or ',' or '.' or ':' or '?' or ';' or '\n' or '|'
            && string.CompareOrdinal(line, i + 1, " More", 0, 5) != 0
            && string.CompareOrdinal(line, i + 1, "...", 0, 3) != 0;
    }

    private static bool GoesOnWithMore(string line, int i) => string.CompareOrdinal(line, i + 1, " More", 0, 5) == 0;

    /// <summary>
    /// A definition of the sample's glossary or one of made-up words; 200 bytes and more, with a capital first.
    /// </summary>
    private static string Definition(Random random)
    {
        var text = new StringBuilder();
        if (random.Next(2) == 0)
        {
            while (Encoding.UTF8.GetByteCount(text.ToString()) < 210)
                text.Append(SamplePages.Definitions[random.Next(SamplePages.Definitions.Length)]).Append(' ');
        }
        else
        {
            ReadOnlySpan<string> words =
                ["plan", "“open", "data”", "–", "l’État", "(IRM)", "e.g.,", "action", "años", "of", "the", "A", "3,5",
                    "’s", "it."];
            while (Encoding.UTF8.GetByteCount(text.ToString()) < 210)
                text.Append(words[random.Next(words.Length)]).Append(' ');
        }

        var definition = text.ToString().TrimStart('“', '–', '’', '(', '3', ' ', ',', '5');
        return char.ToUpperInvariant(definition[0]) + definition[1..];
    }

    private static List<string> WordsOf(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text)
        {
            var isKept = char.IsLetterOrDigit(c)
                || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
            plain.Append(isKept ? c : ' ');
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (first, second) = (expected.Split('\n'), actual.Split('\n'));
        var line = first.Zip(second).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\n- {first.ElementAtOrDefault(line)}\n+ {second.ElementAtOrDefault(line)}";
    }
}
