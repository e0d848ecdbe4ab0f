using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OgpSite.Core.Configuration;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>
/// Links the terms of one document, in document order: walks its blocks, keeps out of the zones, counts how often an entry
/// was linked, and wraps what is to be a link (glossary-linking.md).
/// </summary>
internal sealed class GlossaryLinker
{
    private readonly TermMatcher _matcher;
    private readonly LinkFrequency _once;
    private readonly string? _self;
    private readonly string _language;
    private readonly HtmlZones _html;
    private readonly Prose _prose = new();
    private readonly List<TermMatch> _matches = [];
    private readonly HashSet<string> _linkedInSection = new(StringComparer.Ordinal);
    private readonly List<GlossaryEntry> _linked = [];

    private GlossaryLinker(Vocabulary vocabulary, LinkFrequency once, string language, string? self)
    {
        _matcher = new TermMatcher(vocabulary);
        _once = once;
        _language = language;
        _self = self;
        _html = new HtmlZones(language);
    }

    /// <summary>
    /// Links the terms of <paramref name="document"/>, whose explicit links are <see cref="TermInline"/>s already. Returns the
    /// linked entries, each once, in the order of their first occurrence.
    /// </summary>
    /// <param name="language">The language of the text; parts in another are left alone.</param>
    /// <param name="self">The id of the entry whose own text this is; null for any other text.</param>
    public static ImmutableArray<GlossaryEntry> Link(
        MarkdownDocument document, Vocabulary vocabulary, LinkFrequency once, string language, string? self = null)
    {
        var linker = new GlossaryLinker(vocabulary, once, language, self);
        linker.Visit(document, isZone: false);
        return [.. linker._linked.DistinctBy(entry => entry.Id, StringComparer.Ordinal)];
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
                if (heading.Level <= 2 && _once == LinkFrequency.Section) _linkedInSection.Clear();
                Link(heading, isZone: true);
                break;
            case LeafBlock leaf:
                Link(leaf, isZone || leaf is DefinitionTerm or FigureCaption);
                break;
            case ContainerBlock container:
                foreach (var child in container) Visit(child, isZone || IsZone(container));
                break;
        }
    }

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
        var isInZone = isZone || _html.IsInZone;
        _html.CloseDownTo(openBefore);
        _matches.Clear();
        if (!isInZone) _matcher.Find(_prose, _matches);
        var toWrap = Choose(ExplicitLinks(block.Inline));
        for (var i = toWrap.Count - 1; i >= 0; i--)
            _prose.Wrap(new ProseRange(toWrap[i].Start, toWrap[i].End), new TermInline(toWrap[i].Entry));
    }

    /// <summary>
    /// The matches that are linked. An explicit link is linked whatever came before, and uses its entry's first occurrence up
    /// for what comes after.
    /// </summary>
    private List<TermMatch> Choose(Queue<ExplicitLink> links)
    {
        var chosen = new List<TermMatch>();
        foreach (var match in _matches)
        {
            while (links.TryPeek(out var link) && link.Start <= match.Start) Use(links.Dequeue().Entry);
            if (match.Entry.Id == _self || (_once != LinkFrequency.All && _linkedInSection.Contains(match.Entry.Id))) continue;
            Use(match.Entry);
            chosen.Add(match);
        }

        while (links.TryDequeue(out var left)) Use(left.Entry);
        return chosen;
    }

    private void Use(GlossaryEntry entry)
    {
        _linkedInSection.Add(entry.Id);
        _linked.Add(entry);
    }

    private Queue<ExplicitLink> ExplicitLinks(ContainerInline root)
    {
        var links = new Queue<ExplicitLink>();
        foreach (var term in root.Descendants<TermInline>()) links.Enqueue(new ExplicitLink(_prose.StartOf(term), term.Entry));
        return links;
    }

    /// <summary>A link that the author wrote, and where its text begins.</summary>
    private readonly record struct ExplicitLink(int Start, GlossaryEntry Entry);
}
