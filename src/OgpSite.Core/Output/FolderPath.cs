using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Output;

/// <summary>Comparisons of folders by what they are on disk, not by how they are spelled.</summary>
internal static class FolderPath
{
    // As many as Linux follows; links that lead in a circle stay as they are, and writing there fails.
    private const int LinksToFollow = 40;

    // A guess by system errs on the safe side: it can only refuse more.
    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>
    /// The path with every symbolic link in it resolved; parts that do not exist yet stay as written.
    /// </summary>
    public static string Real(string path) => Real(path, LinksToFollow);

    private static string Real(string path, int links)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent) return full;
        var folder = Real(parent, links);
        var here = Path.Combine(folder, Path.GetFileName(full));
        return links > 0 && new FileInfo(here).LinkTarget is { } target
            ? Real(Path.Combine(folder, target), links - 1) : here;
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies within it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path.Equals(folder, Comparison)
        || path.StartsWith(
            Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Comparison);

    public static bool AreEqual(string left, string right) => left.Equals(right, Comparison);

    /// <summary>How messages name a file or folder: as seen from the project where it lies within it.</summary>
    public static SourcePath NameIn(string project, string path)
    {
        var relative = Path.GetRelativePath(project, path);
        var isInside = !Path.IsPathRooted(relative) && relative.Split('/', '\\')[0] != "..";
        return new SourcePath((isInside ? relative : path).Replace('\\', '/'));
    }
}
