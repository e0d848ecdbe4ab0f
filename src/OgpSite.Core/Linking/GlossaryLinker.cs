using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using OgpSite.Core.Configuration;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>
/// Links the terms of one document, in document order: walks its blocks, keeps out of the zones, counts how often an
/// entry was linked, and wraps what is to be a link (glossary-linking.md).
/// </summary>
internal sealed class GlossaryLinker
{
    private readonly TermMatcher _matcher;
    private readonly LinkFrequency _once;
    private readonly string? _self;
    private readonly string _language;
    private readonly HtmlZones _html;
    private readonly OccurrenceLog? _log;
    private readonly Prose _prose = new();
    private readonly List<TermMatch> _matches = [];
    private readonly List<TermMatch> _chosen = [];
    private readonly HashSet<string> _linkedInSection = new(StringComparer.Ordinal);
    private readonly HashSet<string> _linkedIds = new(StringComparer.Ordinal);
    private readonly List<GlossaryEntry> _linked = [];

    private GlossaryLinker(
        Vocabulary vocabulary, LinkFrequency once, string language, string? self, OccurrenceLog? log)
    {
        _matcher = new TermMatcher(vocabulary);
        _once = once;
        _language = language;
        _self = self;
        _html = new HtmlZones(language);
        _log = log;
    }

    /// <summary>
    /// Links the terms of <paramref name="document"/>, whose explicit links are <see cref="TermInline"/>s already.
    /// Returns the linked entries, each once, in the order of their first occurrence.
    /// </summary>
    /// <param name="language">The language of the text; parts in another are left alone.</param>
    /// <param name="self">The id of the entry whose own text this is; null for any other text.</param>
    /// <param name="log">Takes down where terms occur; null where nobody asks.</param>
    public static ImmutableArray<GlossaryEntry> Link(
        MarkdownDocument document, Vocabulary vocabulary, LinkFrequency once, string language, string? self = null,
        OccurrenceLog? log = null)
    {
        var linker = new GlossaryLinker(vocabulary, once, language, self, log);
        linker.Visit(document, isZone: false);
        return [.. linker._linked];
    }

    private void Visit(Block block, bool isZone)
    {
        switch (block)
        {
            case HtmlBlock html:
                _html.Read(html.Lines.ToString());
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case HeadingBlock heading:
                if (_once == LinkFrequency.Section && BeginsSection(heading)) _linkedInSection.Clear();
                Link(heading, isZone: true);
                break;
            case LeafBlock leaf:
                Link(leaf, isZone || leaf is DefinitionTerm or FigureCaption);
                break;
            case ContainerBlock container:
                var openBefore = _html.Depth;
                foreach (var child in container) Visit(child, isZone || IsZone(container));
                _html.EndBlock(openBefore);
                break;
        }
    }

    /// <summary>A heading that is quoted or stands in a list is none of the page's own.</summary>
    private static bool BeginsSection(HeadingBlock heading) =>
        heading.Level <= 2 && heading.Parent is MarkdownDocument or CustomContainer;

    private bool IsZone(ContainerBlock block) => block switch
    {
        QuoteBlock or FootnoteGroup or Footnote => true,
        TableRow row => row.IsHeader,
        CustomContainer => MarkupAttributes.ForbidLinking(block, _language),
        _ => false,
    };

    private void Link(LeafBlock block, bool isZone)
    {
        if (block.Inline is null) return;
        var openBefore = _html.Depth;
        _prose.Read(block.Inline, _html, _language);
        _html.EndBlock(openBefore);
        _matches.Clear();
        if (!isZone) _matcher.Find(_prose, _matches);
        Choose();
        if (_log is not null) TakeDown(_log, isZone);
        for (var i = _chosen.Count - 1; i >= 0; i--)
            _prose.Wrap(new ProseRange(_chosen[i].Start, _chosen[i].End), new TermInline(_chosen[i].Entry));
    }

    private void TakeDown(OccurrenceLog log, bool isZone)
    {
        log.AddText(_prose, _chosen.Count + _prose.ExplicitLinks.Count);
        foreach (var match in _matches)
            if (match.Entry.Id != _self) log.AddUse(_prose, match);
        foreach (var link in _prose.ExplicitLinks) log.AddExplicitUse(link.Entry);
        if (isZone) return;
        foreach (var split in _matcher.FindSplit(_prose))
            if (split.Entry.Id != _self) log.AddSplit(_prose, split);
    }

    /// <summary>
    /// Picks the matches that are linked. An explicit link is linked whatever came before, and uses its entry's first
    /// occurrence up for what comes after.
    /// </summary>
    private void Choose()
    {
        _chosen.Clear();
        var links = _prose.ExplicitLinks;
        var next = 0;
        foreach (var match in _matches)
        {
            while (next < links.Count && links[next].Start <= match.Start) Use(links[next++].Entry);
            if (match.Entry.Id == _self
                || (_once != LinkFrequency.All && _linkedInSection.Contains(match.Entry.Id)))
                continue;
            Use(match.Entry);
            _chosen.Add(match);
        }

        while (next < links.Count) Use(links[next++].Entry);
    }

    private void Use(GlossaryEntry entry)
    {
        _linkedInSection.Add(entry.Id);
        if (_linkedIds.Add(entry.Id)) _linked.Add(entry);
    }
}
