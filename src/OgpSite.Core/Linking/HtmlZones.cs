using System.Collections.Frozen;

namespace OgpSite.Core.Linking;

/// <summary>
/// Follows raw HTML through a document and tells whether the text after it stands in an element whose text is never
/// linked. What the site does with the HTML afterwards (escape it, let it through) does not matter.
/// </summary>
internal sealed class HtmlZones(string language)
{
    private static readonly FrozenSet<string> NeverLinked = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "button", "kbd", "code", "pre", "samp", "script", "style", "abbr", "dfn", "svg", "summary", "label", "option", "q", "cite",
        "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "th", "caption", "figcaption", "dt", "textarea", "title", "math", "var",
        "template", "noscript", "iframe", "object", "select");

    private static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private readonly List<OpenElement> _open = [];
    private int _zones;

    /// <summary>Whether text at this point is inside an element that is never linked.</summary>
    public bool IsInZone => _zones > 0;

    public static bool IsLineBreak(string tag) =>
        HtmlTag.TryRead(tag, 0, out var read) && read.Name.Equals("br", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes in the tags of a piece of raw HTML.</summary>
    public void Read(ReadOnlySpan<char> html)
    {
        for (var i = 0; i < html.Length;)
        {
            if (html[i] != '<')
            {
                i++;
                continue;
            }

            if (HtmlTag.SkipComment(html, i) is { } afterComment) i = afterComment;
            else if (HtmlTag.TryRead(html, i, out var tag)) i = Take(tag, html);
            else i++;
        }
    }

    /// <summary>How deep the open elements are; <see cref="CloseDownTo"/> takes it.</summary>
    public int Depth => _open.Count;

    /// <summary>Closes what was opened since <see cref="Depth"/> was <paramref name="depth"/>: inline markup ends with its block.</summary>
    public void CloseDownTo(int depth)
    {
        while (_open.Count > depth) Pop();
    }

    /// <summary>Opens or closes the tag's element; the position behind the tag, or behind the raw text of a script or style.</summary>
    private int Take(HtmlTag tag, ReadOnlySpan<char> html)
    {
        if (tag.IsEnd)
        {
            var match = _open.FindLastIndex(element => element.Name.Equals(tag.Name, StringComparison.OrdinalIgnoreCase));
            if (match >= 0) CloseDownTo(match);
            return tag.End;
        }

        if (tag.IsSelfClosing || Void.Contains(tag.Name)) return tag.End;
        var isZone = NeverLinked.Contains(tag.Name) || tag.HasClass(MarkupAttributes.NoGlossary)
            || (tag.Attribute("lang") is { } other && !other.Equals(language, StringComparison.OrdinalIgnoreCase));
        _open.Add(new OpenElement(tag.Name, isZone));
        if (isZone) _zones++;
        return tag.End;
    }

    private void Pop()
    {
        if (_open[^1].IsZone) _zones--;
        _open.RemoveAt(_open.Count - 1);
    }

    private readonly record struct OpenElement(string Name, bool IsZone);
}
