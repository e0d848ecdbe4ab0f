using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OgpSite.TestKit;

/// <summary>A site as it landed in a folder: its files, and its pages as a browser would parse them.</summary>
public sealed class BuiltSite
{
    private BuiltSite(
        string folder, ImmutableSortedSet<string> files, ImmutableSortedDictionary<string, IHtmlDocument> documents)
    {
        Folder = folder;
        Files = files;
        Redirects = documents.RemoveRange(
            documents.Where(document => RefreshOf(document.Value) is null).Select(document => document.Key));
        Pages = documents.RemoveRange(Redirects.Keys);
    }

    public string Folder { get; }

    /// <summary>Every file's path below the folder, with forward slashes, in ordinal order.</summary>
    public ImmutableSortedSet<string> Files { get; }

    /// <summary>Every <c>.html</c> file that is there to be read, by path.</summary>
    public ImmutableSortedDictionary<string, IHtmlDocument> Pages { get; }

    /// <summary>The pages that search engines may show: not those for unknown addresses and for searches.</summary>
    public ImmutableSortedDictionary<string, IHtmlDocument> ListedPages => Pages.RemoveRange(
        Pages.Where(page => page.Value.QuerySelector("meta[name=robots][content=noindex]") is not null)
            .Select(page => page.Key));

    /// <summary>Every <c>.html</c> file that leads on to another by itself, by path.</summary>
    public ImmutableSortedDictionary<string, IHtmlDocument> Redirects { get; }

    /// <summary>
    /// The path of the site's address, from the canonical address of its home page; <c>/</c> where it has none.
    /// </summary>
    public string SitePath =>
        Pages.TryGetValue("index.html", out var home) &&
        home.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } canonical
            ? new Uri(new Uri(canonical), ".").AbsolutePath : "/";

    public static BuiltSite Open(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .ToImmutableSortedSet(StringComparer.Ordinal);
        var pages = files.Where(file => file.EndsWith(".html", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(
                file => file, file => Parse(File.ReadAllText(Path.Combine(folder, file))), StringComparer.Ordinal);
        return new BuiltSite(folder, files, pages);
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>
    /// The links that lead nowhere, name no file (<c>dir/</c>), start at the root or leave the site unseen: one line
    /// each. In 404.html, which is shown at any depth, links start with the path of the site's own address.
    /// </summary>
    public ImmutableArray<string> FindLinkFaults() =>
    [
        .. Pages.Concat(Redirects)
            .SelectMany(page => References(page.Value).Select(reference => FindFault(page.Key, reference)))
            .OfType<string>(),
    ];

    /// <summary>
    /// What may not stand in a page: doubled ids, references to none, inline styles and scripts, <c>data:</c>,
    /// strange forms.
    /// </summary>
    public ImmutableArray<string> FindMarkupFaults() =>
        [.. Pages.Concat(Redirects).SelectMany(page => page.Value.All.SelectMany(MarkupFaults)
            .Concat(DoubledIds(page.Value)).Concat(DanglingIds(page.Value)).Select(fault => $"{page.Key}: {fault}"))];

    /// <summary>Where a page leads on to, as it writes it; null where it stays.</summary>
    public static string? RefreshOf(IHtmlDocument page) =>
        page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content") is { } content
        && content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var start
            ? content[(start + 4)..]
            : null;

    private static IEnumerable<Reference> References(IHtmlDocument page) => LinksOf(page).Concat(
        RefreshOf(page) is { } target ? [new Reference(page.Head!, "refresh", target)] : []);

    private static IEnumerable<Reference> LinksOf(IHtmlDocument page) =>
        from element in page.All
        from attribute in element.Attributes
        where attribute.Name is "href" or "src" or "poster" or "action" or "srcset" or "data"
        from target in attribute.Name == "srcset"
            ? attribute.Value.Split(',').Select(candidate => candidate.Trim().Split(' ')[0])
            : [attribute.Value]
        select new Reference(element, attribute.Name, target);

    private string? FindFault(string page, Reference reference)
    {
        var (element, attribute, target) = reference;
        string Fault(string what) => $"{page}: <{element.LocalName} {attribute}=\"{target}\"> {what}";

        if (target.Length == 0) return Fault("is empty");
        if (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && !target.StartsWith('/'))
        {
            if (absolute.Scheme is not ("http" or "https" or "mailto" or "tel"))
                return Fault("has a scheme that is not allowed");
            var isLoaded = element.LocalName is not "a" &&
                !(element.LocalName is "link"
                    && element.GetAttribute("rel") is "canonical" or "alternate" or "license");
            return isLoaded ? Fault("is loaded from elsewhere") : null;
        }

        if (target.Contains('\\', StringComparison.Ordinal)) return Fault("holds a backslash");
        var root = page == "404.html" && target.StartsWith('/') ? SitePath : "/";
        if (target.StartsWith('/') && page != "404.html") return Fault("starts at the root");
        if (!target.StartsWith(root, StringComparison.Ordinal) && target.StartsWith('/'))
            return Fault($"is not below '{root}'");

        var local = target.StartsWith('/') ? "/" + target[root.Length..] : target;
        var url = new Uri(
            new Uri("http://site/" + Uri.EscapeDataString(page).Replace("%2F", "/", StringComparison.Ordinal)),
            local);
        var path = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        if (path.Length == 0 || path.EndsWith('/')) return Fault("names a folder and no file");
        if (!Files.Contains(path)) return Fault($"names '{path}', which does not exist");
        var fragment = Uri.UnescapeDataString(url.Fragment.TrimStart('#'));
        if (fragment.Length == 0)
            return target.Contains('#', StringComparison.Ordinal) ? Fault("has an empty fragment") : null;
        return Pages.TryGetValue(path, out var document) && document.GetElementById(fragment) is null
            ? Fault($"names '#{fragment}', which '{path}' does not have") : null;
    }

    private static IEnumerable<string> MarkupFaults(IElement element)
    {
        if (element.HasAttribute("style")) yield return $"<{element.LocalName}> has a style attribute.";
        if (element.LocalName == "style") yield return "There is an inline style sheet.";
        if (element.LocalName == "script" && !element.HasAttribute("src") &&
            element.GetAttribute("type") is not ("application/json" or "application/ld+json"))
            yield return "There is an inline script.";
        if (element.LocalName == "form" && element.GetAttribute("role") != "search")
            yield return "There is a form that is no search.";
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal))
                yield return $"<{element.LocalName}> has the event attribute '{attribute.Name}'.";
            if (attribute.Value.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                yield return $"<{element.LocalName} {attribute.Name}> holds a data: address.";
        }

        if (element.LocalName == "script" && element.GetAttribute("src") is { } source &&
            !source.Contains("assets/", StringComparison.Ordinal) &&
            !source.Contains("search/", StringComparison.Ordinal))
            yield return $"The script '{source}' stands outside assets/ and search/.";
    }

    private static IEnumerable<string> DoubledIds(IHtmlDocument page) =>
        page.All.Where(element => element.HasAttribute("id"))
            .GroupBy(element => element.Id!, StringComparer.Ordinal)
            .Where(ids => ids.Count() > 1 || ids.Key.Length == 0 || ids.Key.Any(char.IsWhiteSpace))
            .Select(ids => $"The id '{ids.Key}' stands {ids.Count()} times.");

    private static IEnumerable<string> DanglingIds(IHtmlDocument page) =>
        from element in page.All
        from attribute in element.Attributes
        where attribute.Name is "aria-describedby" or "aria-labelledby" or "aria-controls" or "headers" or "for"
            or "popovertarget"
        from id in attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where page.GetElementById(id) is null
        select $"<{element.LocalName} {attribute.Name}> names '#{id}', which the page does not have.";

    private readonly record struct Reference(IElement Element, string Attribute, string Target);
}
