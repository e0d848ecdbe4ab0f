using System.Buffers.Binary;
using System.Text;

namespace OgpSite.TestKit;

/// <summary>
/// What stands in a zip, field by field, read by hand from its bytes: readers forgive much of what this shows.
/// </summary>
public sealed class ZipLayout
{
    private ZipLayout(ImmutableArray<ZipPart> locals, ImmutableArray<ZipPart> centrals, bool isBig, int entriesInEnd) =>
        (Locals, Centrals, IsBig, EntriesInEnd) = (locals, centrals, isBig, entriesInEnd);

    /// <summary>The local headers, from the first byte on without a gap.</summary>
    public ImmutableArray<ZipPart> Locals { get; }

    /// <summary>The list of files at the end.</summary>
    public ImmutableArray<ZipPart> Centrals { get; }

    /// <summary>Whether there are the end records of zip64.</summary>
    public bool IsBig { get; }

    /// <summary>How many files the end record of every zip counts.</summary>
    public int EntriesInEnd { get; }

    public IEnumerable<string> Names => Centrals.Select(part => part.Name);

    public static ZipLayout Read(ReadOnlySpan<byte> zip)
    {
        var at = 0;
        var locals = ImmutableArray.CreateBuilder<ZipPart>();
        while (U32(zip, at) == 0x04034b50)
        {
            var part = Part(zip, at, at + 4, at + 26, 30);
            locals.Add(part);
            at += 30 + U16(zip, at + 26) + U16(zip, at + 28) + (int)part.PackedLength;
        }

        var list = at;
        var centrals = ImmutableArray.CreateBuilder<ZipPart>();
        while (U32(zip, at) == 0x02014b50)
        {
            centrals.Add(Part(zip, at, at + 6, at + 28, 46) with
            {
                MadeBy = U16(zip, at + 4),
                CommentLength = U16(zip, at + 32),
                Disk = U16(zip, at + 34),
                InternalAttributes = U16(zip, at + 36),
                Attributes = U32(zip, at + 38),
                Offset = U32(zip, at + 42),
            });
            at += 46 + U16(zip, at + 28) + U16(zip, at + 30) + U16(zip, at + 32);
        }

        var (entries, start, length) = ((long)centrals.Count, (long)list, (long)at - list);
        var isBig = U32(zip, at) == 0x06064b50;
        if (isBig)
        {
            Expect(zip, at + 4, 8, 44);
            Expect(zip, at + 24, 8, entries);
            Expect(zip, at + 32, 8, entries);
            Expect(zip, at + 40, 8, length);
            Expect(zip, at + 48, 8, start);
            Expect(zip, at + 56, 4, 0x07064b50);
            Expect(zip, at + 64, 8, at);
            Expect(zip, at + 72, 4, 1);
            at += 76;
        }

        Expect(zip, at, 4, 0x06054b50);
        Expect(zip, at + 4, 4, 0);
        Expect(zip, at + 8, 2, Math.Min(entries, 0xFFFF));
        Expect(zip, at + 12, 4, length);
        Expect(zip, at + 16, 4, start);
        Expect(zip, at + 20, 2, 0);
        Expect(zip.Length, at + 22);
        return new ZipLayout(
            locals.DrainToImmutable(), centrals.DrainToImmutable(), isBig, U16(zip, at + 10));
    }

    /// <summary>What local and central headers have in common, which stands in the same order in both.</summary>
    private static ZipPart Part(ReadOnlySpan<byte> zip, int at, int common, int lengths, int fixedLength)
    {
        var name = zip.Slice(at + fixedLength, U16(zip, lengths));
        return new ZipPart
        {
            Start = at,
            Needs = U16(zip, common),
            Flags = U16(zip, common + 2),
            Method = U16(zip, common + 4),
            Time = U16(zip, common + 6),
            Date = U16(zip, common + 8),
            Crc = U32(zip, common + 10),
            PackedLength = U32(zip, common + 14),
            Length = U32(zip, common + 18),
            Name = Encoding.UTF8.GetString(name),
            Extra = [.. zip.Slice(at + fixedLength + name.Length, U16(zip, lengths + 2))],
        };
    }

    private static void Expect(ReadOnlySpan<byte> zip, int at, int width, long expected) => Expect(width switch
    {
        2 => U16(zip, at),
        4 => U32(zip, at),
        _ => BinaryPrimitives.ReadInt64LittleEndian(zip[at..]),
    }, expected);

    private static void Expect(long found, long expected)
    {
        if (found != expected) throw new InvalidDataException($"The end of the zip says {found}, not {expected}.");
    }

    private static ushort U16(ReadOnlySpan<byte> zip, int at) => BinaryPrimitives.ReadUInt16LittleEndian(zip[at..]);

    private static uint U32(ReadOnlySpan<byte> zip, int at) => BinaryPrimitives.ReadUInt32LittleEndian(zip[at..]);
}

/// <summary>A header of a file in a zip; what only central headers have is 0 in local ones.</summary>
public sealed record ZipPart
{
    /// <summary>Where the header begins.</summary>
    public required int Start { get; init; }

    public required int Needs { get; init; }
    public required int Flags { get; init; }
    public required int Method { get; init; }
    public required int Time { get; init; }
    public required int Date { get; init; }
    public required uint Crc { get; init; }
    public required uint PackedLength { get; init; }
    public required uint Length { get; init; }
    public required string Name { get; init; }
    public required ImmutableArray<byte> Extra { get; init; }
    public int MadeBy { get; init; }
    public int CommentLength { get; init; }
    public int Disk { get; init; }
    public int InternalAttributes { get; init; }
    public uint Attributes { get; init; }
    public uint Offset { get; init; }
}
