using System.Collections.Frozen;
using OgpSite.Core.Graph;
using OgpSite.Core.Pages;
using RazorLight;

namespace OgpSite.Core.Themes;

/// <summary>What all templates of one page share while it is rendered.</summary>
/// <param name="Texts">By language; the page's own and those of the site's other languages.</param>
/// <param name="Options">By language as well.</param>
/// <param name="SearchEngine">The folder of the search's scripts below the site's root, with a slash at the end.</param>
internal sealed record Rendering(
    Page Page,
    FrozenDictionary<string, UiTexts> Texts,
    FrozenDictionary<string, TemplateOptions> Options,
    AssetSet Assets,
    string SearchEngine,
    IEngineHandler Engine)
{
    /// <summary>The name under which RazorLight hands this on from template to layout.</summary>
    public const string Key = "Rendering";

    public UiTexts PageTexts { get; } = Texts[Page.Language];

    /// <summary>
    /// The reference from the page to an address. A host shows the not-found page at any depth, so its references start
    /// at the host's root where the site's base is known.
    /// </summary>
    public string Href(SiteUrl url, string fragment)
    {
        var reference = Page is NotFoundPage && Page.Site.BaseUrl is { } root
            ? root.AbsolutePath + url.RelativeTo(new SiteUrl("404.html"))
            : url.RelativeTo(Page.Url);
        return fragment.Length == 0 ? reference : $"{reference}#{fragment}";
    }

    public string? Absolute(SiteUrl url) => Page.Site.BaseUrl is { } root ? url.Below(root) : null;
}
