using System.Globalization;

namespace OgpSite.Core.Sources;

/// <summary>
/// Reads absolute web addresses as browsers would, and refuses what browsers read otherwise than they look.
/// </summary>
public static class WebAddresses
{
    private const int Longest = 2_000;

    /// <summary>
    /// The http or https address; null for other schemes, relative addresses, and any with spaces,
    /// backslashes, controls, invisible characters or a user's name.
    /// </summary>
    public static Uri? Parse(string text)
    {
        var isHttp = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (!isHttp) return null;
        var isClean = text.Length <= Longest
            && !text.Any(IsMisread)
            && InvisibleCharacters.In(text).IsEmpty
            && !HostOf(text).Any(IsFormat);
        return isClean && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0
            && address.UserInfo.Length == 0
            ? address
            : null;
    }

    private static bool IsMisread(char c) =>
        c is '\\' or '<' or '>' or '"' || char.IsWhiteSpace(c) || char.IsControl(c);

    /// <summary>What stands between the slashes, in which not even a joiner or a soft hyphen is seen.</summary>
    private static string HostOf(string text)
    {
        var host = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..];
        return host.AsSpan().IndexOfAny('/', '?', '#') is >= 0 and var end ? host[..end] : host;
    }

    private static bool IsFormat(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
