namespace OgpSite.Core.Output.Zips;

/// <summary>
/// Writes the parts of a zip that are no content, as PKWARE's APPNOTE lays them down. Every field that could tell of
/// the machine is fixed. Sizes are known beforehand, so there is no data descriptor, and the only extra field is that
/// of zip64, where a number does not fit without it.
/// </summary>
internal static class ZipHeaders
{
    private const uint LocalSignature = 0x04034b50;
    private const uint CentralSignature = 0x02014b50;
    private const uint EndSignature = 0x06054b50;
    private const uint BigEndSignature = 0x06064b50;
    private const uint BigEndLocatorSignature = 0x07064b50;

    /// <summary>Made on Unix by version 2.0: readers take the attributes for those of Unix.</summary>
    private const ushort MadeBy = (3 << 8) | NeedsDeflate;
    private const ushort NeedsDeflate = 20;
    private const ushort NeedsBigNumbers = 45;

    /// <summary>The name is UTF-8.</summary>
    private const ushort Flags = 1 << 11;

    /// <summary>A regular file that its owner may write and everybody may read: 0100644.</summary>
    private const uint Attributes = 0x81A4u << 16;

    private const ushort BigNumbers = 0x0001;

    // The largest numbers are no numbers: they send the reader to the zip64 ones.
    private const uint Big = uint.MaxValue;
    private const ushort Many = ushort.MaxValue;

    public static void WriteLocal(BinaryWriter zip, ZipEntry entry, ReadOnlySpan<byte> name, ZipTime time)
    {
        // Either both lengths stand in the extra field or none.
        var isBig = entry.Length >= Big || entry.PackedLength >= Big;
        zip.Write(LocalSignature);
        WriteCommon(zip, entry, time, isBig, isBig, isBig);
        zip.Write((ushort)name.Length);
        WriteBigNumbers(zip, name, isBig ? [entry.Length, entry.PackedLength] : []);
    }

    /// <param name="offset">Where the entry's local header begins.</param>
    public static void WriteCentral(
        BinaryWriter zip, ZipEntry entry, ReadOnlySpan<byte> name, ZipTime time, long offset)
    {
        var (isLong, isLongPacked, isFar) = (entry.Length >= Big, entry.PackedLength >= Big, offset >= Big);
        zip.Write(CentralSignature);
        zip.Write(MadeBy);
        WriteCommon(zip, entry, time, isLong, isLongPacked, isLong || isLongPacked || isFar);
        zip.Write((ushort)name.Length);
        ReadOnlySpan<long> all = [entry.Length, entry.PackedLength, offset];
        Span<long> big = stackalloc long[all.Length];
        var count = 0;
        foreach (var number in all)
            if (number >= Big) big[count++] = number;
        zip.Write(LengthOfExtra(count));
        zip.Write((ushort)0); // no comment
        zip.Write((ushort)0); // the first disk
        zip.Write((ushort)0); // no internal attribute
        zip.Write(Attributes);
        zip.Write(isFar ? Big : (uint)offset);
        zip.Write(name);
        WriteExtra(zip, big[..count]);
    }

    /// <summary>The end of the zip: where its list of files stands and how long it is.</summary>
    public static void WriteEnd(BinaryWriter zip, int entries, long listOffset, long listLength)
    {
        if (entries >= Many || listOffset >= Big || listLength >= Big)
            WriteBigEnd(zip, entries, listOffset, listLength);
        zip.Write(EndSignature);
        zip.Write(0u); // this disk and the list's are the first
        zip.Write((ushort)Math.Min(entries, Many));
        zip.Write((ushort)Math.Min(entries, Many));
        zip.Write((uint)Math.Min(listLength, Big));
        zip.Write((uint)Math.Min(listOffset, Big));
        zip.Write((ushort)0); // no comment
    }

    private static void WriteBigEnd(BinaryWriter zip, int entries, long listOffset, long listLength)
    {
        const long lengthOfRest = 44;
        zip.Write(BigEndSignature);
        zip.Write(lengthOfRest);
        zip.Write((ushort)((3 << 8) | NeedsBigNumbers));
        zip.Write(NeedsBigNumbers);
        zip.Write(0u); // this disk
        zip.Write(0u); // the list's disk
        zip.Write((long)entries);
        zip.Write((long)entries);
        zip.Write(listLength);
        zip.Write(listOffset);

        zip.Write(BigEndLocatorSignature);
        zip.Write(0u); // the disk of what it locates
        zip.Write(listOffset + listLength);
        zip.Write(1u); // disks in all
    }

    /// <summary>What both headers of an entry say in the same order, up to the length of the name.</summary>
    private static void WriteCommon(
        BinaryWriter zip, ZipEntry entry, ZipTime time, bool isLong, bool isLongPacked, bool needsBigNumbers)
    {
        zip.Write(needsBigNumbers ? NeedsBigNumbers : NeedsDeflate);
        zip.Write(Flags);
        zip.Write((ushort)entry.Method);
        zip.Write(time.Time);
        zip.Write(time.Date);
        zip.Write(entry.Crc);
        zip.Write(isLongPacked ? Big : (uint)entry.PackedLength);
        zip.Write(isLong ? Big : (uint)entry.Length);
    }

    private static void WriteBigNumbers(BinaryWriter zip, ReadOnlySpan<byte> name, ReadOnlySpan<long> numbers)
    {
        zip.Write(LengthOfExtra(numbers.Length));
        zip.Write(name);
        WriteExtra(zip, numbers);
    }

    private static ushort LengthOfExtra(int numbers) => (ushort)(numbers == 0 ? 0 : 4 + (8 * numbers));

    private static void WriteExtra(BinaryWriter zip, ReadOnlySpan<long> numbers)
    {
        if (numbers.IsEmpty) return;
        zip.Write(BigNumbers);
        zip.Write((ushort)(8 * numbers.Length));
        foreach (var number in numbers) zip.Write(number);
    }
}
