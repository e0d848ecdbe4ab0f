namespace OgpSite.Core.Graph;

/// <summary>An old address with the page that it leads to.</summary>
/// <param name="Title">The page's title, in its <paramref name="Language"/>.</param>
public sealed record RedirectNode(SiteUrl Url, SiteUrl Target, string Language, string Title);
