using System.IO.Compression;
using FsCheck.Xunit;
using OgpSite.Core.Output.Zips;
using ZipEntry = OgpSite.Core.Output.Zips.ZipEntry;

namespace OgpSite.Core.Tests.Output.Zips;

public sealed class ZipPackerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("zip");
    private readonly ZipSpool _spool;

    public ZipPackerTests() => _spool = new ZipSpool(_folder["site.zip"]);

    public void Dispose()
    {
        _spool.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(1_000_000)]
    public void Pack_Text_ComesBackWhole(int length)
    {
        var text = Text(length, seed: 1);
        using var packer = new ZipPacker();
        Assert.Equal(text, Unpack(packer.Pack("a.html", new MemoryStream(text), _spool)));
    }

    /// <summary>The bytes depend on the file alone: not on how it is handed out, nor on what went before.</summary>
    [Property(MaxTest = 30)]
    public void Pack_AnyStreamAndPacker_GivesTheSameBytes(ushort length, byte seed, ushort piece, ushort before)
    {
        var text = Text(length * 3, seed);
        using var fresh = new ZipPacker();
        using var used = new ZipPacker();
        used.Pack("b.html", new MemoryStream(Text(before * 3, seed + 1)), _spool);
        var whole = Packed(fresh.Pack("a.html", new MemoryStream(text), _spool));
        Assert.Equal(whole, Packed(used.Pack("a.html", new Drip(text, piece + 1), _spool)));
    }

    [Theory]
    [InlineData("a.html", ZipMethod.Deflated)]
    [InlineData("a.pdf", ZipMethod.Deflated)]
    [InlineData("a.svg", ZipMethod.Deflated)]
    [InlineData("a.png", ZipMethod.Stored)]
    [InlineData("a.docx", ZipMethod.Stored)]
    public void Pack_KindThatIsPacked_IsStored(string path, object method)
    {
        using var packer = new ZipPacker();
        var entry = packer.Pack(path, new MemoryStream(Text(200_000, seed: 2)), _spool);
        Assert.Equal((ZipMethod)method, entry.Method);
        Assert.Equal(entry.Method == ZipMethod.Stored, entry.PackedLength == entry.Length);
    }

    [Fact]
    public void Pack_TwoThings_DoNotMix()
    {
        using var packer = new ZipPacker();
        var first = packer.Pack("a.html", new MemoryStream(Text(70_000, seed: 3)), _spool);
        var second = packer.Pack("b.png", new MemoryStream(Text(70_000, seed: 4)), _spool);
        Assert.Equal(Text(70_000, seed: 3), Unpack(first));
        Assert.Equal(Text(70_000, seed: 4), Unpack(second));
    }

    /// <summary>Something like prose: few words, again and again, so that far matches occur.</summary>
    private static byte[] Text(int length, int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, 300).Select(_ => random.Next(1, 9)).ToArray();
        var text = new byte[length];
        for (var at = 0; at < length;)
        {
            var word = random.Next(words.Length);
            for (var i = 0; i < words[word] && at < length; i++) text[at++] = (byte)('a' + (((word * 7) + i) % 26));
            if (at < length) text[at++] = (byte)' ';
        }

        return text;
    }

    private byte[] Packed(ZipEntry entry)
    {
        using var packed = new MemoryStream();
        foreach (var extent in entry.Extents) _spool.CopyTo(packed, extent, new byte[1000]);
        Assert.Equal(entry.PackedLength, packed.Length);
        return packed.ToArray();
    }

    private byte[] Unpack(ZipEntry entry)
    {
        if (entry.Method == ZipMethod.Stored) return Packed(entry);
        using var unpacked = new MemoryStream();
        using var deflated = new DeflateStream(new MemoryStream(Packed(entry)), CompressionMode.Decompress);
        deflated.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    /// <summary>A stream that gives a few bytes at a time, as a network does.</summary>
    private sealed class Drip(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(piece, count));
    }
}
