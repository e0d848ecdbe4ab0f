using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>
/// Who has which address. Two addresses that differ only in case are one, since some systems keep one file for both,
/// and a folder cannot have the name of a file.
/// </summary>
internal sealed class AddressBook
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>
    /// Takes an address for <paramref name="owner"/>; false, and a diagnostic at <paramref name="location"/>, where it
    /// is taken or not every system can have a file of that name.
    /// </summary>
    public bool TryTake(SiteUrl url, string owner, SourceLocation location, DiagnosticBag diagnostics)
    {
        var orSlug = location.Path.Extension == ".md" ? ", or give it a 'slug' of its own" : "";
        if (Obstacle(url) is { } obstacle)
        {
            diagnostics.Add(DiagnosticCatalog.AddressUnusable.At(
                location, url.Path, obstacle, "Rename the file" + orSlug));
            return false;
        }

        if (HolderOf(url) is { } holder)
        {
            diagnostics.Add(DiagnosticCatalog.AddressTaken.At(location, url.Path, holder, orSlug));
            return false;
        }

        Take(url, owner);
        return true;
    }

    /// <summary>Takes an address that has no holder yet.</summary>
    public void Take(SiteUrl url, string owner)
    {
        var key = Key(url.Path);
        _owners.Add(key, owner);
        foreach (var folder in FoldersOf(key)) _folders.TryAdd(folder, owner);
    }

    /// <summary>Who has an address, or one that cannot stand beside it; null where nobody has.</summary>
    public string? HolderOf(SiteUrl url)
    {
        var key = Key(url.Path);
        return _owners.GetValueOrDefault(key)
            ?? _folders.GetValueOrDefault(key)
            ?? FoldersOf(key)
                .Select(folder => _owners.GetValueOrDefault(folder))
                .FirstOrDefault(other => other is not null);
    }

    private static string? Obstacle(SiteUrl url) =>
        url.Path.Length > AddressName.LongestPath ? $"it has more than {AddressName.LongestPath} characters"
        : url.Path.Split('/').FirstOrDefault(AddressName.IsDevice) is { } name
            ? $"Windows keeps the name '{name.Split('.')[0]}' for a device"
        : null;

    private static string Key(string path) => NormalForm.Of(path, NormalizationForm.FormC).ToUpperInvariant();

    private static IEnumerable<string> FoldersOf(string key)
    {
        for (var slash = key.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = key.IndexOf('/', slash + 1))
            yield return key[..slash];
    }
}
