namespace OgpSite.Core.Sources;

/// <summary>Which names may be part of an address: plain ASCII that every system can type, unzip and serve.</summary>
public static class AddressName
{
    /// <summary>In bytes; a longer path in a zip cannot be unpacked everywhere.</summary>
    public const int LongestZipPath = 150;

    /// <summary>The folder that holds a zip's files where its proper name would be too long, or says nothing.</summary>
    public const string ZipFolder = "site";

    /// <summary>In bytes; a path of this length has room for a folder around it.</summary>
    public const int LongestPath = LongestZipPath - 5; // "site/"

    private const int LongestSegment = 80;

    private static readonly ImmutableArray<string> Devices = ["con", "prn", "aux", "nul", "conin$", "conout$"];

    /// <summary>
    /// Letters a-z, digits and hyphens, not at the ends, at most 80, and no name that Windows keeps for a device.
    /// </summary>
    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= LongestSegment
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && text[0] != '-' && text[^1] != '-' && !IsDevice(text);

    /// <summary>Whether Windows keeps a name for a device; it takes <c>con.html</c> for the console as well.</summary>
    public static bool IsDevice(string segment)
    {
        var name = segment.Split('.')[0].ToLowerInvariant();
        return Devices.Contains(name)
            || (name.Length == 4 && char.IsAsciiDigit(name[3]) && name[..3] is ("com" or "lpt"));
    }
}
