using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Output.Zips;

/// <summary>
/// A zip file that has the same bytes wherever and however often it is made of one site: in one folder, in ordinal
/// order, with a text that says how to read it and a list of checksums. It takes the place of an older one at
/// <see cref="Commit"/>, whole.
/// </summary>
public sealed class ZipOutput : IOutput
{
    /// <summary>What somebody who opens the zip sees before they open the site in the wrong way.</summary>
    public const string ReadMe = "READ-ME-FIRST.txt";

    /// <summary>SHA-256 of every other file, as <c>sha256sum -c</c> reads it.</summary>
    public const string Manifest = "MANIFEST.txt";

    private readonly string _target;
    private readonly ZipLabel _label;
    private readonly string _temporary;
    private readonly FileStream _zip;
    private readonly ZipSpool _spool;
    private readonly ConcurrentDictionary<string, ZipEntry?> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ZipPacker> _packers = [];

    private ZipOutput(string target, ZipLabel label)
    {
        (_target, _label) = (target, label);
        _temporary = target + ".ogpsite-tmp";
        _zip = Disk.Do(target, () => Take(_temporary));
        try
        {
            _spool = new ZipSpool(target);
        }
        catch (OutputException)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The length of the zip in bytes, once it is committed.</summary>
    public long Length { get; private set; }

    /// <summary>
    /// Prepares a zip. Null if the target is refused: then nothing has been touched, and the reason is among the
    /// diagnostics.
    /// </summary>
    /// <exception cref="OutputException">Another run is writing this zip, or the disk refused.</exception>
    public static ZipOutput? Open(ZipTarget target, ZipLabel label, DiagnosticBag diagnostics)
    {
        var real = FolderPath.Real(target.Path);
        if (ZipTargetGuard.FindFault(target, real) is not { } fault) return new ZipOutput(real, label);
        diagnostics.Add(fault);
        return null;
    }

    public void Write(OutputFile file)
    {
        using var content = MemoryMarshal.TryGetArray(file.Content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) // an array, as it says
            : new MemoryStream(file.Content.ToArray(), writable: false);
        Add(file.Url.Path, content);
    }

    public bool TryKeep(ImmutableArray<FileDigest> files) => false;

    /// <summary>Takes a file by stream; safe to call from several threads.</summary>
    public void Copy(SiteUrl url, Stream content) => Add(url.Path, content);

    public void Commit()
    {
        // Notepad of older Windows needs both: the mark to see that this is UTF-8, and the two characters a line.
        AddText(ReadMe, "\uFEFF" + _label.ReadMe.ReplaceLineEndings("\r\n"));
        AddText(Manifest, string.Concat(Sorted().Select(entry =>
            $"{Convert.ToHexStringLower(entry.Hash.AsSpan())}  {entry.Path}\n")));
        Length = Disk.Once(_target, () =>
        {
            Assemble(Sorted());
            _zip.Flush(flushToDisk: true);
            var length = _zip.Length;
            _zip.Dispose();
            KeepMode();
            return length;
        });
        Disk.Do(_target, () => File.Move(_temporary, _target, overwrite: true));
    }

    /// <summary>Removes everything temporary; an older zip stands as it was, unless this one was committed.</summary>
    public void Dispose()
    {
        _spool?.Dispose(); // null where it could not be made
        _zip.Dispose();
        // After a commit there is no file of this name.
        Disk.Try(() => File.Delete(_temporary));
        foreach (var packer in _packers) packer.Dispose();
    }

    /// <summary>
    /// Opens a file of our own for nobody else: one that a killed run left is replaced, one that a run holds is not.
    /// </summary>
    private static FileStream Take(string path)
    {
        if (File.Exists(path))
        {
            using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
            {
            }

            File.Delete(path);
        }

        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 128 * 1024);
    }

    private void AddText(string path, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
        Add(path, content);
    }

    private void Add(string path, Stream content)
    {
        if (!_entries.TryAdd(path, null)) throw new InvalidOperationException($"'{path}' is written twice.");
        var packer = _packers.TryTake(out var idle) ? idle : new ZipPacker();
        _entries[path] = packer.Pack(path, content, _spool);
        // Not where packing failed: half a file is still in it.
        _packers.Add(packer);
    }

    /// <summary>In the order of their names' bytes, which for letters outside the BMP is not that of strings.</summary>
    private ImmutableArray<ZipEntry> Sorted() =>
        [.. _entries.Values.OfType<ZipEntry>().OrderBy(entry => Encoding.UTF8.GetBytes(entry.Path), BytesInOrder)];

    private static Comparer<byte[]> BytesInOrder { get; } =
        Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    private void Assemble(ImmutableArray<ZipEntry> entries)
    {
        using var zip = new BinaryWriter(_zip, Encoding.UTF8, leaveOpen: true);
        var time = ZipTime.Of(_label.Time);
        var buffer = new byte[128 * 1024];
        var offsets = new long[entries.Length];
        var folder = FolderAbove(entries);
        foreach (var (i, entry) in entries.Index())
        {
            offsets[i] = _zip.Position;
            ZipHeaders.WriteLocal(zip, entry, NameIn(folder, entry), time);
            foreach (var extent in entry.Extents) _spool.CopyTo(_zip, extent, buffer);
        }

        var list = _zip.Position;
        foreach (var (i, entry) in entries.Index())
            ZipHeaders.WriteCentral(zip, entry, NameIn(folder, entry), time, offsets[i]);
        ZipHeaders.WriteEnd(zip, entries.Length, list, _zip.Position - list);
    }

    /// <summary>The folder's name, cut so that the longest path can still be unpacked everywhere.</summary>
    private string FolderAbove(ImmutableArray<ZipEntry> entries)
    {
        var longest = entries.Max(entry => Encoding.UTF8.GetByteCount(entry.Path));
        return ZipFolder.Of(_label.Folder, AddressName.LongestZipPath - 1 - longest);
    }

    private static byte[] NameIn(string folder, ZipEntry entry) => Encoding.UTF8.GetBytes($"{folder}/{entry.Path}");

    // Rights that someone gave to the old zip are theirs to take away.
    private void KeepMode()
    {
        if (!OperatingSystem.IsWindows() && File.Exists(_target))
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
    }
}
