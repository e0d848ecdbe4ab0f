using System.Text;
using BenchmarkDotNet.Attributes;
using Markdig.Syntax;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Benchmarks;

/// <summary>
/// One text of 200 KB against glossaries of 100 and of 5,000 entries: the rule is that the two stay within 1.3 x of
/// each other. The terms that occur are the same in both, so the work that is asked for is too.
/// </summary>
[MemoryDiagnoser]
public class LinkingBenchmarks
{
    private const int TermsInText = 50;

    private MarkdownText _text = null!;
    private Vocabulary _vocabulary = null!;
    private ImmutableArray<Prose> _prose = [];
    private readonly List<TermMatch> _matches = [];

    [Params(100, 5000)]
    public int Entries { get; set; }

    /// <summary>
    /// In <c>typical</c> text about a third of the words stand in some term of the large glossary,
    /// in <c>dense</c> text nearly all.
    /// </summary>
    [Params("typical", "dense")]
    public string Words { get; set; } = "typical";

    [GlobalSetup]
    public void Prepare()
    {
        _text = new MarkdownText(new SourcePath("content/reports/a.md"), Text(), 1);
        var entries = Enumerable.Range(0, Entries).Select(Entry).ToList();
        var glossary = Glossary.Create("en", entries, [], new DiagnosticBag());
        _vocabulary = new Vocabulary(TermIndex.Build(entries), null, glossary, ReportGlossary.Default, null);
        _prose = [.. Parse().Descendants<ParagraphBlock>().Select(Read)];
    }

    /// <summary>The pass over the text alone.</summary>
    [Benchmark]
    public int Match()
    {
        var matcher = new TermMatcher(_vocabulary);
        var count = 0;
        foreach (var prose in _prose)
        {
            matcher.Find(prose, _matches);
            count += _matches.Count;
        }

        return count;
    }

    /// <summary>Reading, matching and wrapping. The tree is parsed each time, because linking changes it.</summary>
    [Benchmark]
    public int ParseAndLink() => GlossaryLinker.Link(Parse(), _vocabulary, LinkFrequency.All, "en").Length;

    /// <summary>What is to be taken off <see cref="ParseAndLink"/>.</summary>
    [Benchmark(Baseline = true)]
    public MarkdownDocument Parse() => MarkdownReader.Read(_text, new DiagnosticBag())!;

    private static Prose Read(ParagraphBlock paragraph)
    {
        var prose = new Prose();
        prose.Read(paragraph.Inline!, new HtmlZones("en"), "en");
        return prose;
    }

    private static GlossaryEntry Entry(int number) => new()
    {
        Id = $"t{number}",
        Language = "en",
        Scope = GlossaryScope.Site,
        Location = SourceLocation.StartOf(new SourcePath($"content/glossary/en/t{number}.md")),
        Term = $"{MadeUpSite.Word(number)} {MadeUpSite.Word(number * 7 + 3)} plan",
        Aliases = [$"{MadeUpSite.Word(number)} commitment"],
        Definition = "What this term means.",
    };

    /// <summary>Paragraphs of plain words, each with some of the terms; the seed is fixed.</summary>
    private string Text()
    {
        var firstWord = Words == "dense" ? 0 : 4000;
        var random = new Random(20180101);
        var text = new StringBuilder();
        while (text.Length < 200_000)
        {
            for (var i = 0; i < 80; i++)
            {
                if (i % 20 == 10) text.Append(Entry(random.Next(TermsInText)).Term);
                else text.Append(MadeUpSite.Word(firstWord + random.Next(6000)));
                text.Append(i % 16 == 15 ? ". " : " ");
            }

            text.Append("\n\n");
        }

        return text.ToString();
    }
}
