using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using OgpSite.Core.Search;

namespace OgpSite.Cli.Serving;

/// <summary>
/// A built site as a host such as GitHub Pages shows it: below its own path, with case that counts, with folders that
/// show their <c>index.html</c> and pages that are found without <c>.html</c>. There is nothing but the files given.
/// </summary>
internal sealed class ServedSite
{
    private readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> _files;
    private readonly FrozenSet<string> _folders;
    private readonly Lazy<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> _search;
    private readonly string _root;

    /// <param name="home">The path of the site's address, as an address writes it, with a slash at both ends.</param>
    /// <param name="files">By address below the home.</param>
    /// <param name="makeSearch">
    /// Makes the site once more with its search, when a reader first searches; of its files those of the search are shown.
    /// </param>
    public ServedSite(
        string home, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files,
        Func<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> makeSearch)
    {
        var root = RequestPath.Parse(home);
        (Home, _root) = root is null ? ("/", "/") : (home, root.Value);
        _files = files;
        _search = new(makeSearch);
        _folders = files.Keys.SelectMany(Above).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A site that is all made, its search as well.</summary>
    public ServedSite(string home, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
        : this(home, files, () => files)
    {
    }

    public string Home { get; }

    public bool IsEmpty => _files.IsEmpty;

    public Answer Find(RequestPath path)
    {
        if (path.Value == "/" && _root != "/") return new RedirectAnswer(StatusCodes.Status302Found, Home);
        if (path.Value + "/" == _root) return new RedirectAnswer(StatusCodes.Status301MovedPermanently, Home);
        if (!path.Value.StartsWith(_root, StringComparison.Ordinal)) return NotFound();
        var name = path.Value[_root.Length..];
        if (name.Length == 0 || name.EndsWith('/')) return File(name + "index.html") ?? NotFound();
        return (File(name) ?? File(name + ".html")) is { } file ? file
            : _folders.Contains(name) ? new RedirectAnswer(StatusCodes.Status301MovedPermanently, path.Encoded + "/")
            : NotFound();
    }

    private FileAnswer? File(string name)
    {
        var files = name.StartsWith(SearchFolder.Path, StringComparison.Ordinal) ? _search.Value : _files;
        return files.TryGetValue(name, out var content)
            ? new FileAnswer(StatusCodes.Status200OK, name, content)
            : null;
    }

    private FileAnswer NotFound() => _files.TryGetValue("404.html", out var page)
        ? new FileAnswer(StatusCodes.Status404NotFound, "404.html", page)
        : new FileAnswer(StatusCodes.Status404NotFound, "404.txt", "There is no page at this address.\n"u8.ToArray());

    private static IEnumerable<string> Above(string name)
    {
        for (var slash = name.LastIndexOf('/'); slash > 0; slash = name.LastIndexOf('/', slash - 1))
            yield return name[..slash];
    }
}
