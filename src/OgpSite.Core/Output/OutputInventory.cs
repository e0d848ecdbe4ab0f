using System.IO.Enumeration;
using System.IO.Hashing;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Output;

/// <summary>
/// What stands in the output folder before a build: files that are ours, and files that are not and are kept.
/// </summary>
internal sealed class OutputInventory
{
    /// <summary>
    /// The one file that may always stand in an output: whether a site is committed is the repository's matter.
    /// </summary>
    public const string GitIgnore = ".gitignore";

    private readonly Dictionary<string, ManifestEntry> _ours = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ManifestEntry> _changed = new(StringComparer.Ordinal);

    private OutputInventory()
    {
    }

    /// <summary>Whether everything that the last build wrote stands as it was written.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Files as a build left them, by path.</summary>
    public IReadOnlyDictionary<string, ManifestEntry> Ours => _ours;

    /// <summary>Files that no build wrote, or that were changed since, in ordinal order.</summary>
    public IReadOnlySet<string> Kept => _kept;

    /// <summary>Of the kept ones those that a build wrote, as it wrote them.</summary>
    public IReadOnlyDictionary<string, ManifestEntry> Changed => _changed;

    /// <summary>
    /// Looks at every file in <paramref name="root"/>. A file counts as ours if one of the manifests has it: a build
    /// that was killed while it published leaves two, and either may be the one that is true.
    /// </summary>
    public static OutputInventory Take(string root, ImmutableArray<OutputManifest> manifests, bool takesChanged)
    {
        var inventory = new OutputInventory();
        if (!Directory.Exists(root)) return inventory;
        foreach (var file in Enumerate(root))
        {
            var known = manifests.Where(manifest => manifest.Entries.ContainsKey(file.Path))
                .Select(manifest => manifest.Entries[file.Path]).ToList();
            if (known.Count == 0 || file.IsLink)
            {
                inventory._kept.Add(file.Path);
            }
            else if (known.FindIndex(entry => IsAsBuilt(root, file, entry)) is >= 0 and var index)
            {
                inventory._ours.Add(file.Path, known[index] with { Modified = file.Modified });
            }
            else if (takesChanged)
            {
                // Ours to replace, but not as we left it: a hash that no content has keeps it from being used again.
                inventory._ours.Add(file.Path, new ManifestEntry(file.Path, -1, file.Modified, 0));
            }
            else
            {
                inventory._kept.Add(file.Path);
                inventory._changed.Add(file.Path, known[0]);
            }
        }

        inventory.IsWhole = manifests is [var only] && only.Entries.Keys.All(inventory._ours.ContainsKey);
        return inventory;
    }

    /// <summary>A warning for each kept file; for a folder of which nothing is ours, one for the folder.</summary>
    public IEnumerable<Diagnostic> Report(SourcePath outputName)
    {
        var ourFolders = _ours.Keys.Concat(_changed.Keys).SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in _kept.Where(path => path != GitIgnore))
        {
            var foreignFolder = FoldersOf(path).FirstOrDefault(folder => !ourFolders.Contains(folder));
            var name = foreignFolder is null ? path : foreignFolder + "/";
            if (!reported.Add(name)) continue;
            var place = SourceLocation.StartOf(new SourcePath($"{outputName}/{name}"));
            yield return _changed.ContainsKey(path)
                ? DiagnosticCatalog.ChangedFileKept.At(place)
                : DiagnosticCatalog.ForeignFileKept.At(place);
        }
    }

    /// <summary>The folders above a path, the topmost first.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    private static bool IsAsBuilt(string root, FoundFile file, ManifestEntry entry) =>
        file.Length == entry.Length
        && (file.Modified == entry.Modified || HashOf(Path.Combine(root, file.Path)) == entry.Hash);

    private static UInt128 HashOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var hash = new XxHash128();
        hash.Append(file);
        return hash.GetCurrentHashAsUInt128();
    }

    private static FileSystemEnumerable<FoundFile> Enumerate(string root) =>
        new(root, (ref FileSystemEntry entry) => FoundFile.From(ref entry), new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.None,
            IgnoreInaccessible = false,
        })
        {
            // A link to a folder is one kept file, never a way out of the output.
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.IsDirectory && !IsLink(ref entry),
        };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private readonly record struct FoundFile(string Path, long Length, long Modified, bool IsLink)
    {
        public static FoundFile From(ref FileSystemEntry entry)
        {
            var path = entry.ToFullPath()[(entry.RootDirectory.Length + 1)..].Replace('\\', '/');
            return new FoundFile(
                path, entry.Length, entry.LastWriteTimeUtc.UtcTicks, OutputInventory.IsLink(ref entry));
        }
    }
}
