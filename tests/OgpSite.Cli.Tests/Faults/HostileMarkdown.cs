using System.Globalization;

namespace OgpSite.Cli.Tests.Faults;

/// <summary>Texts on which parsers of Markdown have died or slept, by how often their pattern is repeated.</summary>
internal static class HostileMarkdown
{
    public static ImmutableSortedDictionary<string, Func<int, string>> Patterns { get; } =
        new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
        {
            // Emphasis.
            ["nested strong"] = n => Times(n, "*a **a ") + "b" + Times(n, " a** a*"),
            ["closers of emphasis"] = n => Times(n, "a_ "),
            ["openers of emphasis"] = n => Times(n, "_a "),
            ["openers of two kinds"] = n => Times(n, "a **b" + "c* "),
            ["closers that do not match"] = n => "*a" + Times(n, "__") + "b" + Times(n, "*"),
            ["stars alone"] = n => Times(n, "*"),
            ["stars and underscores"] = n => Times(n, "*_"),
            ["marks of all kinds"] = n => Times(n, "~a ^b ==c ++d "),
            // Links and images.
            ["open brackets"] = n => Times(n, "["),
            ["nested brackets"] = n => Times(n, "[") + "a" + Times(n, "]"),
            ["links without end"] = n => Times(n, "[a]("),
            ["links in links"] = n => Times(n, "[") + "a" + Times(n, "](b)"),
            ["links of brackets"] = n => Times(n, "[a](<b"),
            ["images without end"] = n => Times(n, "!["),
            ["brackets of unknown references"] = n => Times(n, "[a] "),
            ["definitions of references"] = n => Numbered(n, i => $"[a{i}]: b{i}\n"),
            ["references that swell"] = n =>
                "[a]: https://example.org/" + Times(Math.Min(n, 50_000), "u") + "\n\n" + Times(n, "[a] "),
            ["titles without end"] = n => Times(n, "[a](b \"c "),
            ["parentheses in addresses"] = n => "[a](" + Times(n, "(") + Times(n, ")") + ")",
            ["addresses in text"] = n => Times(n, "https://a.b "),
            ["starts of addresses"] = n => Times(n, "www.http://mailto:"),
            ["signs of mail"] = n => Times(n, "a@b."),
            ["addresses in brackets"] = n => Times(n, "<https://a> "),
            // HTML.
            ["open angles"] = n => Times(n, "<"),
            ["tags without end"] = n => Times(n, "<a x=\""),
            ["comments without end"] = n => Times(n, "a <!-- "),
            ["instructions without end"] = n => Times(n, "a <? "),
            ["sections without end"] = n => Times(n, "a <![CDATA[ "),
            ["entities"] = n => Times(n, "&amp;&#x1F600;&nosuch;&"),
            // Code.
            ["ticks of all lengths"] = n => Numbered((int)Math.Sqrt(2.0 * n), i => new string('`', i + 1) + " "),
            ["ticks without end"] = n => Times(n, "`a ``b "),
            ["fences without end"] = n => Times(n, "~~~\na\n````\nb\n"),
            // Blocks.
            ["quotations in quotations"] = n => Times(n, ">") + " a",
            ["lists in lists on a line"] = n => Times(n, "- ") + "a",
            ["numbered lists on a line"] = n => Times(n, "1. ") + "a",
            ["lists by indentation"] = n => Numbered(Math.Min(n, 1000), i => new string(' ', 2 * i) + "- a\n"),
            ["quotations with lazy lines"] = n => Times(n, "> a\nb\n"),
            ["lists and quotations"] = n => Times(n, "> - "),
            ["headings of one name"] = n => Times(n, "## a\n\n"),
            ["headings under lines"] = n => Times(n, "a\n---\n\n"),
            ["lines across"] = n => Times(n, "***\n"),
            ["backslashes"] = n => Times(n, "\\"),
            ["tabs"] = n => Times(n, "\t") + "a",
            ["blank lines in a list"] = n => "- a\n" + Times(n, "\n") + "  b",
            // Tables, notes and what is our own.
            ["columns of a table"] = n => Times(n, "|a") + "|\n" + Times(n, "|-") + "|\n",
            ["rows of a wide table"] = n =>
                Times(n / 50, "|a") + "|\n" + Times(n / 50, "|-") + "|\n" + Times(n / 2, "|\n"),
            ["bars alone"] = n => Times(n, "|"),
            ["notes"] = n => Numbered(n, i => $"a[^{i}]\n\n[^{i}]: b\n\n"),
            ["marks of one note"] = n => Times(n, "[^a] ") + "\n\n[^a]: b",
            ["notes in themselves"] = n => "[^a]\n\n[^a]: " + Times(n, "[^a] "),
            ["terms"] = n => Times(n, "plan "),
            ["terms on request"] = n => Times(n, "[plan](gloss:plan) "),
            ["spans without end"] = n => Times(n, "::a "),
            ["containers in containers"] = n => Times(n, "::: a\n"),
            ["attributes"] = n => Times(n, "a {#b .c} "),
            ["formulas"] = n => Times(n, "$a $$b "),
            ["one word"] = n => Times(n, "a"),
            ["letters with many marks"] = n => "a" + Times(n, "\u0301"),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static string Times(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    public static string Numbered(int count, Func<int, FormattableString> text) =>
        Numbered(count, i => text(i).ToString(CultureInfo.InvariantCulture));

    private static string Numbered(int count, Func<int, string> text) =>
        string.Concat(Enumerable.Range(0, count).Select(text));
}
