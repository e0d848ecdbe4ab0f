using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Output;

/// <summary>Refuses output folders whose replacement would destroy something.</summary>
internal static class OutputFolderGuard
{
    private static readonly ImmutableArray<string> ProjectFolders = ["content", "themes", ".ogpsite"];

    /// <summary>The problem with the folder whatever it holds; null if there is none.</summary>
    public static Diagnostic? FindFault(OutputFolder folder)
    {
        var place = SourceLocation.StartOf(folder.Name);
        var real = FolderPath.Real(folder.Path);
        // A link is left only where links lead in a circle.
        if (File.Exists(real) || new FileInfo(real).LinkTarget is not null)
            return DiagnosticCatalog.OutputIsFile.At(place);
        return Protected(folder, real) is { } what ? DiagnosticCatalog.OutputFolderProtected.At(place, what) : null;
    }

    /// <summary>
    /// The problem with a folder that holds files and that no build of this project made; null if there is none.
    /// </summary>
    public static Diagnostic? FindForeign(OutputFolder folder, string real, bool isKnown)
    {
        if (isKnown || !Directory.Exists(real)) return null;
        var first = Directory.EnumerateFileSystemEntries(real)
            .Select(entry => Path.GetFileName(entry))
            .Where(name => name != ".gitignore")
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        return first is null ? null : DiagnosticCatalog.OutputFolderForeign.At(
            SourceLocation.StartOf(folder.Name), first);
    }

    private static string? Protected(OutputFolder folder, string real)
    {
        if (Path.GetDirectoryName(real) is null) return "the root of the disk";
        if (Holds(real, folder.Home) is { } home) return home + "the home folder";
        var project = FolderPath.Real(folder.ProjectRoot);
        if (Holds(real, project) is { } root) return root + "the project's root";
        foreach (var name in ProjectFolders)
        {
            var input = Path.Combine(project, name);
            if (Holds(real, input) is { } holder) return $"{holder}the project's '{name}' folder";
            if (FolderPath.IsWithin(real, FolderPath.Real(input)))
                return $"a folder within the project's '{name}' folder";
        }

        if (Holds(real, folder.CurrentFolder) is { } current) return current + "the folder you stand in";
        var repository = Path.Combine(real, ".git");
        return Directory.Exists(repository) || File.Exists(repository) ? "the root of a repository" : null;
    }

    /// <summary>Null, or the words that say how the output and the inner folder stand to each other.</summary>
    private static string? Holds(string output, string? inner)
    {
        if (string.IsNullOrEmpty(inner)) return null;
        var real = FolderPath.Real(inner);
        return FolderPath.AreEqual(output, real) ? ""
            : FolderPath.IsWithin(real, output) ? "a folder that holds "
            : null;
    }
}
