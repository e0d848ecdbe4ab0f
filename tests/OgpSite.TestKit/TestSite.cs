using System.Text;
using AngleSharp.Html.Dom;
using OgpSite.Core;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.TestKit;

/// <summary>A whole tiny site, written as text in a test and built in memory with the default theme.</summary>
/// <example><code>
/// var site = TestSite.Build("""
///     == a.md
///     ---
///     title: A
///     ---
///     See [gone](gone.md).
///     """);
/// </code></example>
public sealed class TestSite
{
    /// <summary>Front matter without a fault, for tests that are about something else.</summary>
    public const string FrontMatter =
        "---\ntitle: A report\ntype: design\ncountry: Chile\ncountry-code: CL\npublished: 2021\n---\n";

    /// <summary>
    /// The default theme's templates are those that the command line ships; what a test overrides is compiled once.
    /// </summary>
    private static readonly CompiledTemplateStore Templates = new(
        Path.Combine(OgpsiteCommand.ThemeFolder, "compiled"), Path.Combine(AppContext.BaseDirectory, "templates"));

    private static readonly DiskSourceTree Theme = new(OgpsiteCommand.ThemeFolder);

    private readonly BuildResult _result;

    private TestSite(BuildResult result, WatchedOutput output)
    {
        _result = result;
        Files = output.Files;
        Written = output.Written;
    }

    /// <summary>The published files by address; none where the build had an error.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    /// <summary>
    /// What the build made, published or not, by address: for tests of what must not be made even of faulty content.
    /// </summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Written { get; }

    public ImmutableArray<Diagnostic> Diagnostics => _result.Diagnostics;

    /// <summary>The diagnostics as a run prints them.</summary>
    public ImmutableArray<string> Messages => [.. Diagnostics.Select(diagnostic => diagnostic.ToString())];

    public SiteCounts Counts => _result.Counts;

    /// <summary>Builds the files of a <see cref="SiteText"/>.</summary>
    public static TestSite Build(string text, BuildOptions? options = null) =>
        Build(SiteText.Parse(text).Select(file => (file.Key, file.Value)), options);

    /// <summary>Builds files given by their paths below the project's root.</summary>
    public static TestSite Build(IEnumerable<(string Path, string Text)> files, BuildOptions? options = null) =>
        Build(MemorySourceTree.OfTexts(files), options);

    /// <summary>Builds a project that is not all text.</summary>
    public static TestSite Build(ISourceTree project, BuildOptions? options = null)
    {
        using var output = new WatchedOutput();
        var result = SiteBuilder.Build(InputOf(project), output, options ?? new BuildOptions());
        return new TestSite(result, output);
    }

    /// <summary>A project with the default theme, for tests that build it themselves.</summary>
    public static BuildInput InputOf(ISourceTree project) => new(project, Theme, Templates);

    /// <summary>What a project is before any page of it is made; its <c>site.yml</c> has no fault.</summary>
    public static SiteGraph GraphOf(ISourceTree project, DiagnosticBag diagnostics)
    {
        var files = project.List(ContentReader.Folder, diagnostics);
        var configuration = SiteConfigurationReader.Read(project, files, diagnostics)
            ?? throw new InvalidOperationException("The site cannot be configured.");
        var work = new OrderedWork(jobs: 1, TimeSpan.FromMinutes(1), CancellationToken.None);
        var content = new ContentReader(project, configuration, withDrafts: false, diagnostics).Read(files, work);
        return new SiteGraphBuilder(configuration, diagnostics).Build(content);
    }

    /// <summary>
    /// Builds one report with <paramref name="markdown"/> as its body, at <c>reports/a.html</c>, beside further files.
    /// </summary>
    public static TestSite BuildReport(string markdown, string furtherFiles = "") =>
        Build($"== a.md\n{FrontMatter}{markdown}\n{furtherFiles}");

    /// <summary>A page as a browser would parse it.</summary>
    public IHtmlDocument Page(string url) => BuiltSite.Parse(Text(url));

    /// <summary>A published file as text.</summary>
    public string Text(string url) => Files.TryGetValue(url, out var file)
        ? Encoding.UTF8.GetString(file.Span)
        : throw new FileNotFoundException(
            $"'{url}' was not published.\n{string.Join('\n', Messages.Concat(Files.Keys))}");
}
