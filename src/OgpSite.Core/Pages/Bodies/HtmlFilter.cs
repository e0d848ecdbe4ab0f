using AngleSharp;
using AngleSharp.Dom;
using Ganss.Xss;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>
/// Lets a short list of harmless elements and attributes through and reports what it leaves out (hardening T1); ids and
/// addresses of raw HTML follow the rules of Markdown's. The last step of a text.
/// </summary>
internal sealed class HtmlFilter
{
    private static readonly ImmutableArray<string> Elements =
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details",
        "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins",
        "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "summary", "sup",
        "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul", "var",
    ];

    private static readonly ImmutableArray<string> Attributes =
    [
        "href", "src", "alt", "title", "id", "class", "lang", "dir", "colspan", "rowspan", "scope", "headers", "start",
        "reversed", "value", "datetime", "cite", "width", "height", "loading", "decoding", "open", "rel", "hreflang",
        "role", "tabindex", "aria-describedby", "aria-labelledby",
    ];

    private readonly SiteUrl _page;
    private readonly BodyContext _context;
    private readonly DiagnosticBag _diagnostics;
    private readonly ProjectLinks _links;
    private readonly HtmlSanitizer _sanitizer;
    private readonly List<FragmentLink> _fragments = [];

    public HtmlFilter(
        MarkdownText source, SiteUrl page, SiteGraph graph, BodyContext context, DiagnosticBag diagnostics)
    {
        _page = page;
        _context = context;
        _diagnostics = diagnostics;
        _links = new ProjectLinks(source.Path, graph);
        _sanitizer = CreateSanitizer();
    }

    /// <summary>The links of raw HTML to places within pages.</summary>
    public ImmutableArray<FragmentLink> Fragments => [.. _fragments];

    /// <summary>All files that the markup asks for, there or not.</summary>
    public ImmutableArray<SourcePath> Asked => [.. _links.Asked];

    public Html Apply(Html html)
    {
        // Nothing raw: what our own renderers write needs no filter.
        if (_context.RawHtml.IsEmpty)
            return new Html(html.Markup.Replace(_context.IdMark, "", StringComparison.Ordinal));
        var body = _sanitizer.SanitizeDom(html.Markup).Body!;
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            KeepId(element);
            KeepOwnSemantics(element);
            KeepAddresses(element);
        }

        return new Html(body.ChildNodes.ToHtml(_sanitizer.OutputFormatter));
    }

    private HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedCssProperties = new HashSet<string>(),
            // Addresses are looked at below, all by the one reader of addresses.
            UriAttributes = new HashSet<string>(),
            UriListAttributes = new HashSet<string>(),
        });
        sanitizer.RemovingTag += (_, removed) =>
            Report("element", $"<{removed.Tag.LocalName}>", $"<{removed.Tag.LocalName}");
        sanitizer.RemovingAttribute += (_, removed) =>
            Report("attribute", removed.Attribute.Name, removed.Attribute.Name);
        return sanitizer;
    }

    private void Report(string kind, string name, string written) =>
        _diagnostics.Add(DiagnosticCatalog.HtmlLeftOut.At(_context.RawHtml.Of(written), kind, name));

    /// <summary>
    /// Our own renderers' ids stay; an author's is prefixed as a heading's, so that it never stands for one of theirs or
    /// of the theme's.
    /// </summary>
    private void KeepId(IElement element)
    {
        if (element.GetAttribute("headers") is { } headers)
            element.SetAttribute("headers", string.Join(
                ' ', headers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IdOf)));
        if (element.GetAttribute("id") is not { } id) return;
        if (id.StartsWith(_context.IdMark, StringComparison.Ordinal))
        {
            element.Id = id[_context.IdMark.Length..];
            return;
        }

        if (id.Length == 0 || id.Any(char.IsWhiteSpace))
        {
            Report("attribute", $"id=\"{id}\"", id);
            element.RemoveAttribute("id");
            return;
        }

        if (_context.Ids.OfAuthor(id, _context.RawHtml.Of($"\"{id}\"", id), _diagnostics) is { } prefixed)
            element.Id = prefixed;
        else element.RemoveAttribute("id");
    }

    private string IdOf(string id) => _context.Ids.Has(id) ? id : Anchor.Of(id);

    /// <summary>What tells assistive technology a meaning is for our own renderers to write.</summary>
    private void KeepOwnSemantics(IElement element)
    {
        var isTable = element.ClassList.Contains("table-scroll")
            && _context.Ids.Has(element.GetAttribute("aria-labelledby") ?? "");
        Keep("role", element.GetAttribute("role") is "doc-noteref" or "doc-backlink" || isTable);
        Keep("tabindex", isTable);
        Keep("aria-labelledby", isTable || (element.ClassList.Contains("anchor")
            && _context.Ids.Has(element.GetAttribute("aria-labelledby") ?? "")));
        var described = element.GetAttribute("aria-describedby") ?? "";
        Keep("aria-describedby", element.ClassList.Contains("term") && _context.Described.Contains(described));

        void Keep(string attribute, bool isOurs)
        {
            if (!isOurs) element.RemoveAttribute(attribute);
        }
    }

    private void KeepAddresses(IElement element)
    {
        if (element.GetAttribute("cite") is { } cite && LinkAddress.Parse(cite) is not LinkAddress.External)
        {
            Report("attribute", "cite", cite);
            element.RemoveAttribute("cite");
        }

        if (element.LocalName == "img") KeepImage(element);
        else element.RemoveAttribute("src");
        if (element.LocalName != "a" || element.GetAttribute("href") is not { } href) element.RemoveAttribute("href");
        else if (!_context.Addresses.Contains(href)) KeepLink(element, href);
    }

    private void KeepLink(IElement link, string href)
    {
        link.RemoveAttribute("rel");
        var place = _context.RawHtml.Of(href, "<a");
        switch (LinkAddress.Parse(href))
        {
            case LinkAddress.External external:
                if (external.IsWeb) link.SetAttribute("rel", LinkResolver.ExternalRelation);
                return;
            case LinkAddress.SamePage same:
                link.SetAttribute("href", Fragment(_page, same.Fragment, "", place));
                return;
            case LinkAddress.ProjectFile file when _links.Find(file.Path) is { } target:
                link.SetAttribute("href", target.Url.RelativeTo(_page) + (file.Fragment.Length == 0
                    ? ""
                    : target.IsPage
                        ? Fragment(target.Url, file.Fragment, file.Path, place)
                        : "#" + Uri.EscapeDataString(file.Fragment)));
                return;
            case LinkAddress.ProjectFile file when _links.AddressOfLeftOut(file.Path, file.Fragment) is { } address:
                link.SetAttribute("href", address);
                link.SetAttribute("rel", LinkResolver.ExternalRelation);
                return;
            case LinkAddress.ProjectFile file when _links.IsLeftOut(file.Path):
                break;
            case LinkAddress.ProjectFile file:
                if (!_links.IsFaulty(file.Path))
                    _diagnostics.Add(DiagnosticCatalog.LinkTargetMissing.At(place, file.Path, _links.Hint(file.Path)));
                break;
            case LinkAddress.HostRoot:
                _diagnostics.Add(DiagnosticCatalog.AbsolutePathLink.At(place, href));
                break;
            case LinkAddress.Unsafe refused:
                _diagnostics.Add(refused.Fault.At(place, href));
                break;
        }

        link.RemoveAttribute("href");
    }

    private string Fragment(SiteUrl target, string fragment, string file, SourceLocation place)
    {
        var id = Anchor.Of(fragment);
        _fragments.Add(new FragmentLink(target, id, fragment, file, place));
        return "#" + Uri.EscapeDataString(id);
    }

    private void KeepImage(IElement image)
    {
        var src = image.GetAttribute("src") ?? "";
        if (_context.Addresses.Contains(src)) return;
        var place = _context.RawHtml.Of(src, "<img");
        if (!image.HasAttribute("alt"))
        {
            _diagnostics.Add(DiagnosticCatalog.ImageWithoutText.At(place, src));
            image.SetAttribute("alt", "");
        }

        switch (LinkAddress.Parse(src))
        {
            case LinkAddress.ProjectFile file when _links.Find(file.Path) is { IsPage: false } target:
                image.SetAttribute("src", target.Url.RelativeTo(_page));
                return;
            case LinkAddress.ProjectFile file:
                if (!_links.IsFaulty(file.Path))
                    _diagnostics.Add(DiagnosticCatalog.ImageMissing.At(place, file.Path, _links.Hint(file.Path)));
                break;
            default:
                _diagnostics.Add(DiagnosticCatalog.ImageElsewhere.At(place, src));
                break;
        }

        image.Remove();
    }
}
