using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Output.Zips;

/// <summary>
/// Compares a zip that somebody received with the manifest in it: every file that is listed is there with the bytes that
/// are listed, and no other file is. Whoever changed the manifest as well is not found out: for that, compare the zips.
/// </summary>
public static class ZipCheck
{
    /// <summary>More would be no manifest of a site.</summary>
    private const int LongestManifest = 64 * 1024 * 1024;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>What is wrong with a zip, in the order of its files' names.</summary>
    /// <param name="path">The file on disk.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="files">How many files the manifest lists.</param>
    /// <exception cref="IOException">There is no such file, it is a folder, or the disk refused.</exception>
    public static ImmutableArray<Diagnostic> Run(string path, SourcePath name, out int files)
    {
        var diagnostics = new DiagnosticBag();
        files = 0;
        if (Directory.Exists(path)) throw new IOException($"'{name}' is a folder, not a zip.");
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file '{name}'.");
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            files = Compare(zip, SourceLocation.StartOf(name), diagnostics);
        }
        catch (InvalidDataException problem)
        {
            diagnostics.Add(DiagnosticCatalog.ZipNotReadable.At(SourceLocation.StartOf(name), problem.Message));
        }

        return diagnostics.ToSorted();
    }

    private static int Compare(ZipArchive zip, SourceLocation place, DiagnosticBag diagnostics)
    {
        var manifests = zip.Entries.Where(entry =>
            entry.FullName.EndsWith("/" + ZipOutput.Manifest, StringComparison.Ordinal)
            && entry.FullName.Count(sign => sign == '/') == 1).ToList();
        if (manifests is not [var manifest] || ReadManifest(manifest) is not { } listed)
        {
            diagnostics.Add(DiagnosticCatalog.ZipManifestMissing.At(place, ZipOutput.Manifest));
            return 0;
        }

        var folder = manifest.FullName[..^ZipOutput.Manifest.Length];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (entry == manifest) continue;
            var path = entry.FullName.StartsWith(folder, StringComparison.Ordinal)
                ? entry.FullName[folder.Length..]
                : "../" + entry.FullName;
            var fault = !listed.TryGetValue(path, out var hash) ? "is not listed in the manifest"
                : !seen.Add(path) ? "is in the zip twice"
                : HashOf(entry) is var found && found != hash
                    ? found is null ? "cannot be unpacked" : "is not the file that the manifest lists"
                : null;
            if (fault is not null) Add(path, fault);
        }

        foreach (var path in listed.Keys.Where(path => !seen.Contains(path)))
            Add(path, "is listed in the manifest and is not in the zip");
        return listed.Count;

        void Add(string path, string fault) => diagnostics.Add(DiagnosticCatalog.ZipFileWrong.At(place, path, fault));
    }

    /// <summary>By path: the checksum. Null where the text is no manifest.</summary>
    private static SortedDictionary<string, string>? ReadManifest(ZipArchiveEntry entry)
    {
        if (entry.Length > LongestManifest) return null;
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            // 64 hexadecimal digits, two spaces, and the path.
            if (line.Length < 67 || line[64..66] != "  " || line.AsSpan(0, 64).ContainsAnyExcept(Digits))
                return null;
            if (!files.TryAdd(line[66..], line[..64])) return null;
        }

        return files;
    }

    /// <summary>SHA-256 of a file; null where it is not as long as the zip says, or damaged.</summary>
    private static string? HashOf(ZipArchiveEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            using var content = entry.Open();
            long length = 0;
            for (int count; (count = content.Read(buffer)) > 0; hash.AppendData(buffer, 0, count))
            {
                // A small file that unpacks without end.
                if ((length += count) > entry.Length) return null;
            }

            return length == entry.Length ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
