namespace OgpSite.Core;

/// <summary>What the caller decides of a build, beside the project's files.</summary>
public sealed record BuildOptions
{
    /// <summary>Stands for <c>url</c> of site.yml.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether drafts are part of the site.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>
    /// The key of the one report that is made, as a small site of its own (<see cref="ReportChoice.Key"/>); null: all.
    /// </summary>
    public string? OnlyReport { get; init; }

    /// <summary>
    /// Whether the site gets its search index; pages are the same without it. A site of one report has none.
    /// </summary>
    public bool WithSearch { get; init; } = true;

    /// <summary>Whether warnings count as errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>How many pages are made at once; 1 or more. The result does not depend on it.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>
    /// How long one page may take. It is made in a few milliseconds; one that takes this long never ends.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
