using OgpSite.Core.Articles;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>
/// Reads the front matter of the files in the content folder; their texts are read when their pages are made.
/// </summary>
public sealed class ContentReader(
    ISourceTree project, SiteConfiguration configuration, bool withDrafts, DiagnosticBag diagnostics)
{
    /// <summary>The folder that holds all content of a project.</summary>
    public const string Folder = "content";

    private const string ReportFolder = "content/reports/";
    private const string GlossaryFolder = "content/glossary/";
    private const string PageFolder = "content/pages/";

    /// <summary>
    /// Reads <paramref name="files"/>, the project's files below <see cref="Folder"/> in the order of their paths.
    /// </summary>
    public SiteContent Read(ImmutableArray<SourceEntry> files, OrderedWork work)
    {
        ImmutableArray<SourceEntry> markdown = [.. files.Where(IsMarkdown)];
        ImmutableArray<SourceEntry> reportFiles = [.. markdown.Where(file => IsBelow(file, ReportFolder))];
        ImmutableArray<SourceEntry> entryFiles = [.. markdown.Where(file => IsBelow(file, GlossaryFolder))];
        ImmutableArray<SourceEntry> articleFiles = [.. markdown.Where(file => IsBelow(file, PageFolder))];
        var reports = work.Map(reportFiles, ReadReport, GiveUp<Report>);
        var entries = work.Map(entryFiles, ReadEntry, GiveUp<GlossaryEntry>);
        var articles = work.Map(articleFiles, ReadArticle, GiveUp<Article>);
        return new SiteContent
        {
            Reports = [.. reports.OfType<Report>().Where(report => withDrafts || !report.IsDraft)],
            Entries = [.. entries.OfType<GlossaryEntry>().Where(entry => withDrafts || !entry.IsDraft)],
            Articles = [.. articles.OfType<Article>().Where(article => withDrafts || !article.IsDraft)],
            Files = [.. files.Where(IsAttachment)],
            Drafts = withDrafts ? [] :
            [
                .. reports.OfType<Report>().Where(report => report.IsDraft).Select(report => report.Path),
                .. entries.OfType<GlossaryEntry>().Where(entry => entry.IsDraft).Select(entry => entry.Location.Path),
                .. articles.OfType<Article>().Where(article => article.IsDraft).Select(article => article.Path),
            ],
            Unreadable =
            [
                .. reportFiles.Where((_, i) => reports[i] is null).Select(file => file.Path),
                .. entryFiles.Where((_, i) => entries[i] is null).Select(file => file.Path),
                .. articleFiles.Where((_, i) => articles[i] is null).Select(file => file.Path),
            ],
        };
    }

    /// <summary>The report of a file; null where it has none that is valid, which is reported.</summary>
    private Report? ReadReport(SourceEntry file)
    {
        var (stem, language) = NameOf(file);
        return Split(file) is { } split && ReportReader.Read(split, language, stem, diagnostics) is { } report
            ? report with { Digest = split.File.Digest() }
            : null;
    }

    /// <summary>The free page of a file; null where it has none that is valid, which is reported.</summary>
    private Article? ReadArticle(SourceEntry file)
    {
        var (stem, language) = NameOf(file);
        return Split(file) is { } split && ArticleReader.Read(split, language, stem, diagnostics) is { } article
            ? article with { Digest = split.File.Digest() }
            : null;
    }

    /// <summary><c>about.es.md</c> is <c>about</c> in Spanish where the site has that language.</summary>
    private (string Stem, string Language) NameOf(SourceEntry file)
    {
        var name = file.Path.FileName[..^file.Path.Extension.Length];
        var dot = name.LastIndexOf('.');
        return dot > 0 && configuration.Languages.Contains(name[(dot + 1)..])
            ? (name[..dot], name[(dot + 1)..])
            : (name, configuration.DefaultLanguage);
    }

    /// <summary>
    /// The entry of a file; null where it has none that is valid, or stands in no folder of the site's languages.
    /// </summary>
    private GlossaryEntry? ReadEntry(SourceEntry file)
    {
        var language = file.Path.Value[GlossaryFolder.Length..].Split('/')[0];
        if (configuration.Languages.Contains(language))
        {
            return Split(file) is { } split && GlossaryEntryReader.Read(split, language, diagnostics) is { } entry
                ? entry with { Digest = split.File.Digest() }
                : null;
        }


        diagnostics.Add(DiagnosticCatalog.EntryWithoutLanguage.At(
            SourceLocation.StartOf(file.Path), file.Path.Folder, string.Join(", ", configuration.Languages)));
        return null;
    }

    private T? GiveUp<T>(SourceEntry file) where T : class
    {
        diagnostics.Add(DiagnosticCatalog.FileTooSlow.At(SourceLocation.StartOf(file.Path)));
        return null;
    }

    private SplitFile? Split(SourceEntry file) =>
        SourceReader.Read(project, file.Path, SourceReader.DefaultLimit, diagnostics) is { } source
            ? FrontMatter.Split(source, diagnostics)
            : null;

    /// <summary>Images and attachments, which are copied.</summary>
    private static bool IsAttachment(SourceEntry file) =>
        !IsMarkdown(file)
        && (IsBelow(file, ReportFolder) || IsBelow(file, GlossaryFolder) || IsBelow(file, PageFolder));

    private static bool IsMarkdown(SourceEntry file) => file.Path.Extension == ".md";

    private static bool IsBelow(SourceEntry file, string folder) =>
        file.Path.Value.StartsWith(folder, StringComparison.Ordinal);
}
