using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Output.Zips;

/// <summary>The zip that a build is asked to write, and what must not be harmed by that.</summary>
public sealed record ZipTarget
{
    /// <summary>The file; may not exist yet, may be a link to a file.</summary>
    public required string Path { get; init; }

    public required string ProjectRoot { get; init; }

    /// <summary>The folder that the same build fills; null where there is none.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>The file's name in messages: as seen from the project where it lies within it.</summary>
    public SourcePath Name => FolderPath.NameIn(ProjectRoot, Path);
}
