using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Pages;

namespace OgpSite.Core.Incremental;

/// <summary>
/// The keys of pages: digests of all that a page is made of, but for the glossary. Two pages with one key, and a glossary
/// that does not touch them, are the same page.
/// </summary>
/// <param name="site">The digest of what all pages are made with.</param>
internal sealed class PageKeys(UInt128 site, SiteGraph graph, RecordDigest digest)
{
    private readonly TermCards _cards = new(graph);

    private readonly Lazy<UInt128> _files = new(() => digest.Of(
        graph.Targets.Keys.Order().Select(path => path.Value), graph.Drafts.Order().Select(path => path.Value)));

    /// <summary>The key of a page that says only what it holds.</summary>
    public UInt128 Of(Page page) => digest.Of(site, page);

    /// <summary>The key of the data, which says what the front matter of all reports and the glossary say.</summary>
    public UInt128 OfData() => digest.Of(
        site,
        graph.Reports.SelectMany(node => new object[] { node.Url, node.Report.Path.Value, node.Report.KeysDigest }),
        graph.Terms.SelectMany(node => new object[] { node.Url, node.Entry.Digest }));

    /// <param name="frame">The page but for its text.</param>
    /// <param name="text">The digest of the text's file.</param>
    /// <param name="outcome">What was, or is now, the result of the text.</param>
    public UInt128 Of(Page frame, UInt128 text, PageOutcome outcome) =>
        digest.Of(
            site, WithoutItsFile(frame), AreasOf(frame), text, CardsOf(frame.Language, outcome),
            outcome.Asked.Select(AnswerTo));

    /// <summary>A report's tables say what its file says, of which the key has the digest; they are long.</summary>
    private static Page WithoutItsFile(Page frame) =>
        frame is ReportPage report ? report with { AtAGlance = null, Commitments = [] } : frame;

    /// <summary>Where the policy areas of commitments lead, which other files decide.</summary>
    private static object? AreasOf(Page frame) => (frame as ReportPage)?.Commitments.Select(section => section.PolicyAreas);

    /// <summary>The terms that the page explains, as they are now.</summary>
    private IEnumerable<TermCard?> CardsOf(string language, PageOutcome outcome) => outcome.Terms.Select(
        id => graph.GlossaryIn(language).ById.TryGetValue(id, out var entry) ? _cards.Of(entry) : null);

    /// <summary>What a link to a file leads to. Where it leads nowhere, the message names one of all the files.</summary>
    private object? AnswerTo(SourcePath path) =>
        graph.Targets.TryGetValue(path, out var target) ? target
        : graph.Faulty.Contains(path) ? "faulty"
        : _files.Value;
}
