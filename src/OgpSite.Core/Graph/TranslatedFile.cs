using OgpSite.Core.Articles;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Graph;

/// <summary>What a file's name and its <c>slug</c> say of its address and its translations.</summary>
/// <param name="Stem">The file name without language and extension.</param>
/// <param name="Slug">The author's <c>slug</c>, where given.</param>
internal readonly record struct TranslatedFile(SourcePath Path, string Language, string Stem, string? Slug)
{
    /// <summary>The same for all translations of one text: they share folder and stem.</summary>
    public string Key => $"{Path.Folder}/{Stem}";

    public static TranslatedFile Of(Report report) => new(report.Path, report.Language, report.Stem, report.Slug);

    public static TranslatedFile Of(Article article) =>
        new(article.Path, article.Language, article.Stem, article.Slug);

    /// <summary>
    /// The slugs by <see cref="Key"/>: the default-language file's; where there is none, that of the first of
    /// <paramref name="languages"/> that has the text. Empty where the name gives none.
    /// </summary>
    public static Dictionary<string, string> SlugsOf(
        IEnumerable<TranslatedFile> files, ImmutableArray<string> languages) =>
        files.GroupBy(file => file.Key, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group =>
            {
                var first = group.MinBy(file => languages.IndexOf(file.Language));
                return first.Slug ?? Graph.Slug.ForAddress(first.Stem);
            },
            StringComparer.Ordinal);
}
