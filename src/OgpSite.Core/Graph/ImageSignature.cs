namespace OgpSite.Core.Graph;

/// <summary>Tells images by their first bytes (hardening T15).</summary>
internal static class ImageSignature
{
    /// <summary>So many bytes tell every kind.</summary>
    public const int Length = 12;

    /// <summary>What a file with this extension must be, for a message; null where its first bytes do not matter or fit.</summary>
    public static string? Mismatch(string extension, ReadOnlySpan<byte> start) => extension switch
    {
        ".png" when start is not [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "a PNG image",
        ".jpg" or ".jpeg" when start is not [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        ".gif" when !start.StartsWith("GIF87a"u8) && !start.StartsWith("GIF89a"u8) => "a GIF image",
        ".webp" when !start.StartsWith("RIFF"u8) || !Has(start, 8, "WEBP"u8) => "a WebP image",
        ".avif" when !Has(start, 4, "ftypavif"u8) && !Has(start, 4, "ftypavis"u8) && !Has(start, 4, "ftypmif1"u8) => "an AVIF image",
        _ => null,
    };

    private static bool Has(ReadOnlySpan<byte> start, int offset, ReadOnlySpan<byte> bytes) =>
        start.Length >= offset && start[offset..].StartsWith(bytes);
}
