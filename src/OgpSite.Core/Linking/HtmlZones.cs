using System.Collections.Frozen;

namespace OgpSite.Core.Linking;

/// <summary>
/// Follows raw HTML through a document and tells whether the text after it stands in an element whose text is never
/// linked. What the site does with the HTML afterwards (escape it, let it through) does not matter.
/// </summary>
internal sealed class HtmlZones(string language)
{
    private static readonly FrozenSet<string> NeverLinked = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "button", "kbd", "code", "pre", "samp", "script", "style", "abbr", "dfn", "svg", "summary", "label",
        "option", "q", "cite", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "th", "caption", "figcaption", "dt",
        "textarea", "title", "math", "var", "template", "noscript", "iframe", "object", "select");

    private static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /// <summary>Elements whose content is text up to their end tag, whatever it looks like.</summary>
    private static readonly FrozenSet<string> RawText = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "script", "style", "textarea", "title", "iframe", "noframes", "xmp");

    /// <summary>
    /// What a browser opens again in the next block where its end tag is missing. A link it opens again too, but the
    /// next link ends it: an anchor that nobody closed (<c>&lt;a name="x"/&gt;</c>) costs its own block and no more.
    /// </summary>
    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>
    /// Which open elements a start tag ends, because their own end tag may be left out or they do not nest.
    /// </summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> EndedBy =
        new Dictionary<string, ImmutableArray<string>>
        {
            ["a"] = ["a"],
            ["button"] = ["button"],
            ["option"] = ["option"],
            ["dt"] = ["dt", "dd"],
            ["dd"] = ["dt", "dd"],
            ["td"] = ["th", "td"],
            ["th"] = ["th", "td"],
            ["tr"] = ["th", "td", "caption"],
            ["thead"] = ["caption"],
            ["tbody"] = ["th", "td", "caption"],
            ["tfoot"] = ["th", "td"],
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a start tag does not look beyond for elements to end.</summary>
    private static readonly FrozenSet<string> Scopes =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "table", "dl", "select");

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

    /// <summary>How deep the open elements are; <see cref="EndBlock"/> takes it.</summary>
    public int Depth => _open.Count;

    /// <summary>
    /// Ends a block of Markdown that began when <see cref="Depth"/> was <paramref name="depth"/>, and with it the
    /// elements opened within. Only formatting runs on into the blocks that follow, as it does in a browser.
    /// </summary>
    public void EndBlock(int depth)
    {
        for (var i = _open.Count - 1; i >= depth; i--)
            if (!Formatting.Contains(_open[i].Name)) CloseAt(i);
    }

    /// <summary>
    /// Opens or closes the tag's element; the position behind the tag, or behind the raw text of a script or style.
    /// </summary>
    private int Take(HtmlTag tag, ReadOnlySpan<char> html)
    {
        if (tag.IsEnd)
        {
            Close(tag.Name);
            return tag.End;
        }

        if (EndedBy.TryGetValue(tag.Name, out var ended)) EndOpen(ended);
        // A slash at the end of a tag closes nothing in HTML, but for what is drawn or calculated.
        if (Void.Contains(tag.Name) || (tag.IsSelfClosing && IsForeign(tag.Name))) return tag.End;
        var isZone = NeverLinked.Contains(tag.Name) || tag.HasClass(MarkupAttributes.NoGlossary)
            || (tag.Attribute("lang") is { } other && MarkupAttributes.IsOtherLanguage(other, language));
        _open.Add(new OpenElement(tag.Name, isZone));
        if (isZone) _zones++;
        if (!RawText.Contains(tag.Name)) return tag.End;
        var length = html[tag.End..].IndexOf("</" + tag.Name, StringComparison.OrdinalIgnoreCase);
        return length < 0 ? html.Length : tag.End + length;
    }

    private bool IsForeign(string name) => IsForeignRoot(name) || _open.Exists(element => IsForeignRoot(element.Name));

    private static bool IsForeignRoot(string name) =>
        name.Equals("svg", StringComparison.OrdinalIgnoreCase)
        || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    /// <summary>Ends the innermost element of this name: formatting alone, all else with what it holds.</summary>
    private void Close(string name)
    {
        var match = _open.FindLastIndex(element => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (match < 0) return;
        if (Formatting.Contains(name)) CloseAt(match);
        else EndBlock(match);
    }

    private void EndOpen(ImmutableArray<string> names)
    {
        for (var i = _open.Count - 1; i >= 0 && !Scopes.Contains(_open[i].Name); i--)
        {
            if (!names.Contains(_open[i].Name, StringComparer.OrdinalIgnoreCase)) continue;
            Close(_open[i].Name);
            return;
        }
    }

    private void CloseAt(int index)
    {
        if (_open[index].IsZone) _zones--;
        _open.RemoveAt(index);
    }

    private readonly record struct OpenElement(string Name, bool IsZone);
}
