namespace OgpSite.Core.Graph;

/// <summary>An address that only leads on to a page: an old one, or the home of an excerpt.</summary>
/// <param name="Title">The page's title, in its <paramref name="Language"/>.</param>
/// <param name="IsHome">Whether it is where the excerpt begins, so that nothing has moved.</param>
public sealed record RedirectNode(SiteUrl Url, SiteUrl Target, string Language, string Title, bool IsHome = false);
