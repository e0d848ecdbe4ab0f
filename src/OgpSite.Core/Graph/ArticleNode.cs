using OgpSite.Core.Articles;

namespace OgpSite.Core.Graph;

/// <summary>A free page with its place in the site.</summary>
/// <param name="TranslationKey">The same for all translations of one page, and for no other.</param>
public sealed record ArticleNode(Article Article, SiteUrl Url, string TranslationKey)
{
    public string Language => Article.Language;
}
