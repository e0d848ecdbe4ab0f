using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;

namespace OgpSite.Core.Themes;

/// <summary>
/// A theme's assets under names that hold a digest of their content (<c>assets/style-1a2b3c4d.css</c>), so that a
/// cached file never meets a page of another build.
/// </summary>
internal sealed class AssetSet
{
    private readonly FrozenDictionary<string, SiteUrl> _urls;

    public AssetSet(ImmutableArray<ThemeAsset> assets)
    {
        var urls = new Dictionary<string, SiteUrl>(StringComparer.Ordinal);
        var files = new List<OutputFile>();
        // Style sheets last: they name other assets, whose names have to be known by then.
        foreach (var asset in assets.OrderBy(asset => IsStyle(asset.Name))
            .ThenBy(asset => asset.Name, StringComparer.Ordinal))
        {
            var content = IsStyle(asset.Name) ? WithHashedNames(asset, urls) : asset.Content;
            var url = new SiteUrl($"assets/{Hashed(asset.Name, content.Span)}");
            urls[asset.Name] = url;
            files.Add(new OutputFile(url, content));
        }

        _urls = urls.ToFrozenDictionary(StringComparer.Ordinal);
        Files = [.. files.OrderBy(file => file.Url.Path, StringComparer.Ordinal)];
    }

    public ImmutableArray<OutputFile> Files { get; }

    public SiteUrl UrlOf(string name) => _urls.TryGetValue(name, out var url) ? url
        : throw new KeyNotFoundException(
            $"There is no asset '{name}'.{NearestName.Hint(name, _urls.Keys.Order(StringComparer.Ordinal))}");

    private static bool IsStyle(string name) => name.EndsWith(".css", StringComparison.OrdinalIgnoreCase);

    /// <summary>In <c>url(font.woff2)</c> the name of an asset is replaced; anything else stays as it is.</summary>
    private static ReadOnlyMemory<byte> WithHashedNames(ThemeAsset style, Dictionary<string, SiteUrl> urls)
    {
        var parts = Encoding.UTF8.GetString(style.Content.Span).ReplaceLineEndings("\n").Split("url(");
        var here = new SiteUrl($"assets/{style.Name}");
        for (var i = 1; i < parts.Length; i++)
        {
            var end = parts[i].IndexOf(')', StringComparison.Ordinal);
            if (end < 0) continue;
            var written = parts[i][..end].Trim().Trim('"', '\'');
            foreach (var (name, url) in urls)
                if (new SiteUrl($"assets/{name}").RelativeTo(here) == written)
                    parts[i] = $"\"{url.RelativeTo(here)}\"{parts[i][end..]}";
        }

        return Encoding.UTF8.GetBytes(string.Join("url(", parts));
    }

    private static string Hashed(string name, ReadOnlySpan<byte> content)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));
        var dot = name.LastIndexOf('.');
        return dot > name.LastIndexOf('/') + 1 ? $"{name[..dot]}-{digest}{name[dot..]}" : $"{name}-{digest}";
    }
}
