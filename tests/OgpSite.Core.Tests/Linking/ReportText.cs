using FsCheck;
using FsCheck.Fluent;

namespace OgpSite.Core.Tests.Linking;

/// <summary>A report's Markdown made of prose, terms and every kind of markup, at random.</summary>
public sealed record ReportText(string Markdown)
{
    /// <summary>Entries whose surfaces the texts are full of.</summary>
    public const string Glossary = """
        == glossary/en/irm.md
        ---
        term: Independent Reporting Mechanism
        abbreviation: IRM
        definition: The body that reviews what members do.
        ---
        == glossary/en/plan.md
        ---
        term: action plan
        definition: What a member sets out to do.
        ---
        == glossary/en/commitment.md
        ---
        term: commitment
        definition: One promise of a plan.
        ---
        == glossary/en/co-creation.md
        ---
        term: co-creation
        aliases: [open data policy]
        definition: Making a plan together.
        ---
        == reports/line.svg
        <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>

        """;

    private static readonly string[] Words =
    [
        "IRM", "Independent Reporting Mechanism", "Independent Reporting Mechanism (IRM)", "action plan",
        "action plans", "ACTION PLAN", "commitment", "commitments", "co-creation", "co‑creation", "cocreation",
        "open data policy", "IRM’s", "action&nbsp;plan", "action\nplan", "the", "of", "in 2018–2020",
        "a government’s", "self-commitment", "açaí", "Ümit", "(see", "there)", "“quoted”", "5 %", "$ 40", "3 * 4",
        "a_b", "&amp;", "\\*", "—", "https://example.org/IRM", "www.example.org/IRM", "irm@example.org", "@IRM",
        "#commitment", "docs/IRM/a.csv",
    ];

    private static readonly string[] Wrappers =
    [
        "{0}", "{0}", "{0}", "**{0}**", "*{0}*", "~~{0}~~", "***{0}***", "`{0}`", "[{0}](https://example.org)",
        "[{0}](gloss:none)", "[{0}](gloss:plan)", "![{0}](line.svg \"x\")", "::{0}::", "::{0}::{{.nogloss}}",
        "::{0}::{{lang=es}}", "${0}$", "“{0}”", "**{0}**s", "pre*{0}*",
    ];

    private static readonly string[] Blocks =
    [
        "{0}", "{0}", "{0}", "## {0}", "### {0}", "- {0}\n- {1}", "1. {0}\n2. {1}", "> {0}", "> {0}\n>\n> {1}",
        "```\n{0}\n```", "| {2} | {3} |\n|---|---|\n| {3} | {2} |", "Term {2}\n:   {0}", "::: nogloss\n{0}\n:::",
        "::: note\n{0}\n:::", "^^^\n{2}\n^^^ {3}", "Text[^n]. {0}", "$$\nx\n$$", "- [ ] {2}\n- [x] {3}", "***",
    ];

    public static Arbitrary<ReportText> Arbitrary()
    {
        var phrase = from words in Gen.Elements(Words).NonEmptyListOf()
                     from wrapper in Gen.Elements(Wrappers)
                     select Fill(wrapper, string.Join(' ', words.Take(4)));
        var line = phrase.NonEmptyListOf().Select(phrases => string.Join(' ', phrases.Take(6)));
        var block = from shape in Gen.Elements(Blocks)
                    from lines in line.ListOf(2)
                    from cells in Gen.Elements(Words).Select(word => word.Replace('\n', ' ')).ListOf(2)
                    select Fill(shape, [.. lines, .. cells]);
        return Arb.From(
            block.NonEmptyListOf().Select(blocks =>
                new ReportText(string.Join("\n\n", blocks) + "\n\n[^n]: The IRM on an action plan.\n")),
            text => text.Shrink());
    }

    private static string Fill(string shape, params string[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
            shape = shape.Replace($"{{{i}}}", parts[i], StringComparison.Ordinal);
        return shape.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
    }

    /// <summary>The same text without one of its blocks.</summary>
    private IEnumerable<ReportText> Shrink()
    {
        var blocks = Markdown.Split("\n\n");
        return blocks.Length < 3 ? []
            : blocks.SkipLast(1).Select((_, i) => new ReportText(string.Join("\n\n", blocks.Where((_, j) => j != i))));
    }
}
