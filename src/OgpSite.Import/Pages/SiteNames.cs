using System.Text.RegularExpressions;

namespace OgpSite.Import.Pages;

/// <summary>The name of the web site behind a page's title.</summary>
internal static partial class SiteNames
{
    /// <summary>The title alone.</summary>
    public static string Strip(string title, out string dropped)
    {
        var name = Trailing.Match(title);
        dropped = name.Success ? name.Value.Trim() : "";
        return (name.Success ? title[..name.Index] : title).Trim();
    }

    /// <summary>Whether a line is nothing but the name of the web site, which pages bear above and below.</summary>
    public static bool IsOne(string text) => Words.Fold(Marks.Strip(text)) is "open government partnership"
        or "alianza para el gobierno abierto" or "partenariat pour un gouvernement ouvert"
        or "parceria para governo aberto";

    [GeneratedRegex(
        "\\s+[|–—-]\\s+(the )?(open government partnership|ogp|alianza para el gobierno abierto)\\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trailing { get; }
}
