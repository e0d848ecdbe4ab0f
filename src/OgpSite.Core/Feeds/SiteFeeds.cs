using System.Text;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Themes;

namespace OgpSite.Core.Feeds;

/// <summary>
/// The files of a site that are for machines: <c>robots.txt</c>, <c>.nojekyll</c> and, where the site's absolute
/// address is known, the sitemap and the Atom feeds.
/// </summary>
public static class SiteFeeds
{
    /// <param name="root">The site's absolute address, ending in a slash; null where it has none.</param>
    /// <param name="pages">The pages that stand in the sitemap, in any order.</param>
    /// <param name="texts">The words of a language.</param>
    public static IEnumerable<OutputFile> Of(
        SiteGraph graph, Uri? root, IEnumerable<ListedPage> pages, Func<string, UiTexts> texts)
    {
        yield return Robots(root);
        // GitHub Pages would otherwise look for a Jekyll site here, and leave out what begins with an underscore.
        yield return new OutputFile(new SiteUrl(".nojekyll"), default);
        if (root is null) yield break;
        foreach (var file in SitemapWriter.Write(pages, graph.DefaultLanguage, root)) yield return file;
        foreach (var feed in graph.Feeds) yield return AtomWriter.Write(feed, graph, root, texts);
    }

    private static OutputFile Robots(Uri? root)
    {
        var sitemap = root is null ? "" : $"\nSitemap: {SitemapWriter.Address.Below(root)}\n";
        return new OutputFile(new SiteUrl("robots.txt"), Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{sitemap}"));
    }
}
