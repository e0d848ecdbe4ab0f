using OgpSite.Core.Pages;

namespace OgpSite.Core.Themes;

/// <summary>The way from the home page to a page, as breadcrumbs show it and machines read it.</summary>
internal static class Trail
{
    /// <summary>The home page and the pages between, without the page itself; empty where there is no way.</summary>
    public static ImmutableArray<PageLink> To(Page page, UiTexts texts) =>
        page is HomePage or NotFoundPage or RedirectPage { Title.Length: > 0 }
        ? []
        :
        [
            new PageLink(texts["nav.home"], page.Site.Home),
            .. page.Breadcrumbs.Select(link => new PageLink(TextOf(link, texts), link.Url)),
        ];

    /// <summary>What a link of the navigation or a breadcrumb says.</summary>
    public static string TextOf(NavigationLink link, UiTexts texts) =>
        link.Text.Length > 0 ? link.Text : texts[$"nav.{link.Name}"];
}
