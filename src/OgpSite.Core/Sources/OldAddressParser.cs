using System.Globalization;
using System.Text;

namespace OgpSite.Core.Sources;

/// <summary>
/// Finds the file behind an old address, as hosts do, and refuses what could stand outside of the site or not be a
/// file on every system (hardening T30, T31).
/// </summary>
internal static class OldAddressParser
{
    private const int LongestSegment = 80;

    /// <summary>
    /// The path of the file, or why there can be none. A leading slash is dropped; <c>a/</c> is the folder's own page,
    /// <c>a/index.html</c>, and <c>a</c> is <c>a.html</c>, which is what hosts of static sites look for.
    /// </summary>
    public static (string Path, string? Fault) Parse(string written)
    {
        if (FaultOfForm(written) is { } malformed) return ("", malformed);
        var address = NormalForm.Of(Uri.UnescapeDataString(written), NormalizationForm.FormC).AsSpan();
        if (address.StartsWith('/')) address = address[1..];
        if (address.IsEmpty) return ("", "it is the address of the home page");
        var segments = address.TrimEnd('/').ToString().Split('/');
        var fault = address.EndsWith("//") ? "a part of it is empty"
            : segments.Select(FaultOf).FirstOrDefault(found => found is not null);
        if (fault is not null) return ("", fault);

        var isFolder = address.EndsWith('/');
        var name = segments[^1];
        if (!isFolder && !IsPageName(name))
            return ("", $"a page's address ends in '.html', '/' or a name without a dot, unlike '{name}'");
        var path = string.Join('/', segments)
            + (isFolder ? "/index.html" : name.Contains('.', StringComparison.Ordinal) ? "" : ".html");
        return Encoding.UTF8.GetByteCount(path) <= AddressName.LongestPath
            ? (path, null)
            : ("", string.Create(CultureInfo.InvariantCulture, $"it has more than {AddressName.LongestPath} bytes"));
    }

    private static string? FaultOfForm(string written) =>
        written.StartsWith("//", StringComparison.Ordinal) || written.Contains("://", StringComparison.Ordinal)
            ? "it names a host; write what comes after it"
        : written.Contains('\\', StringComparison.Ordinal) ? "its parts stand between '/', not '\\'"
        : written.AsSpan().IndexOfAny('?', '#') is >= 0 and var i ? $"a page's address ends before '{written[i]}'"
        : HiddenIn(written) is { } hidden ? $"'{hidden}' hides a character that parts addresses"
        : null;

    /// <summary>A dot, slash or backslash in disguise.</summary>
    private static string? HiddenIn(string written) => Enumerable.Range(0, Math.Max(0, written.Length - 2))
        .Select(i => written.Substring(i, 3))
        .FirstOrDefault(code => code.ToLowerInvariant() is "%2e" or "%2f" or "%5c");

    private static string? FaultOf(string segment)
    {
        if (segment.Length == 0) return "a part of it is empty";
        if (segment is "." or "..") return $"'{segment}' could lead out of the site";
        if (segment.Contains('%', StringComparison.Ordinal))
            return "a '%' in it does not stand for a character in UTF-8";
        if (segment.FirstOrDefault(IsMisfit) is not '\0' and var misfit)
            return $"'{misfit}' cannot be in a file's name on every system";
        if (segment.Any(IsUnseen)) return "it holds a character that cannot be seen";
        if (segment[0] is '.' or '-' or '~' or ' ' || segment[^1] is '.' or ' ')
            return $"the part '{segment}' begins or ends with a character that systems hide or drop";
        if (AddressName.IsDevice(segment)) return $"Windows keeps the name '{segment.Split('.')[0]}' for a device";
        return Encoding.UTF8.GetByteCount(segment) > LongestSegment
            ? string.Create(CultureInfo.InvariantCulture, $"a part of it has more than {LongestSegment} bytes")
            : null;
    }

    private static bool IsMisfit(char c) => c is ':' or '*' or '"' or '<' or '>' or '|';

    private static bool IsUnseen(char c) =>
        c is not ' ' && (char.IsControl(c) || char.IsWhiteSpace(c) || InvisibleCharacters.IsOne(c));

    private static bool IsPageName(string name) =>
        !name.Contains('.', StringComparison.Ordinal)
        || name.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}
