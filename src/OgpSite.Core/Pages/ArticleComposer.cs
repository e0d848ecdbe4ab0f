using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages;

/// <summary>Makes the free pages.</summary>
internal sealed class ArticleComposer(
    SiteGraph graph, GlossaryIndex index, PageFrames frames, TextComposer texts, DiagnosticBag diagnostics)
{
    /// <summary>A free page; null where its text cannot be read or parsed, which is reported.</summary>
    public Composed<ArticlePage>? Compose(ArticleNode node)
    {
        var article = node.Article;
        if (texts.Compose(article.Path, TextPlace.Of(node, index, diagnostics)) is not { } text) return null;
        var (versions, missing) = frames.VersionsOf(
            language => graph.FindArticle(node.TranslationKey, language)?.Url);
        var page = new ArticlePage
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
            Body = text.Body.Html,
            Sections = text.Body.Sections,
            Contents = text.Body.Contents,
            Footnotes = text.Body.Footnotes,
            Terms = Cards.Of(text.Terms, graph),
        };
        return new Composed<ArticlePage>(
            page, PageOutcome.Of(page.Url, text, [.. page.Terms.Select(term => term.DefinitionId)]));
    }
}
