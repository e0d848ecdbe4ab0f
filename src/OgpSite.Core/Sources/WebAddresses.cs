namespace OgpSite.Core.Sources;

/// <summary>
/// Reads absolute web addresses as browsers would, and refuses what browsers read otherwise than they look.
/// </summary>
public static class WebAddresses
{
    private const int Longest = 2_000;

    /// <summary>
    /// The http or https address; null for other schemes, relative addresses, and any with spaces,
    /// backslashes or controls.
    /// </summary>
    public static Uri? Parse(string text)
    {
        var isHttp = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        var isClean = text.Length <= Longest
            && !text.Any(IsMisread);
        return isHttp && isClean && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0
            && address.UserInfo.Length == 0
            ? address
            : null;
    }

    private static bool IsMisread(char c) =>
        c is '\\' or '<' or '>' or '"' || char.IsWhiteSpace(c) || char.IsControl(c) || InvisibleCharacters.IsOne(c);
}
