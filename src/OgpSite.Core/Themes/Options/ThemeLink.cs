using OgpSite.Core.Graph;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Themes.Options;

/// <summary>A link of a theme's option, for pages of one language: to a page or file of the site, or elsewhere.</summary>
/// <param name="Page">Null for an address elsewhere.</param>
/// <param name="Fragment">Of a page, without its <c>#</c>; empty where there is none.</param>
/// <param name="Address">The address elsewhere; empty for a page of the site.</param>
/// <param name="Language">The language of a page of the site, where it is another than that of the pages it is on.</param>
public sealed record ThemeLink(string Title, SiteUrl? Page, string Fragment, string Address, string? Language)
{
    /// <summary>What links to other sites say of themselves; null for all others, mail included.</summary>
    public string? Relation =>
        Address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? LinkResolver.ExternalRelation : null;
}
