using System.Buffers;
using System.Formats.Tar;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>A project's files on disk. What is not a plain file below the root is never opened.</summary>
public sealed class DiskSourceTree(string root) : ISourceTree
{
    private const int ReadAttempts = 3;

    private static readonly SearchValues<string> LeftBehindByDesktops =
        SearchValues.Create(["Thumbs.db", "desktop.ini", "4913"], StringComparison.OrdinalIgnoreCase);

    private readonly string _root = Path.GetFullPath(root);

    public ImmutableArray<SourceEntry> List(string folder, DiagnosticBag diagnostics)
    {
        var files = new List<SourceEntry>();
        var folders = new Stack<(DirectoryInfo Info, string Path)>();
        var start = new DirectoryInfo(FullPath(new SourcePath(folder)));
        if (IsLink(start) && folder.Length > 0) Report(DiagnosticCatalog.LinkNotFollowed, folder);
        else if (start.Exists) folders.Push((start, folder));

        while (folders.TryPop(out var current))
        {
            foreach (var info in current.Info.EnumerateFileSystemInfos())
            {
                if (IsTemporary(info.Name)) continue;
                var path = current.Path.Length == 0 ? info.Name : $"{current.Path}/{info.Name}";
                if (OddPart(info.Name) is { } odd) Report(DiagnosticCatalog.UnusableFileName, path, odd);
                else if (IsLink(info)) Report(DiagnosticCatalog.LinkNotFollowed, path);
                else if (info is DirectoryInfo deeper) folders.Push((deeper, path));
                else if (info is FileInfo file && SpecialKind(file) is { } kind)
                    Report(DiagnosticCatalog.NotARegularFile, path, kind);
                else
                    files.Add(new SourceEntry(
                        new SourcePath(path), ((FileInfo)info).Length, info.LastWriteTimeUtc.Ticks));
            }
        }

        return [.. files.OrderBy(entry => entry.Path)];

        void Report(DiagnosticDescriptor descriptor, string path, params ReadOnlySpan<object?> arguments) =>
            diagnostics.Add(descriptor.At(SourceLocation.StartOf(new SourcePath(path)), arguments));
    }

    /// <summary>The file's bytes as they were at one moment: a file that is being saved is read again.</summary>
    public ReadOnlyMemory<byte> Read(SourcePath path)
    {
        var file = RegularFile(path);
        for (var attempt = 1; ; attempt++)
        {
            var (length, time) = (file.Length, file.LastWriteTimeUtc);
            var bytes = length == 0 ? [] : HeldFile.Retry(() => File.ReadAllBytes(file.FullName));
            RefuseLinkedFolders(path);
            file.Refresh();
            var isUnchanged = bytes.Length == file.Length && length == file.Length && time == file.LastWriteTimeUtc;
            if (isUnchanged || attempt == ReadAttempts) return bytes;
        }
    }

    public long LengthOf(SourcePath path) => RegularFile(path).Length;

    public Stream Open(SourcePath path)
    {
        var file = RegularFile(path);
        if (file.Length == 0) return Stream.Null;
        var stream = HeldFile.Retry(() => new FileStream(
            file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        try
        {
            RefuseLinkedFolders(path);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether a file or folder of that name is never listed: hidden ones, and what editors and desktops leave behind.
    /// </summary>
    public static bool IsTemporary(string name) =>
        name[0] is '.' or '#'
        || name[^1] == '~'
        || name.EndsWith(".swp", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".swx", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || LeftBehindByDesktops.Contains(name);

    /// <summary>The file, looked at again: it could have become a link since it was listed.</summary>
    private FileInfo RegularFile(SourcePath path)
    {
        var file = new FileInfo(FullPath(path));
        return IsLink(file) ? throw BecameALink(path.Value) : file;
    }

    /// <summary>Looks, once a file is open, at the folders that led to it, so that what is read stands below the root.</summary>
    private void RefuseLinkedFolders(SourcePath path)
    {
        for (var folder = path.Folder; folder.Length > 0; folder = new SourcePath(folder).Folder)
        {
            if (IsLink(new DirectoryInfo(Path.Join(_root, folder)))) throw BecameALink(folder);
        }
    }

    private static IOException BecameALink(string name) =>
        new($"'{name}' became a symbolic link while it was read.");

    private string FullPath(SourcePath path)
    {
        var full = Path.GetFullPath(Path.Join(_root, path.Value));
        var below = Path.GetRelativePath(_root, full);
        var isOutside = below == ".." || below.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || Path.IsPathRooted(below);
        return isOutside ? throw new ArgumentException(
            $"'{path}' is not below the project's root.", nameof(path)) : full;
    }

    private static bool IsLink(FileSystemInfo info) =>
        info.Exists && info.Attributes.HasFlag(FileAttributes.ReparsePoint) && info.LinkTarget is not null;

    private static string? OddPart(string name) =>
        name.Contains('\uFFFD', StringComparison.Ordinal) ? "bytes that are not UTF-8"
        : name.Contains('\\', StringComparison.Ordinal) ? "a backslash"
        : name.Any(char.IsControl) ? "a control character"
        : null;

    /// <summary>
    /// What a file is that is no regular one; null for a regular file. Opening a pipe would wait for ever, and the only
    /// public look that .NET gives at a file's kind without opening it is the tar writer's. Pipes, sockets and devices
    /// have no length, so full files need no second look.
    /// </summary>
    private static string? SpecialKind(FileInfo file)
    {
        if (file.Length > 0 || OperatingSystem.IsWindows()) return null;
        using var archive = new MemoryStream();
        try
        {
            using var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true);
            writer.WriteEntry(file.FullName, "entry");
        }
        catch (IOException)
        {
            return "a socket";
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.Fifo => "a pipe",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
            _ => null,
        };
    }
}
