using OgpSite.Core.Pages;

namespace OgpSite.Core.Themes;

/// <summary>The way from the home page to a page, as breadcrumbs show it and machines read it.</summary>
internal static class Trail
{
    /// <summary>The home page and the pages between, without the page itself; empty where there is no way.</summary>
    public static ImmutableArray<PageLink> To(Page page, UiTexts texts)
    {
        if (page is HomePage or NotFoundPage) return [];
        var home = new PageLink(texts["nav.home"], page.Site.Home);
        var glossary = page is TermPage ? page.Site.Navigation.FirstOrDefault(link => link.Name == "glossary") : null;
        return glossary is null
            ? [home, .. page.Breadcrumbs]
            : [home, new PageLink(texts["nav.glossary"], glossary.Url), .. page.Breadcrumbs];
    }
}
