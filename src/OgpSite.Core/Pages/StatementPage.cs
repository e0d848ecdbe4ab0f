namespace OgpSite.Core.Pages;

/// <summary>What a site says of its own accessibility: what its build looked for, and what it found.</summary>
public sealed record StatementPage : Page
{
    /// <summary>How many texts the build looked through: reports, terms and free pages of all languages.</summary>
    public required int TextCount { get; init; }

    public ImmutableArray<AccessibilityCheck> Checks { get; init; } = [];

    /// <summary>Where readers report what keeps them out; null where the site names no repository.</summary>
    public Uri? Issues { get; init; }
}

/// <summary>A check of every text and option, and how often it found something.</summary>
/// <param name="Name">The key of its words in a theme: <c>image-without-text</c>.</param>
public sealed record AccessibilityCheck(string Name, int FaultCount);
