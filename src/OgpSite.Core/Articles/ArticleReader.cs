using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Articles;

/// <summary>Reads a free page's front matter into an <see cref="Article"/>.</summary>
public static class ArticleReader
{
    /// <summary>
    /// The page; null where it has no title. Every problem is reported, and an optional value that is wrong is left
    /// out.
    /// </summary>
    /// <param name="stem">The file name without language and extension.</param>
    public static Article? Read(SplitFile file, string language, string stem, DiagnosticBag diagnostics)
    {
        if (!file.HasFrontMatter)
        {
            diagnostics.Add(DiagnosticCatalog.FrontMatterMissing.At(SourceLocation.StartOf(file.Path)));
            return null;
        }

        var reader = new FieldReader(file.FrontMatter, ArticleFields.All, diagnostics);
        var title = reader.Get(ArticleFields.Title);
        var article = new Article
        {
            Path = file.Path,
            Digest = file.File.Digest(),
            Language = language,
            Stem = stem,
            Slug = reader.Get(ArticleFields.Slug),
            Title = title ?? "",
            Summary = reader.Get(ArticleFields.Summary),
            Aliases = reader.Get(ArticleFields.Aliases) ?? [],
            IsDraft = reader.Get(ArticleFields.Draft) ?? false,
            Glossary = reader.Get(ArticleFields.Glossary),
        };
        return title is null ? null : article;
    }
}
