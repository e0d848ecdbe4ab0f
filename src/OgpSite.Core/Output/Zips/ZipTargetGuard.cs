using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Output.Zips;

/// <summary>Refuses zips that would destroy something or come to stand where they do not belong.</summary>
internal static class ZipTargetGuard
{
    private static readonly ImmutableArray<string> ProjectFolders = ["content", "themes", ".ogpsite"];

    /// <summary>The problem with the target; null if there is none.</summary>
    /// <param name="real">The target with every link in it followed.</param>
    public static Diagnostic? FindFault(ZipTarget target, string real)
    {
        var place = SourceLocation.StartOf(target.Name);
        if (Directory.Exists(real)) return DiagnosticCatalog.ZipIsFolder.At(place, target.Name.Value);
        if (!real.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return DiagnosticCatalog.ZipNameWrong.At(place, Path.ChangeExtension(Path.GetFileName(real), ".zip"));
        if (Protected(target, real) is { } what) return DiagnosticCatalog.ZipPlaceProtected.At(place, what);
        if (!Directory.Exists(Path.GetDirectoryName(real)))
            return DiagnosticCatalog.ZipFolderMissing.At(place, target.Name.Folder);
        return IsForeign(real) ? DiagnosticCatalog.ZipFileForeign.At(place) : null;
    }

    private static string? Protected(ZipTarget target, string real)
    {
        foreach (var name in ProjectFolders)
        {
            if (FolderPath.IsWithin(real, FolderPath.Real(Path.Combine(target.ProjectRoot, name))))
                return $"the project's '{name}' folder";
        }

        return target.OutputFolder is { } output && FolderPath.IsWithin(real, FolderPath.Real(output))
            ? "the folder that the site is written into"
            : null;
    }

    /// <summary>
    /// Whether a file is there that is no zip, and so none of ours. An empty one holds nothing to lose.
    /// </summary>
    private static bool IsForeign(string path) => Disk.Do(path, () =>
    {
        // A pipe or device has no length, and opening it could wait for ever.
        if (!File.Exists(path) || new FileInfo(path).Length == 0) return false;
        Span<byte> start = stackalloc byte[4];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var count = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return !(start[..count].SequenceEqual("PK\x3\x4"u8) || start[..count].SequenceEqual("PK\x5\x6"u8));
    });
}
