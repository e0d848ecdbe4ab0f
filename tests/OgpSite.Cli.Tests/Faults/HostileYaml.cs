namespace OgpSite.Cli.Tests.Faults;

/// <summary>Front matter on which parsers of YAML have died or slept, by how often its pattern is repeated.</summary>
internal static class HostileYaml
{
    public static ImmutableSortedDictionary<string, Func<int, string>> Shapes { get; } =
        new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
        {
            ["lists in lists"] = n => "a: " + Times(n, "[") + "b" + Times(n, "]"),
            ["lists without end"] = n => "a: " + Times(n, "["),
            ["maps in maps"] = n => "a: " + Times(n, "{a: ") + "b" + Times(n, "}"),
            ["maps without end"] = n => "a: " + Times(n, "{a: "),
            ["maps by indentation"] = n =>
                string.Concat(Enumerable.Range(0, Math.Min(n, 600)).Select(i => new string(' ', i) + "a:\n")),
            ["lists on a line"] = n => "a:\n  " + Times(n, "- ") + "b",
            ["complex keys"] = n => Times(n, "? ") + "a",
            ["ends without beginning"] = n => "a: " + Times(n, "]}"),
            ["laughs"] = n => "a0: &a0 [b, b]\n" + string.Concat(Enumerable.Range(1, Math.Min(n, 4000)).Select(
                i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n")),
            ["aliases of oneself"] = n => "a: &a [" + Times(n, "*a, ") + "b]",
            ["anchors"] = n => Lines(n, i => $"k{i}: &a{i} b"),
            ["tags"] = n => "a: [" + Times(n, "!!str b, ") + "c]",
            ["tags of types"] = n => "a: [" + Times(n, "!<tag:example.org,2002:System.Diagnostics.Process> {}, ") + "]",
            ["merges"] = n => "a: {" + Times(n, "<<: {b: c}, ") + "}",
            ["directives"] = n => Times(n, "%TAG ! tag:example.org,2000:\n") + "a: b",
            ["documents"] = n => Times(n, "a: b\n...\n"),
            ["one key"] = n => Times(n, "title: a\n"),
            ["keys without a meaning"] = n => Lines(n, i => $"key-{i}: a"),
            ["a long text"] = n => "title: " + Times(n, "a "),
            ["a long key"] = n => Times(n, "a") + ": b",
            ["quotation without end"] = n => "title: \"" + Times(n, "a\n  "),
            ["escapes"] = n => "title: \"" + Times(n, "\\x41\\u202E") + "\"",
            ["a text of lines"] = n => "summary: |\n" + Times(n, "  a\n"),
            ["a text that steps out"] = n =>
                "summary: >\n" + string.Concat(Enumerable.Range(0, Math.Min(n, 600)).Select(i => new string(' ', i + 1) + "a\n")),
            ["tabs"] = n => Times(n, "\t") + "a: b",
            ["comments"] = n => Times(n, "# a\n") + "title: b",
            ["commitments"] = n => "commitments: [" + string.Concat(Enumerable.Range(1, n).Select(
                i => $"{{number: {i}, title: a}}, ")) + "]",
            ["names of people"] = n => "researchers: [" + Times(n, "A, ") + "]",
            ["terms of its own"] = n => "glossary:\n  terms:\n" + string.Concat(Enumerable.Range(0, n).Select(
                i => $"    - {{id: t{i}, term: plan {i}, definition: a}}\n")),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Times(int count, string text) => HostileMarkdown.Times(count, text);

    private static string Lines(int count, Func<int, FormattableString> line) =>
        HostileMarkdown.Numbered(count, i => $"{line(i)}\n");
}
