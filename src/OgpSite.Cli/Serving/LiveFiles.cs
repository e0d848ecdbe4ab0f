using System.Net;
using System.Text;

namespace OgpSite.Cli.Serving;

/// <summary>
/// What a served page has beside that of a build: a script that follows the server. It stands in a folder of the host
/// that no site can have, since no address begins with a hyphen.
/// </summary>
internal static class LiveFiles
{
    public const string Folder = "/-/";
    public const string Events = "/-/events";
    public const string Style = "/-/live.css";
    private const string Script = "/-/live.js";

    /// <summary>The file at an address of the folder; null where there is none.</summary>
    public static FileAnswer? Find(RequestPath path) =>
        path.Value is Script or Style ? new FileAnswer(200, path.Value, Read(path.Value[Folder.Length..])) : null;

    /// <summary>The page with the script at its end, and for the script how the page stands.</summary>
    public static byte[] AddTo(ReadOnlyMemory<byte> page, PageVersion version, Preview preview)
    {
        var script = Encoding.UTF8.GetBytes(
            $"<script src=\"{Script}\" defer data-page=\"{Encode(version.Content)}\" " +
            $"data-styles=\"{Encode(version.Styles)}\" data-home=\"{Encode(preview.Site.Home)}\" " +
            $"data-overlay=\"{Encode(preview.Site.IsEmpty ? "no" : "yes")}\"></script>\n");
        var end = page.Span.LastIndexOf("</body>"u8);
        if (end < 0) end = page.Length;
        return [.. page.Span[..end], .. script, .. page.Span[end..]];
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static byte[] Read(string name)
    {
        var type = typeof(LiveFiles);
        using var stream = type.Assembly.GetManifestResourceStream(type, name)
            ?? throw new InvalidOperationException($"The tool was built without '{name}'.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
