using System.Text;
using AngleSharp.Html.Parser;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Writes a text as plain sections, of the same tree and with the same ids as its HTML.</summary>
/// <param name="headings">The headings of the text as they were rendered, in order.</param>
/// <param name="letsHtmlThrough">Whether raw HTML was read as such; else it is text.</param>
internal sealed class SectionWriter(IReadOnlyList<OutlineHeading> headings, bool letsHtmlThrough)
{
    private const string BetweenCells = " | ";

    private readonly ImmutableArray<TextSection>.Builder _sections = ImmutableArray.CreateBuilder<TextSection>();
    private readonly StringBuilder _text = new(4096);
    private int _headings;
    private string _id = "";
    private string _heading = "";

    /// <summary>The sections of a text, and one more of its footnotes; those without any words are left out.</summary>
    public ImmutableArray<TextSection> Write(MarkdownDocument body, FootnoteGroup? footnotes)
    {
        WriteChildren(body);
        Close("", "");
        if (footnotes is null) return _sections.DrainToImmutable();
        _id = Anchor.Footnotes;
        WriteChildren(footnotes);
        Close("", "");
        return _sections.DrainToImmutable();
    }

    private void WriteChildren(ContainerBlock container)
    {
        foreach (var block in container) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case HtmlBlock html:
                _text.Append(TextOf(html));
                EndLine();
                break;
            case CodeBlock code:
                _text.Append(code.Lines.ToString());
                EndLine();
                break;
            case LeafBlock { Inline: { } inline }:
                PlainText.Append(inline, _text);
                EndLine();
                break;
            case TableRow row:
                WriteRow(row);
                break;
            case ContainerBlock container:
                WriteChildren(container);
                break;
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        // One without content was not rendered.
        if (heading.Inline?.FirstChild is null) return;
        var rendered = headings[_headings++];
        if (rendered.Level == 2)
        {
            Close(rendered.Id, rendered.Text);
            return;
        }

        _text.Append(rendered.Text);
        EndLine();
    }

    private void WriteRow(TableRow row)
    {
        var start = _text.Length;
        foreach (var cell in row.OfType<TableCell>())
        {
            if (_text.Length > start) _text.Append(BetweenCells);
            var from = _text.Length;
            WriteChildren(cell);
            while (_text.Length > from && _text[^1] == '\n') _text.Length--;
            _text.Replace('\n', ' ', from, _text.Length - from);
        }

        EndLine();
    }

    /// <summary>What the filter leaves of it has the same words.</summary>
    private string TextOf(HtmlBlock html)
    {
        var written = HtmlComments.Remove(html.Lines.ToString());
        if (!letsHtmlThrough) return written.Trim();
        var parsed = new HtmlParser().ParseDocument(written);
        foreach (var unread in parsed.QuerySelectorAll("script, style, template")) unread.Remove();
        return parsed.Body?.TextContent.Trim() ?? "";
    }

    private void EndLine()
    {
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
    }

    private void Close(string nextId, string nextHeading)
    {
        var (start, end) = (0, _text.Length);
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        var text = _text.ToString(start, end - start);
        _text.Clear();
        if (text.Length > 0 || _heading.Length > 0) _sections.Add(new TextSection(_id, _heading, text));
        (_id, _heading) = (nextId, nextHeading);
    }
}
