using System.Security.Cryptography;

namespace OgpSite.TestKit;

/// <summary>What stands in a folder, as lines that two states can be compared by.</summary>
public static class FolderBytes
{
    /// <summary>
    /// One line a file, in ordinal order: its path, length and SHA-256; none where there is no such folder.
    /// </summary>
    public static ImmutableArray<string> List(string folder) => Directory.Exists(folder)
        ?
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => (
                    Path: Path.GetRelativePath(folder, file).Replace('\\', '/'),
                    Bytes: File.ReadAllBytes(file)))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => $"{file.Path} {file.Bytes.Length} {Convert.ToHexString(SHA256.HashData(file.Bytes))}"),
        ]
        : [];
}
