using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Output;

/// <summary>
/// The folder that a build is asked to fill, and what must be known of the machine to do that safely.
/// </summary>
public sealed record OutputFolder
{
    /// <summary>Where the site goes; may not exist yet, may be a link to a folder.</summary>
    public required string Path { get; init; }

    public required string ProjectRoot { get; init; }

    /// <summary>The user's home, which is never an output; null where there is none.</summary>
    public string? Home { get; init; }

    /// <summary>The folder that the user stands in, which would be pulled from under their feet.</summary>
    public string? CurrentFolder { get; init; }

    /// <summary>Makes the names of temporary folders unlike those of any other running build.</summary>
    public required int ProcessId { get; init; }

    /// <summary>Who holds the lock, for the message that a second build prints.</summary>
    public required string Owner { get; init; }

    /// <summary>
    /// Whether all files are written anew, also those that were changed by hand since the last build.
    /// </summary>
    public bool Clean { get; init; }

    /// <summary>The folder's name in messages: as seen from the project where it lies within it.</summary>
    public SourcePath Name => FolderPath.NameIn(ProjectRoot, Path);
}
