using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core;

/// <summary>How a site's texts use its glossary: what an editor looks at who tends it.</summary>
public sealed record TermSurvey
{
    /// <summary>The site's entries, by language in the site's order, then in the order of their files.</summary>
    public ImmutableArray<TermUse> Terms { get; init; } = [];

    /// <summary>The reports' own entries that their reports never link; in the order of the reports.</summary>
    public ImmutableArray<GlossaryEntry> UnusedOwnEntries { get; init; } = [];

    /// <summary>Spellings that belong to two entries, and so are linked to neither.</summary>
    public ImmutableArray<SharedSpelling> Ambiguous { get; init; } = [];

    /// <summary>Terms that markup cuts through, as in <c>action *plan*</c>; in the order of their places.</summary>
    public ImmutableArray<TermOccurrence> Splits { get; init; } = [];

    /// <summary>How densely each text is linked, the densest first.</summary>
    public ImmutableArray<TextDensity> Texts { get; init; } = [];

    /// <summary>What is wrong with the site; a text that cannot be read is not part of the survey.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Surveys the project as a build would link it.</summary>
    /// <param name="lines">How many lines of each single-word term are kept, evenly from all texts.</param>
    /// <param name="enabled">The id of an entry that is looked for even where its <c>match</c> says otherwise.</param>
    public static TermSurvey Take(
        ISourceTree project, BuildOptions options, int lines, string? enabled = null,
        CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        var work = new OrderedWork(options.Jobs, options.Patience, cancellation);
        var files = project.List(ContentReader.Folder, diagnostics);
        var configuration = SiteConfigurationReader.Read(project, files, diagnostics);
        if (configuration is null) return new TermSurvey { Diagnostics = diagnostics.ToSorted() };
        var content = new ContentReader(project, configuration, options.WithDrafts, diagnostics).Read(files, work);
        var graph = new SiteGraphBuilder(configuration, diagnostics).Build(content);
        var index = GlossaryIndex.Build(graph, diagnostics);

        ImmutableArray<SurveyedText> texts =
        [
            .. graph.Reports.Select(
                node => new SurveyedText(node.Report.Path, TextPlace.Of(node, index, diagnostics), IsReport: true)),
            .. graph.Articles.Select(
                node => new SurveyedText(node.Article.Path, TextPlace.Of(node, index, diagnostics), IsReport: false)),
            .. graph.Terms.Select(node => new SurveyedText(node.Path, TextPlace.Of(node), IsReport: false)),
        ];
        // Enough of a few texts, and of many texts no more than memory bears.
        var linesOfText = Math.Clamp(lines * lines / Math.Max(1, texts.Length), 3, Math.Max(3, lines));
        var logs = work.Map(texts, text => Read(text, linesOfText), _ => null);
        return Gather(graph, index, texts, logs, lines) with { Diagnostics = diagnostics.ToSorted() };

        OccurrenceLog? Read(SurveyedText text, int mostLines)
        {
            if (SourceReader.Read(project, text.Path, SourceReader.DefaultLimit, diagnostics) is not { } file)
                return null;
            var body = FrontMatter.BodyOf(file);
            var log = new OccurrenceLog(body, mostLines);
            var place = enabled is null ? text.Place : text.Place.Enabling(enabled);
            DocumentLinker.Link(body, place, graph, index, diagnostics, log);
            return log;
        }
    }

    private static TermSurvey Gather(
        SiteGraph graph, GlossaryIndex index, ImmutableArray<SurveyedText> texts,
        ImmutableArray<OccurrenceLog?> logs, int lines)
    {
        var read = texts.Zip(logs)
            .Where(pair => pair.Second is not null)
            .Select(pair => (Text: pair.First, Log: pair.Second!))
            .ToList();
        var uses = read
            .SelectMany(pair => pair.Log.Uses.Select(use => (use.Key, use.Value, pair.Text.IsReport)))
            .ToLookup(use => use.Key);
        var occurrences = read
            .SelectMany(pair => pair.Log.SingleWords)
            .ToLookup(entry => entry.Key, entry => entry.Value);
        return new TermSurvey
        {
            Diagnostics = [],
            Terms =
            [
                .. graph.Terms.Select(node => new TermUse(
                    node.Entry,
                    uses[node.Entry].Count(use => use.IsReport),
                    uses[node.Entry].Sum(use => use.Value),
                    Evenly([.. occurrences[node.Entry].SelectMany(lines => lines)], lines))),
            ],
            UnusedOwnEntries =
            [
                .. read.SelectMany(pair => pair.Text.Place.Glossary.Terms.Where(own => !uses.Contains(own))),
            ],
            Ambiguous =
            [
                .. index.FindClashes().Select(
                    clash => new SharedSpelling(clash.Surface.Written, clash.First, clash.Second)),
            ],
            Splits = [.. read.SelectMany(pair => pair.Log.Splits).OrderBy(split => split.Location)],
            Texts =
            [
                .. read.Where(pair => pair.Log.Words > 0)
                    .Select(pair => new TextDensity(pair.Text.Path, pair.Log.Words, pair.Log.Links))
                    .OrderByDescending(text => text.LinksPer100Words).ThenBy(text => text.Path),
            ],
        };
    }

    private static ImmutableArray<TermOccurrence> Evenly(ImmutableArray<TermOccurrence> all, int most) =>
        all.Length <= most
            ? all
            : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * all.Length / most)])];

    private sealed record SurveyedText(SourcePath Path, TextPlace Place, bool IsReport);
}

/// <summary>How one entry of the site is used.</summary>
/// <param name="Reports">How many reports use it.</param>
/// <param name="Uses">How often all texts use it, linked or not.</param>
/// <param name="SingleWords">
/// Occurrences as a single word that is no acronym, which may mean something else; in the order of their texts.
/// </param>
public sealed record TermUse(
    GlossaryEntry Entry, int Reports, int Uses, ImmutableArray<TermOccurrence> SingleWords);

/// <summary>A spelling that belongs to two entries.</summary>
public sealed record SharedSpelling(string Spelling, GlossaryEntry First, GlossaryEntry Second);

/// <summary>How many words a text has, and how many of its terms are linked.</summary>
public sealed record TextDensity(SourcePath Path, int Words, int Links)
{
    /// <summary>More links in 100 words than this are hard to read.</summary>
    public const int MostLinksPer100Words = 3;

    public double LinksPer100Words => 100.0 * Links / Words;

    /// <summary>A few words around a link or two are not dense.</summary>
    public bool IsTooDense => Links > MostLinksPer100Words && LinksPer100Words > MostLinksPer100Words;
}
