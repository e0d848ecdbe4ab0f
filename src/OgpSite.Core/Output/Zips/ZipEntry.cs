namespace OgpSite.Core.Output.Zips;

/// <summary>A file of the zip, packed: all that its headers say, and where its bytes wait.</summary>
internal sealed record ZipEntry
{
    /// <summary>The path below the zip's one folder.</summary>
    public required string Path { get; init; }

    public required ZipMethod Method { get; init; }
    public required uint Crc { get; init; }
    public required long Length { get; init; }

    /// <summary>The length as packed.</summary>
    public required long PackedLength { get; init; }

    /// <summary>SHA-256 of the file, for the manifest.</summary>
    public required ImmutableArray<byte> Hash { get; init; }

    /// <summary>The packed bytes, in order.</summary>
    public required ImmutableArray<ZipExtent> Extents { get; init; }
}

/// <summary>How a file is packed, by the numbers that zips have for it.</summary>
internal enum ZipMethod : ushort
{
    Stored = 0,
    Deflated = 8,
}

/// <summary>A run of bytes in the <see cref="ZipSpool"/>.</summary>
internal readonly record struct ZipExtent(long Offset, int Length);
