using OgpSite.Core.Diagnostics;
using OgpSite.Core.Incremental;

namespace OgpSite.Core;

/// <summary>What a build found and made.</summary>
/// <param name="Diagnostics">
/// All problems, sorted; with <see cref="BuildOptions.IsStrict"/> warnings are errors already.
/// </param>
/// <param name="Counts">What the site holds.</param>
public sealed record BuildResult(ImmutableArray<Diagnostic> Diagnostics, SiteCounts Counts)
{
    /// <summary>For the next build into the same output, if this one has no errors (<see cref="BuildInput.Memory"/>).</summary>
    public SiteMemory Memory { get; init; } = SiteMemory.Empty;

    /// <summary>Whether the site's absolute address is known; without one it has no sitemap and no feeds.</summary>
    public bool HasAddress { get; init; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>How much a site holds, all languages together.</summary>
public sealed record SiteCounts(int Reports, int Members, int Terms, int Pages, int Files)
{
    public static SiteCounts None { get; } = new(0, 0, 0, 0, 0);
}

/// <summary>
/// How far a build is: <paramref name="Done"/> of <paramref name="Total"/> pages of the present step.
/// </summary>
public readonly record struct BuildProgress(string Step, int Done, int Total);
