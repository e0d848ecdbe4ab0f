namespace OgpSite.Core.Themes;

internal static class ThemeSources
{
    public static string Hint(string name, IEnumerable<string> names) => $" There are: {string.Join(", ", names)}.";
}
