using System.Runtime.InteropServices;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax.Inlines;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Linking;

/// <summary>
/// The running text of one block, flat, with a map back to its inline nodes. Markup itself has no length in it; its
/// edges are kept as positions. One instance serves all blocks of a document in turn.
/// </summary>
internal sealed class Prose
{
    /// <summary>Stands for what has no text of its own here: an image, a footnote mark, a formula.</summary>
    private const char Object = '\uFFFC';

    private readonly List<char> _text = [];
    private readonly List<ProseSegment> _segments = [];

    public ReadOnlySpan<char> Text => CollectionsMarshal.AsSpan(_text);

    /// <summary>Where emphasis or other markup begins or ends, ascending.</summary>
    public List<int> Edges { get; } = [];

    /// <summary>Where no term is linked, ascending and apart.</summary>
    public List<ProseRange> Zones { get; } = [];

    /// <summary>The links to entries that the author wrote, in order.</summary>
    public List<ExplicitLink> ExplicitLinks { get; } = [];

    /// <summary>Takes the text of <paramref name="root"/> in place of what was there.</summary>
    /// <param name="html">The raw HTML that is open at the block's beginning; follows the block's own tags.</param>
    /// <param name="language">The language of the text around.</param>
    public void Read(ContainerInline root, HtmlZones html, string language)
    {
        _text.Clear();
        _segments.Clear();
        ExplicitLinks.Clear();
        Edges.Clear();
        Zones.Clear();
        Append(root, html, language, isZone: false);
    }

    /// <summary>
    /// Moves the nodes of a range into <paramref name="wrapper"/>. Ranges must be wrapped from the last to the first.
    /// </summary>
    public void Wrap(ProseRange range, ContainerInline wrapper)
    {
        SplitBefore(range.End);
        SplitBefore(range.Start);
        Inline? node = _segments[SegmentAt(range.Start)].Node;
        if (_segments[SegmentAt(range.Start)].Start < range.Start) node = node.NextSibling;
        var left = range.End - range.Start;
        // Markdig's InsertBefore forgets the way back to what stands before.
        if (node!.PreviousSibling is { } before) before.InsertAfter(wrapper);
        else node.InsertBefore(wrapper);
        wrapper.Span = node.Span;
        (wrapper.Line, wrapper.Column) = (node.Line, node.Column);
        while (left > 0 && node is not null)
        {
            var next = node.NextSibling;
            left -= LengthOf(node);
            wrapper.Span.End = node.Span.End;
            node.Remove();
            wrapper.AppendChild(node);
            node = next;
        }
    }

    /// <summary>The line and column of a position, from 0, in the Markdown; right as long as nothing is wrapped.</summary>
    public (int Line, int Column) Locate(int position)
    {
        var segment = _segments[SegmentAt(position)];
        var offset = segment.Node is LiteralInline ? position - segment.Start : 0;
        return (segment.Node.Line, segment.Node.Column + offset);
    }

    private void Append(ContainerInline container, HtmlZones html, string language, bool isZone)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var inZone = isZone || html.IsInZone;
            switch (inline)
            {
                case LiteralInline literal:
                    AppendText(literal, literal.Content.AsSpan(), inZone);
                    break;
                case HtmlEntityInline entity:
                    AppendText(entity, entity.Transcoded.AsSpan(), inZone);
                    break;
                case LineBreakInline lineBreak:
                    AppendText(lineBreak, "\n", inZone);
                    break;
                case CodeInline code:
                    Edges.Add(_text.Count);
                    AppendText(code, code.ContentSpan, isZone: true);
                    Edges.Add(_text.Count);
                    break;
                case HtmlInline tag:
                    Edges.Add(_text.Count);
                    html.Read(tag.Tag);
                    if (HtmlZones.IsLineBreak(tag.Tag)) AppendObject(tag, ' ');
                    break;
                case LinkInline { IsImage: true }:
                    AppendObject(inline, Object);
                    break;
                case ContainerInline nested:
                    Edges.Add(_text.Count);
                    if (nested is TermInline term) ExplicitLinks.Add(new ExplicitLink(_text.Count, term.Entry));
                    Append(nested, html, language, inZone || IsZone(nested, language));
                    Edges.Add(_text.Count);
                    break;
                default:
                    AppendObject(inline, Object);
                    break;
            }
        }
    }

    private static bool IsZone(ContainerInline inline, string language) =>
        inline is LinkInline or TermInline or PlainInline
        || (inline is CustomContainerInline or EmphasisInline && MarkupAttributes.ForbidLinking(inline, language));

    private void AppendText(Inline node, ReadOnlySpan<char> text, bool isZone)
    {
        if (text.IsEmpty) return;
        var start = _text.Count;
        _segments.Add(new ProseSegment(start, node));
        _text.AddRange(text);
        if (isZone) AddZone(start, _text.Count);
    }

    private void AppendObject(Inline node, char substitute)
    {
        _segments.Add(new ProseSegment(_text.Count, node));
        _text.Add(substitute);
    }

    private void AddZone(int start, int end)
    {
        if (Zones.Count > 0 && Zones[^1].End == start) Zones[^1] = Zones[^1] with { End = end };
        else Zones.Add(new ProseRange(start, end));
    }

    private void SplitBefore(int position)
    {
        if (position >= _text.Count) return;
        var segment = _segments[SegmentAt(position)];
        var offset = position - segment.Start;
        if (offset == 0 || segment.Node is not LiteralInline literal || offset >= literal.Content.Length) return;
        var rest = literal.Content;
        rest.Start += offset;
        literal.Content.End = rest.Start - 1;
        var spanStart = literal.Span.Start + offset + (literal.IsFirstCharacterEscaped ? 1 : 0);
        literal.InsertAfter(new LiteralInline(rest)
        {
            Span = new(spanStart, literal.Span.End),
            Line = literal.Line,
            Column = literal.Column + spanStart - literal.Span.Start,
        });
        literal.Span.End = spanStart - 1;
    }

    private int SegmentAt(int position)
    {
        var low = 0;
        var high = _segments.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Start <= position) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private static int LengthOf(Inline node) => node switch
    {
        LiteralInline literal => literal.Content.Length,
        HtmlEntityInline entity => entity.Transcoded.Length,
        LineBreakInline => 1,
        _ => throw new InvalidOperationException($"A match cannot cover a {node.GetType().Name}."),
    };

    /// <summary>A node of the text and where it begins; after a split it is the leftmost part.</summary>
    private readonly record struct ProseSegment(int Start, Inline Node);
}

/// <summary>A link to an entry that the author wrote, and where its words begin in the flat text.</summary>
internal readonly record struct ExplicitLink(int Start, GlossaryEntry Entry);
