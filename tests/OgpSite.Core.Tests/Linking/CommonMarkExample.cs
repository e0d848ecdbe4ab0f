using System.Text.RegularExpressions;

namespace OgpSite.Core.Tests.Linking;

/// <summary>An example of the CommonMark specification: a text, and the HTML that it stands for.</summary>
/// <param name="Number">As the specification counts them, from 1.</param>
/// <param name="Section">The heading that it stands below.</param>
internal sealed partial record CommonMarkExample(int Number, string Section, string Markdown, string Html)
{
    /// <summary>All examples in their order, read from the specification's own text.</summary>
    public static ImmutableArray<CommonMarkExample> All { get; } = [.. ReadSpecification()];

    /// <summary>
    /// Holds <paramref name="actual"/> against <paramref name="expected"/> for every example. Fails with all faults:
    /// what differs and is not listed, and what is listed and does not differ, or stands in another section.
    /// </summary>
    public static void AssertAll(
        Func<CommonMarkExample, string> expected, Func<CommonMarkExample, string> actual,
        params ImmutableArray<CommonMarkDifference> differences)
    {
        Assert.Equal(652, All.Length);
        var listed = differences
            .SelectMany(difference => difference.Numbers.Select(number => (Number: number, difference.Section)))
            .ToDictionary(place => place.Number, place => place.Section);
        var faults = new List<string>();
        foreach (var example in All)
        {
            var (wanted, got) = (expected(example), actual(example));
            var name = $"Example {example.Number}, {example.Section}";
            var isListed = listed.TryGetValue(example.Number, out var section);
            if (isListed && section != example.Section) faults.Add($"{name} is listed for the section '{section}'.");
            if (isListed && wanted == got) faults.Add($"{name} is listed and does not differ.");
            if (!isListed && wanted != got)
                faults.Add($"{name} differs.\n{example.Markdown}--- expected:\n{wanted}\n--- actual:\n{got}\n");
        }

        if (faults.Count > 0) Assert.Fail($"{faults.Count} faults:\n{string.Join('\n', faults)}");
    }

    private static IEnumerable<CommonMarkExample> ReadSpecification()
    {
        var file = Repository.PathOf("tests", "node_modules", "commonmark-spec", "spec.txt");
        Assert.True(File.Exists(file), "commonmark-spec is not installed; tests/run.sh installs it.");
        var (number, section) = (0, "");
        foreach (Match piece in HeadingsAndExamples().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
        {
            if (piece.Groups["section"] is { Success: true, Value: var heading }) section = heading;
            else yield return new(++number, section, TextOf(piece.Groups["markdown"]), TextOf(piece.Groups["html"]));
        }
    }

    /// <summary>The specification shows tabs as arrows.</summary>
    private static string TextOf(Group group) => group.Value.Replace('→', '\t');

    [GeneratedRegex(
        @"^`{32} example\n(?<markdown>(?s:.*?))^\.\n(?<html>(?s:.*?))^`{32}$|^#{1,6} +(?<section>.*)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingsAndExamples();
}

/// <summary>Examples of one section that our dialect answers otherwise than CommonMark, and why.</summary>
internal sealed record CommonMarkDifference(string Reason, string Section, params ImmutableArray<int> Numbers)
{
    /// <summary>The same in a run of neighbours.</summary>
    public static CommonMarkDifference Run(string reason, string section, int first, int last) =>
        new(reason, section, [.. Enumerable.Range(first, last - first + 1)]);
}
