using System.Text;
using System.Text.RegularExpressions;

namespace OgpSite.Browser.Tests;

/// <summary>
/// A fault put into a site's files on purpose, to see that a test finds it: <c>tests/mutations.sh</c> chooses each in
/// turn by the variable <c>OGPSITE_MUTATION</c>. Without it there is none.
/// </summary>
/// <param name="File">A regular expression of the addresses that it changes.</param>
internal sealed record Mutation(string Name, string File, string From, string To)
{
    private static readonly ImmutableArray<Mutation> All =
    [
        new("escape-does-nothing", @"terms-.*js$", "event.key !== 'Escape'", "event.key !== 'F13'"),
        new("title-added", @"html$", "class=\"term\"", "class=\"term\" title=\"The body that assesses action plans.\""),
        new("text-inlined", @"html$", "Independent Reporting Mechanism</a>",
            "Independent Reporting Mechanism<span hidden>The body that assesses action plans.</span></a>"),
        new("description-lost", @"html$", "aria-describedby=\"def-irm\"", ""),
        new("read-twice", @"terms-.*js$", "ariaHidden: 'true'", "ariaHidden: 'false'"),
        new("cannot-be-hovered", @"terms-.*js$", "tip.contains(target) ||", ""),
        new("opens-at-once", @"terms-.*js$", "PAUSE = 300", "PAUSE = 0"),
        new("times-out", @"terms-.*js$", "        place();\n    };\n\n    const leave",
            "        place();\n        setTimeout(close, 3000);\n    };\n\n    const leave"),
        new("covers-its-term", @"terms-.*js$", "Math.min(height, above) : bottom", "Math.min(height, above) : top"),
        new("focus-lost", @"terms-.*js$", "target.focus({ preventScroll: true });", "target.blur();"),
        new("small-targets", @"style-.*css$", "  min-inline-size: 2.75rem;\n  min-block-size: 2.75rem;\n}", "}"),
        new("printed", @"style-.*css$", "  .term-tip,\n  .term-sheet,\n", ""),
        new("no-border", @"style-.*css$", "  border: 1px solid var(--strong-rule);\n  box-shadow: 0 0.25rem 1rem",
            "  box-shadow: 0 0.25rem 1rem"),
        new("switch-forgotten", @"terms-.*js$", "localStorage.setItem(", "void ("),
        new("moves-in-spite", @"style-.*css$", "(prefers-reduced-motion: no-preference) {\n  .term-tip",
            "all {\n  .term-tip"),
    ];

    /// <summary>The files with the chosen fault; they are as they were where none is chosen.</summary>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Apply(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (Environment.GetEnvironmentVariable("OGPSITE_MUTATION") is not { Length: > 0 } name) return files;
        var chosen = All.Single(mutation => mutation.Name == name);
        var changed = files
            .Where(file => Regex.IsMatch(file.Key, chosen.File))
            .Select(file => (file.Key, Before: Encoding.UTF8.GetString(file.Value.Span)))
            .Where(file => file.Before.Contains(chosen.From, StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => chosen.In(file.Before));
        return changed.Count == 0
            ? throw new InvalidOperationException($"No file of the site has what {name} changes.")
            : files.SetItems(changed.Select(file => KeyValuePair.Create(file.Key, file.Value)));
    }

    private ReadOnlyMemory<byte> In(string text) =>
        Encoding.UTF8.GetBytes(text.Replace(From, To, StringComparison.Ordinal));
}
