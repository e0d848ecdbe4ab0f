using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace OgpSite.Core.Output;

/// <summary>
/// What a build put into its output folder: the proof of which files there are ours to replace or remove.
/// </summary>
internal sealed record OutputManifest(FrozenDictionary<string, ManifestEntry> Entries)
{
    private const string FirstLine = "ogpsite manifest 1";

    /// <summary>The manifest in a file; null if there is none or it is not whole.</summary>
    public static OutputManifest? Read(string path) => Disk.Do(path, () =>
    {
        if (!File.Exists(path)) return null;
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != FirstLine) return null;
        var entries = new List<ManifestEntry>(lines.Length);
        foreach (var line in lines.AsSpan(1))
        {
            if (!ManifestEntry.TryParse(line, out var entry)) return null;
            entries.Add(entry);
        }

        return new OutputManifest(entries.ToFrozenDictionary(entry => entry.Path, StringComparer.Ordinal));
    });

    public static void Write(string path, IEnumerable<ManifestEntry> entries)
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
            text.Append(entry).Append('\n');
        Disk.Replace(path, text.ToString());
    }
}

/// <summary>A file as the build left it. Length and time alone tell that it is still so, without reading it.</summary>
internal readonly record struct ManifestEntry(string Path, long Length, long Modified, UInt128 Hash)
{
    public static bool TryParse(string line, out ManifestEntry entry)
    {
        entry = default;
        if (line.Split(' ', 4) is not [var hash, var length, var modified, { Length: > 0 } path]) return false;
        if (!UInt128.TryParse(hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hashValue)
            || !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var lengthValue)
            || !long.TryParse(modified, NumberStyles.None, CultureInfo.InvariantCulture, out var modifiedValue))
            return false;
        entry = new ManifestEntry(path, lengthValue, modifiedValue, hashValue);
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Hash:x32} {Length} {Modified} {Path}");
}
