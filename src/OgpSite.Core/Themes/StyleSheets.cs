using System.Text;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Themes;

/// <summary>
/// Makes the theme's one style sheet: <c>style.css</c>, then <c>theme.css</c>, which a theme may add to it, then what
/// the site's options say.
/// </summary>
internal static class StyleSheets
{
    private const string Main = "style.css";
    private const string Addition = "theme.css";

    /// <summary>The assets with the whole style sheet in the place of its parts.</summary>
    public static ImmutableArray<ThemeAsset> Join(
        ImmutableArray<ThemeAsset> assets, ImmutableArray<ThemeOption> options)
    {
        var parts = assets.Where(IsPart).OrderBy(asset => asset.Name == Addition).Select(TextOf)
            .Append(OptionStyle.Write(options))
            .Where(part => part.Length > 0)
            .ToList();
        // A style sheet that nothing is added to keeps its bytes.
        if (parts.Count < 2 && !assets.Any(asset => asset.Name == Addition)) return assets;
        var whole = new ThemeAsset(Main, Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return [.. assets.Where(asset => !IsPart(asset)).Append(whole).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static bool IsPart(ThemeAsset asset) => asset.Name is Main or Addition;

    private static string TextOf(ThemeAsset asset) =>
        Encoding.UTF8.GetString(asset.Content.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
}
