using System.Collections.Concurrent;
using System.Collections.Frozen;
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
public sealed class ContentReader
{
    /// <summary>The folder that holds all content of a project.</summary>
    public const string Folder = "content";

    private const string ReportFolder = "content/reports/";
    private const string GlossaryFolder = "content/glossary/";
    private const string PageFolder = "content/pages/";

    private readonly ISourceTree _project;
    private readonly SiteConfiguration _configuration;
    private readonly bool _withDrafts;
    private readonly DiagnosticBag _diagnostics;
    private readonly KnownContent _known;
    private readonly ConcurrentDictionary<SourcePath, KnownFile> _read = new();

    public ContentReader(
        ISourceTree project, SiteConfiguration configuration, bool withDrafts, DiagnosticBag diagnostics)
        : this(project, configuration, withDrafts, KnownContent.None, diagnostics)
    {
    }

    /// <param name="known">What the last build read.</param>
    internal ContentReader(
        ISourceTree project, SiteConfiguration configuration, bool withDrafts, KnownContent known,
        DiagnosticBag diagnostics)
    {
        (_project, _configuration, _withDrafts, _diagnostics) = (project, configuration, withDrafts, diagnostics);
        _known = known.For([configuration.DefaultLanguage, .. configuration.Languages]);
    }

    /// <summary>
    /// Reads <paramref name="files"/>, the project's files below <see cref="Folder"/> in the order of their paths.
    /// </summary>
    public SiteContent Read(ImmutableArray<SourceEntry> files, OrderedWork work)
    {
        ImmutableArray<SourceEntry> markdown = [.. files.Where(IsMarkdown)];
        ImmutableArray<SourceEntry> reportFiles = [.. markdown.Where(file => IsBelow(file, ReportFolder))];
        ImmutableArray<SourceEntry> entryFiles = [.. markdown.Where(file => IsBelow(file, GlossaryFolder))];
        ImmutableArray<SourceEntry> articleFiles = [.. markdown.Where(file => IsBelow(file, PageFolder))];
        var reports = work.Map(reportFiles, file => Read(file, ReadReport), GiveUp<Report>);
        var entries = work.Map(entryFiles, file => Read(file, ReadEntry), GiveUp<GlossaryEntry>);
        var articles = work.Map(articleFiles, file => Read(file, ReadArticle), GiveUp<Article>);
        return new SiteContent
        {
            Reports = [.. reports.OfType<Report>().Where(report => _withDrafts || !report.IsDraft)],
            Entries = [.. entries.OfType<GlossaryEntry>().Where(entry => _withDrafts || !entry.IsDraft)],
            Articles = [.. articles.OfType<Article>().Where(article => _withDrafts || !article.IsDraft)],
            Files = [.. files.Where(IsAttachment)],
            Known = _known with { Files = _read.ToFrozenDictionary() },
            Drafts = _withDrafts ? [] :
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

    /// <summary>
    /// What <paramref name="read"/> makes of a file; what it made of it before where nobody has written it since.
    /// </summary>
    private T? Read<T>(SourceEntry file, Func<SourceEntry, T?> read) where T : class
    {
        if (_known.Files.GetValueOrDefault(file.Path) is { } known && known.Entry == file)
        {
            _diagnostics.AddRange(known.Problems);
            _read[file.Path] = known;
            return (T?)known.Content;
        }

        var content = _diagnostics.Hear(
            () => FileFault.Report(file.Path, _diagnostics, () => read(file)), out var problems);
        _read[file.Path] = new KnownFile(file, content, problems);
        return content;
    }

    /// <summary>The report of a file; null where it has none that is valid, which is reported.</summary>
    private Report? ReadReport(SourceEntry file)
    {
        var (stem, language) = NameOf(file);
        return Split(file) is { } split ? ReportReader.Read(split, language, stem, _diagnostics) : null;
    }

    /// <summary>The free page of a file; null where it has none that is valid, which is reported.</summary>
    private Article? ReadArticle(SourceEntry file)
    {
        var (stem, language) = NameOf(file);
        return Split(file) is { } split ? ArticleReader.Read(split, language, stem, _diagnostics) : null;
    }

    /// <summary><c>about.es.md</c> is <c>about</c> in Spanish where the site has that language.</summary>
    private (string Stem, string Language) NameOf(SourceEntry file)
    {
        var name = file.Path.FileName[..^file.Path.Extension.Length];
        var dot = name.LastIndexOf('.');
        return dot > 0 && _configuration.Languages.Contains(name[(dot + 1)..])
            ? (name[..dot], name[(dot + 1)..])
            : (name, _configuration.DefaultLanguage);
    }

    /// <summary>
    /// The entry of a file; null where it has none that is valid, or stands in no folder of the site's languages.
    /// </summary>
    private GlossaryEntry? ReadEntry(SourceEntry file)
    {
        var language = file.Path.Value[GlossaryFolder.Length..].Split('/')[0];
        if (_configuration.Languages.Contains(language))
            return Split(file) is { } split ? GlossaryEntryReader.Read(split, language, _diagnostics) : null;
        _diagnostics.Add(DiagnosticCatalog.EntryWithoutLanguage.At(
            SourceLocation.StartOf(file.Path), file.Path.Folder, string.Join(", ", _configuration.Languages)));
        return null;
    }

    private T? GiveUp<T>(SourceEntry file) where T : class
    {
        _diagnostics.Add(DiagnosticCatalog.FileTooSlow.At(SourceLocation.StartOf(file.Path)));
        return null;
    }

    private SplitFile? Split(SourceEntry file)
    {
        if (SourceReader.Read(_project, file.Path, SourceReader.DefaultLimit, _diagnostics) is not { } source)
            return null;
        CharacterCheck.CheckForm(source, _diagnostics);
        return FrontMatter.Split(source, _diagnostics);
    }

    /// <summary>Images and attachments, which are copied.</summary>
    private static bool IsAttachment(SourceEntry file) =>
        !IsMarkdown(file)
        && (IsBelow(file, ReportFolder) || IsBelow(file, GlossaryFolder) || IsBelow(file, PageFolder));

    private static bool IsMarkdown(SourceEntry file) => file.Path.Extension == ".md";

    private static bool IsBelow(SourceEntry file, string folder) =>
        file.Path.Value.StartsWith(folder, StringComparison.Ordinal);
}
