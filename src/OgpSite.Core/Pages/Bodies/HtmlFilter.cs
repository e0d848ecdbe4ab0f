using Ganss.Xss;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Lets a short list of harmless elements and attributes through and drops all else (hardening T1). The last step of a text.</summary>
internal static class HtmlFilter
{
    private static readonly ImmutableArray<string> Elements =
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl",
        "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre",
        "q", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time",
        "tr", "ul", "var",
    ];

    private static readonly ImmutableArray<string> Attributes =
    [
        "href", "src", "alt", "title", "id", "class", "lang", "dir", "colspan", "rowspan", "scope", "headers", "start", "reversed",
        "value", "datetime", "cite", "width", "height", "loading", "decoding", "open", "rel", "hreflang", "role", "tabindex",
        "aria-describedby", "aria-labelledby",
    ];

    public static Html Apply(Html html)
    {
        var options = new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedCssProperties = new HashSet<string>(),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "cite"], StringComparer.OrdinalIgnoreCase),
        };
        return new Html(new HtmlSanitizer(options).Sanitize(html.Markup));
    }
}
