using Microsoft.Win32.SafeHandles;

namespace OgpSite.Core.Output.Zips;

/// <summary>
/// Packed bytes that wait on disk until the order of the files is known, so that memory does not grow with the site.
/// Any number of threads may append. The file has no name, or loses it with the process, however that ends.
/// </summary>
internal sealed class ZipSpool : IDisposable
{
    private readonly string _target;
    private readonly SafeFileHandle _file;
    private long _length;

    /// <param name="target">The zip that is made, which messages name.</param>
    public ZipSpool(string target)
    {
        _target = target;
        var path = target + ".ogpsite-parts";
        _file = Disk.Do(target, () =>
        {
            File.Delete(path);
            var file = File.OpenHandle(
                path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
            // Windows removes the name when the process ends; elsewhere it can go at once.
            if (!OperatingSystem.IsWindows()) File.Delete(path);
            return file;
        });
    }

    public ZipExtent Append(ReadOnlySpan<byte> bytes)
    {
        var offset = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
        try
        {
            RandomAccess.Write(_file, bytes, offset);
        }
        catch (IOException problem)
        {
            throw Disk.Refusal(_target, problem);
        }

        return new ZipExtent(offset, bytes.Length);
    }

    public void CopyTo(Stream zip, ZipExtent extent, byte[] buffer)
    {
        for (var done = 0; done < extent.Length;)
        {
            var wanted = Math.Min(buffer.Length, extent.Length - done);
            var count = RandomAccess.Read(_file, buffer.AsSpan(0, wanted), extent.Offset + done);
            if (count == 0) throw new EndOfStreamException("The temporary file of the zip is shorter than it was.");
            zip.Write(buffer, 0, count);
            done += count;
        }
    }

    public void Dispose() => _file.Dispose();
}
