using System.Buffers.Binary;
using OgpSite.Core.Output.Zips;

namespace OgpSite.Core.Tests.Output.Zips;

/// <summary>
/// Numbers that no test writes in earnest: files and zips of 4 GiB and more. A whole zip of that size was made and read
/// by hand, see <see cref="ZipOutputTests"/>.
/// </summary>
public sealed class ZipHeadersTests
{
    private const long FourGiB = 4L * 1024 * 1024 * 1024;

    [Theory]
    [InlineData(10, 7, 20, new long[0])]
    [InlineData(FourGiB - 2, 7, 20, new long[0])]
    [InlineData(FourGiB - 1, 7, 45, new[] { FourGiB - 1, 7 })]
    [InlineData(FourGiB + 5, 7, 45, new[] { FourGiB + 5, 7 })]
    [InlineData(10, FourGiB, 45, new[] { 10, FourGiB })]
    public void WriteLocal_Lengths_GoToTheExtraFieldBothOrNeither(long length, long packed, int needs, long[] extra)
    {
        var header = Write(zip => ZipHeaders.WriteLocal(zip, Entry(length, packed), "a"u8, ZipTime.Earliest));
        Assert.Equal(needs, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(4)));
        AssertLength(header, 18, packed, extra.Length > 0);
        AssertLength(header, 22, length, extra.Length > 0);
        Assert.Equal(extra, Extra(header, 26, 30));
    }

    [Theory]
    [InlineData(10, 7, 30, 20, new long[0])]
    [InlineData(FourGiB + 5, 7, 30, 45, new[] { FourGiB + 5 })]
    [InlineData(10, FourGiB, 30, 45, new[] { FourGiB })]
    [InlineData(10, 7, FourGiB - 1, 45, new[] { FourGiB - 1 })]
    [InlineData(FourGiB, FourGiB + 1, FourGiB + 2, 45, new[] { FourGiB, FourGiB + 1, FourGiB + 2 })]
    public void WriteCentral_Numbers_GoToTheExtraFieldWhereTheyDoNotFit(
        long length, long packed, long offset, int needs, long[] extra)
    {
        var header = Write(zip => ZipHeaders.WriteCentral(zip, Entry(length, packed), "a"u8, ZipTime.Earliest, offset));
        Assert.Equal(0x0314, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(4)));
        Assert.Equal(needs, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(6)));
        AssertLength(header, 20, packed, packed >= uint.MaxValue);
        AssertLength(header, 24, length, length >= uint.MaxValue);
        AssertLength(header, 42, offset, offset >= uint.MaxValue);
        Assert.Equal(extra, Extra(header, 28, 46));
    }

    [Theory]
    [InlineData(65_534, 100, 100, 22)]
    [InlineData(65_535, 100, 100, 22 + 76)]
    [InlineData(3, FourGiB - 1, 100, 22 + 76)]
    [InlineData(3, 100, FourGiB - 1, 22 + 76)]
    public void WriteEnd_ManyOrFar_HasTheRecordsOfZip64(int entries, long offset, long length, int expected)
    {
        var end = Write(zip => ZipHeaders.WriteEnd(zip, entries, offset, length));
        Assert.Equal(expected, end.Length);
        if (expected == 22) return;
        Assert.Equal(entries, BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(32)));
        Assert.Equal(length, BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(40)));
        Assert.Equal(offset, BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(48)));
        Assert.Equal(offset + length, BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(64)));
    }

    private static ZipEntry Entry(long length, long packed) => new()
    {
        Path = "a",
        Method = ZipMethod.Deflated,
        Crc = 1,
        Length = length,
        PackedLength = packed,
        Hash = [],
        Extents = [],
    };

    private static byte[] Write(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) write(writer);
        return bytes.ToArray();
    }

    private static void AssertLength(byte[] header, int at, long number, bool isInExtra) => Assert.Equal(
        isInExtra ? uint.MaxValue : (uint)number, BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(at)));

    /// <summary>The numbers of the zip64 field; all there is behind the name.</summary>
    private static long[] Extra(byte[] header, int lengths, int fixedLength)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(lengths + 2));
        var extra = header.AsSpan(fixedLength + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(lengths)));
        Assert.Equal(length, extra.Length);
        if (length == 0) return [];
        Assert.Equal(1, BinaryPrimitives.ReadUInt16LittleEndian(extra));
        Assert.Equal(length - 4, BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]));
        var numbers = new long[(length - 4) / 8];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadInt64LittleEndian(extra[(4 + (8 * i))..]);
        return numbers;
    }
}
