namespace OgpSite.Core.Graph;

/// <summary>Tells files by their first bytes (hardening T15).</summary>
internal static class ImageSignature
{
    /// <summary>So many bytes tell every kind.</summary>
    public const int Length = 32;

    /// <summary>
    /// What a file begins as: an image's extension, or a word for another kind; null where it is nothing known.
    /// </summary>
    public static string? KindOf(ReadOnlySpan<byte> start) => start switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ".png",
        [0xFF, 0xD8, 0xFF, ..] => ".jpg",
        _ when start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) => ".gif",
        _ when start.StartsWith("RIFF"u8) && Has(start, 8, "WEBP"u8) => ".webp",
        _ when Has(start, 4, "ftypavif"u8) || Has(start, 4, "ftypavis"u8) || Has(start, 4, "ftypmif1"u8) => ".avif",
        _ when start.StartsWith("%PDF-"u8) => "a PDF document",
        _ when start.StartsWith("PK\u0003\u0004"u8) => "a zip file",
        _ when start.StartsWith("MZ"u8) || start.StartsWith("\u007FELF"u8) || start.StartsWith("#!"u8) => "a program",
        _ when TextOf(start).StartsWith("<"u8) => "markup, such as a web page",
        _ => null,
    };

    /// <summary>A browser that guesses a file's kind skips a byte order mark and white space.</summary>
    private static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> start) =>
        (start is [0xEF, 0xBB, 0xBF, ..] ? start[3..] : start).TrimStart(" \t\r\n\f"u8);

    private static bool Has(ReadOnlySpan<byte> start, int offset, ReadOnlySpan<byte> bytes) =>
        start.Length >= offset && start[offset..].StartsWith(bytes);
}
