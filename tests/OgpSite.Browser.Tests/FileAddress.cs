namespace OgpSite.Browser.Tests;

/// <summary>The address of a file, whatever is in its name.</summary>
internal static class FileAddress
{
    public static string Of(string path) =>
        "file://" + string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
}
