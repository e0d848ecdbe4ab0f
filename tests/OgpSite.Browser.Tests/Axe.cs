using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>What axe finds wrong with a page: a floor, no more.</summary>
internal static class Axe
{
    /// <summary>WCAG 2.2 to level AA, and what is held to be good beyond it.</summary>
    public static AxeRunOptions Rules { get; } = OfTags(
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// <summary>What a change of the colours can change.</summary>
    public static AxeRunOptions Colours { get; } = OfTags("cat.color");

    /// <summary>All that axe runs of its own accord.</summary>
    public static AxeRunOptions All { get; } = OfTags();

    /// <summary>Each fault with the element that has it.</summary>
    public static async Task<ImmutableArray<string>> FaultsOfAsync(IPage page, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules);
        return
        [
            .. from violation in result.Violations
               from node in violation.Nodes
               select $"{violation.Id}: {violation.Help}: {node.Html}",
        ];
    }

    /// <summary>Of what is right, which are thousands of elements of a long page, nothing is told.</summary>
    private static AxeRunOptions OfTags(params List<string> tags) => new()
    {
        RunOnly = tags.Count > 0 ? new RunOnlyOptions { Type = "tag", Values = tags } : null,
        ResultTypes = [ResultType.Violations],
    };
}
