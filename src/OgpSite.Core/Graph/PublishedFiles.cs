using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Graph;

/// <summary>Which files beside reports are published, and under which address.</summary>
public static class PublishedFiles
{
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(StringComparer.Ordinal,
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".pdf", ".csv", ".xlsx", ".docx", ".pptx", ".odt",
        ".ods", ".txt", ".json", ".zip", ".mp4", ".webm", ".mp3", ".vtt", ".woff2");

    /// <summary>Whether files of this kind are harmless on the site's own host (hardening T15).</summary>
    public static bool IsPublished(SourcePath path) => Kinds.Contains(path.Extension);

    public static bool IsImage(SourcePath path) =>
        path.Extension is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" or ".svg";

    /// <summary>
    /// The path below <c>content/</c> with each part as a slug, so that files of different folders never meet;
    /// null where a part gives no slug.
    /// </summary>
    public static SiteUrl? AddressOf(SourcePath path)
    {
        var below = path.Value.Split('/')[1..];
        var parts = below[..^1].Select(Slug.ForAddress)
            .Append(Slug.ForAddress(below[^1][..^path.Extension.Length])).ToList();
        return parts.Contains("") ? null : new SiteUrl(string.Join('/', parts) + path.Extension);
    }
}
