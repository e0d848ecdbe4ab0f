using System.Collections.Frozen;
using System.IO.Hashing;
using System.Security.Cryptography;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace OgpSite.Core.Output.Zips;

/// <summary>
/// Packs one file after another. Its buffers are used again; the bytes depend on the file alone, since it goes through
/// in blocks of one size and deflate is managed code of one pinned version. For one thread at a time.
/// </summary>
internal sealed class ZipPacker : IDisposable
{
    private const int BlockLength = 64 * 1024;

    /// <summary>Kinds that are packed in themselves: packing them again costs time and gains nothing.</summary>
    private static readonly FrozenSet<string> PackedKinds = FrozenSet.Create(StringComparer.Ordinal,
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".zip", ".xlsx", ".docx", ".pptx", ".odt", ".ods", ".mp4",
        ".webm", ".mp3", ".woff2");

    private readonly Deflater _deflater = new(Deflater.DEFAULT_COMPRESSION, noZlibHeaderOrFooter: true);
    private readonly Crc32 _crc = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _input = new byte[BlockLength];
    private readonly byte[] _output = new byte[BlockLength];
    private readonly ImmutableArray<ZipExtent>.Builder _extents = ImmutableArray.CreateBuilder<ZipExtent>();
    private int _waiting;

    /// <summary>Packs <paramref name="content"/> from where it stands to its end.</summary>
    public ZipEntry Pack(string path, Stream content, ZipSpool spool)
    {
        var count = content.ReadAtLeast(_input, BlockLength, throwOnEndOfStream: false);
        // There is nothing to deflate in an empty file, and some readers wonder at two bytes that unpack to none.
        var isStored = count == 0 || PackedKinds.Contains(Path.GetExtension(path));
        var method = isStored ? ZipMethod.Stored : ZipMethod.Deflated;
        long length = 0;
        for (; count > 0; count = content.ReadAtLeast(_input, BlockLength, throwOnEndOfStream: false))
        {
            length += count;
            _crc.Append(_input.AsSpan(0, count));
            _hash.AppendData(_input, 0, count);
            if (isStored) _extents.Add(spool.Append(_input.AsSpan(0, count)));
            else Deflate(count, spool);
        }

        if (!isStored) Finish(spool);
        var extents = _extents.DrainToImmutable();
        return new ZipEntry
        {
            Path = path,
            Method = method,
            Crc = TakeCrc(),
            Length = length,
            PackedLength = extents.Sum(extent => (long)extent.Length),
            Hash = [.. _hash.GetHashAndReset()],
            Extents = extents,
        };
    }

    public void Dispose() => _hash.Dispose();

    private void Deflate(int count, ZipSpool spool)
    {
        _deflater.SetInput(_input, 0, count);
        while (!_deflater.IsNeedingInput) TakeOutput(spool);
    }

    private void Finish(ZipSpool spool)
    {
        _deflater.Finish();
        while (!_deflater.IsFinished) TakeOutput(spool);
        if (_waiting > 0) _extents.Add(spool.Append(_output.AsSpan(0, _waiting)));
        _waiting = 0;
        _deflater.Reset();
    }

    private void TakeOutput(ZipSpool spool)
    {
        _waiting += _deflater.Deflate(_output, _waiting, BlockLength - _waiting);
        if (_waiting < BlockLength) return;
        _extents.Add(spool.Append(_output));
        _waiting = 0;
    }

    private uint TakeCrc()
    {
        var crc = _crc.GetCurrentHashAsUInt32();
        _crc.Reset();
        return crc;
    }
}
