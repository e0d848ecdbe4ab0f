using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages;

/// <summary>Makes the free pages.</summary>
internal sealed class ArticleComposer(
    SiteGraph graph, GlossaryIndex index, PageFrames frames, TextComposer texts, TermCards terms,
    DiagnosticBag diagnostics)
{
    /// <summary>A free page but for its text, which is not read.</summary>
    public ArticlePage Frame(ArticleNode node)
    {
        var article = node.Article;
        var (versions, missing) = frames.VersionsOf(
            language => graph.FindArticle(node.TranslationKey, language)?.Url);
        return new ArticlePage
        {
            Url = node.Url,
            Language = node.Language,
            Title = article.Title,
            Description = article.Summary ?? "",
            Versions = versions,
            MissingLanguages = missing,
            Source = article.Path,
            Site = frames.In(node.Language),
            Summary = article.Summary,
            Body = Html.Empty,
        };
    }

    /// <summary>The page with its text; null where that cannot be read or parsed, which is reported.</summary>
    public Composed<ArticlePage>? Fill(ArticlePage frame, ArticleNode node)
    {
        if (texts.Compose(node.Article.Path, TextPlace.Of(node, index, diagnostics)) is not { } text) return null;
        var page = frame with
        {
            Body = text.Body.Html,
            Sections = text.Body.Sections,
            Contents = text.Body.Contents,
            Footnotes = text.Body.Footnotes,
            Terms = terms.Of(text.Terms),
        };
        return new Composed<ArticlePage>(
            page, PageOutcome.Of(page.Url, text, [.. page.Terms.Select(term => term.DefinitionId)]), text.Digest);
    }
}
