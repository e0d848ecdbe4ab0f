using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using OgpSite.Import.Glue;
using OgpSite.Import.Logs;

namespace OgpSite.Import.Pages;

/// <summary>Turns the elements of a page into blocks.</summary>
internal sealed class HtmlBlocks(GlueCutter glue, ImportLog log)
{
    private const int DeepestList = 3;
    private const int LongestSpan = 50;

    private readonly Residue _residue = new();
    private readonly List<string> _links = [];
    private readonly List<(string Title, string Address)> _documents = [];
    private readonly StringBuilder _words = new();
    private int _line = 1;

    public List<Block> Blocks { get; } = [];

    public ImmutableArray<string> Links => [.. _links];

    public ImmutableArray<(string Title, string Address)> Documents => [.. _documents];

    public void Read(IElement root)
    {
        ReadChildren(root);
        Flush();
    }

    private void ReadChildren(IElement parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                AppendText(text.Data);
            }
            else if (node is IElement element)
            {
                if (IsBlock(element)) ReadBlock(element);
                else ReadInline(element);
            }
        }
    }

    private void ReadBlock(IElement element)
    {
        Flush();
        _line = HtmlPageReader.LineOf(element);
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                var level = Math.Max(2, element.LocalName[1] - '0');
                Add(Words(element), text => LineRules.IsCaption(Marks.Strip(text))
                    ? new Caption(_line, Unstyled(text))
                    : new Heading(_line, level, Unstyled(text)));
                break;
            case "table" when IsData(element):
                ReadTable(element);
                break;
            case "ul" or "ol":
                ReadList(element, 0);
                break;
            case "blockquote":
                foreach (var text in ParagraphsOf(element)) Add(text, words => new Quotation(_line, words));
                break;
            case "figcaption" or "caption":
                Add(Words(element), text => new Caption(_line, Unstyled(text)));
                break;
            case "hr":
                break;
            default:
                ReadChildren(element);
                Flush();
                break;
        }
    }

    private void ReadList(IElement list, int depth)
    {
        var number = list.LocalName == "ol" ? 1 : (int?)null;
        foreach (var item in list.Children)
        {
            _line = HtmlPageReader.LineOf(item);
            if (item.LocalName is "ul" or "ol")
            {
                ReadList(item, Math.Min(DeepestList, depth + 1));
                continue;
            }

            var deeper = item.QuerySelectorAll("ul, ol")
                .Where(below => below.ParentElement?.Closest("ul, ol") == list).ToList();
            foreach (var below in deeper) below.Remove();
            if (TakeDocument(item)) continue;
            foreach (var table in item.QuerySelectorAll("table").ToList())
            {
                table.Remove();
                deeper.Add(table);
            }

            Add(Words(item), text => new ListItem(_line, depth, number, text));
            if (number is not null) number++;
            foreach (var below in deeper)
            {
                if (below.LocalName == "table") ReadTable(below);
                else ReadList(below, Math.Min(DeepestList, depth + 1));
            }
        }
    }

    /// <summary>A list item that is nothing but a link to a document.</summary>
    private bool TakeDocument(IElement item)
    {
        if (item.QuerySelectorAll("a[href]").ToList() is not [var link]) return false;
        var title = Marks.Strip(Words(item)).Trim();
        if (title.Length == 0 || Marks.Strip(Words(link)).Trim() != title) return false;
        var address = link.GetAttribute("href") ?? "";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https")) return false;
        var ending = Path.GetExtension(url.AbsolutePath).ToLowerInvariant();
        if (ending is not (".pdf" or ".doc" or ".docx" or ".xlsx" or ".zip")) return false;
        _documents.Add((title, address));
        log.Add(_line, LogAction.Mapped, "download -> documents", title);
        return true;
    }

    /// <summary>A table with one cell only lays out the page.</summary>
    private static bool IsData(IElement table) => table.QuerySelectorAll("td, th").Length > 1
        && table.QuerySelector("table, h1, h2, h3") is null;

    private void ReadTable(IElement table)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        var spanning = new Dictionary<int, int>();
        foreach (var element in table.QuerySelectorAll("tr"))
        {
            var cells = new List<Cell>();
            foreach (var cell in element.Children.Where(child => child.LocalName is "td" or "th"))
            {
                FillSpanned(cells, spanning);
                _line = HtmlPageReader.LineOf(cell);
                var lines = ParagraphsOf(cell).Select(text => glue.Cut(text, _line).Trim())
                    .Where(text => text.Length > 0);
                var rowSpan = SpanOf(cell, "rowspan");
                for (var i = 0; i < SpanOf(cell, "colspan"); i++)
                {
                    if (rowSpan > 1) spanning[cells.Count] = rowSpan - 1;
                    cells.Add(i == 0 ? new Cell([.. lines]) : new Cell([]));
                }
            }

            FillSpanned(cells, spanning);
            if (cells.Count > 0) rows.Add(new Row(HtmlPageReader.LineOf(element), [.. cells]));
        }

        if (rows.Count == 0 || rows.All(row => row.Cells.All(cell => cell.Text.Length == 0))) return;
        var hasHead = table.QuerySelector("thead th, thead td, tr:first-child > th") is not null
            || (rows[0].Cells.Length > 1 && rows.Count > 1 && Tables.CommitmentTables.NameOf(rows[0].Cells[0]) is null
                && rows[0].Cells.All(cell => cell.Text.Length is > 0 and <= 80 && !cell.Text.EndsWith('.')));
        if (table.QuerySelector("caption") is { } caption) Add(Words(caption), text =>
            new Caption(_line, Unstyled(text)));
        Blocks.Add(new Table(HtmlPageReader.LineOf(table), rows.ToImmutable(), hasHead));
    }

    private static void FillSpanned(List<Cell> cells, Dictionary<int, int> spanning)
    {
        while (spanning.TryGetValue(cells.Count, out var left) && left > 0)
        {
            spanning[cells.Count] = left - 1;
            cells.Add(new Cell([]));
        }
    }

    private static int SpanOf(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, LongestSpan)
            : 1;

    /// <summary>The paragraphs and list items within an element, each as words.</summary>
    private List<string> ParagraphsOf(IElement element)
    {
        var inner = new HtmlBlocks(new GlueCutter(Core.Glossaries.KnownDefinitions.None, new ImportLog()),
            new ImportLog())
        {
            IsWithin = this,
        };
        inner.Read(element);
        return [.. inner.Blocks.SelectMany(TextsOf).Where(text => text.Length > 0)];
    }

    /// <summary>The reader of the block that this one reads a part of: links are numbered through a page.</summary>
    private HtmlBlocks? IsWithin { get; init; }

    private static IEnumerable<string> TextsOf(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        ListItem item => ["- " + item.Text],
        Quotation quotation => [quotation.Text],
        Caption caption => [caption.Text],
        Note note => [$"[{note.Mark}] {note.Text}"],
        Remark remark => [remark.Text],
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => [],
    };

    /// <summary>The words of an element, without blocks of their own.</summary>
    private string Words(IElement element)
    {
        var outer = _words.ToString();
        _words.Clear();
        AppendInline(element);
        var text = Tidy(_words.ToString());
        _words.Clear().Append(outer);
        return text;
    }

    private void AppendInline(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) AppendText(text.Data);
            else if (node is IElement child)
            {
                if (IsBlock(child)) _words.Append(' ');
                ReadInline(child);
                if (IsBlock(child)) _words.Append(' ');
            }
        }
    }

    private void ReadInline(IElement element)
    {
        if (element.LocalName is not ("br" or "img") && !IsBlock(element)
            && element.QuerySelector(BlockSelector) is not null)
        {
            ReadChildren(element); // an inline element around blocks: <a><div>, <span><p>
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                _words.Append(Marks.LineBreak);
                break;
            case "img":
                if (element.GetAttribute("alt") is { Length: > 0 } alternative)
                    log.Add(HtmlPageReader.LineOf(element), LogAction.Left, "picture, not imported", alternative);
                break;
            case "strong" or "b":
                Wrap(element, Marks.StrongBegin.ToString(), Marks.StrongEnd);
                break;
            case "em" or "i":
                Wrap(element, Marks.EmphasisBegin.ToString(), Marks.EmphasisEnd);
                break;
            case "a":
                ReadLink(element);
                break;
            case "sup":
                ReadSuperscript(element);
                break;
            default:
                AppendInline(element);
                break;
        }
    }

    /// <summary>Markup stands at the words themselves, as Markdown wants it.</summary>
    private void Wrap(IElement element, string begin, char end)
    {
        var start = _words.Length;
        AppendInline(element);
        var words = _words.ToString(start, _words.Length - start);
        _words.Length = start;
        var trimmed = words.Trim(' ', Marks.LineBreak);
        var isNested = trimmed.Contains(begin[0], StringComparison.Ordinal);
        if (trimmed.Length == 0 || isNested || Marks.Strip(trimmed).Trim().Length == 0)
        {
            _words.Append(words);
            return;
        }

        var at = words.IndexOf(trimmed, StringComparison.Ordinal);
        _words.Append(words, 0, at).Append(begin).Append(trimmed).Append(end).Append(words, at + trimmed.Length,
            words.Length - at - trimmed.Length);
    }

    private void ReadLink(IElement link)
    {
        var address = link.GetAttribute("href") ?? "";
        if (link.GetAttribute("data-cfemail") is { } hidden && MailOf(hidden) is { } mail)
        {
            _words.Append(mail);
            return;
        }

        var links = IsWithin?._links ?? _links;
        var isKept = Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && links.Count < Marks.MostLinks && link.TextContent.Trim() != address;
        if (!isKept)
        {
            AppendInline(link);
            return;
        }

        links.Add(address);
        Wrap(link, $"{Marks.LinkBegin}{Marks.LinkNumber(links.Count - 1)}", Marks.LinkEnd);
    }

    /// <summary>The mark of a footnote; any other raised word is a word.</summary>
    private void ReadSuperscript(IElement element)
    {
        var mark = element.TextContent.Trim().Trim('[', ']');
        if (element.QuerySelector("a[href*='#']") is not null
            && mark.Length is > 0 and < 8) _words.Append('[').Append(mark).Append(']');
        else AppendInline(element);
    }

    /// <summary>
    /// A mail address as a protection of web pages writes it: hexadecimal, each byte mixed with the first.
    /// </summary>
    private static string? MailOf(string hidden)
    {
        if (hidden.Length < 4 || hidden.Length % 2 != 0 || !hidden.All(char.IsAsciiHexDigit)) return null;
        var bytes = Convert.FromHexString(hidden);
        return Encoding.UTF8.GetString([.. bytes[1..].Select(value => (byte)(value ^ bytes[0]))]);
    }

    private void AppendText(string text)
    {
        foreach (var c in Marks.Escape(text))
        {
            // A no-break space is the author's; all other white space of HTML is one space.
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_words.Length > 0 && _words[^1] != ' ') _words.Append(' ');
            }
            else
            {
                _words.Append(c);
            }
        }
    }

    private void Flush()
    {
        var text = Tidy(_words.ToString());
        _words.Clear();
        Add(text, ParagraphOf);
    }

    private Block ParagraphOf(string text)
    {
        var plain = Marks.Strip(text);
        if (LineRules.IsCaption(plain) && plain.Length <= 200) return new Caption(_line, Unstyled(text));
        return LineRules.NoteOf(plain) is { Success: true } note && text.StartsWith('[')
            ? new Note(_line, note.Groups["mark"].Value,
                text[(text.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart())
            : new Paragraph(_line, text);
    }

    private void Add(string text, Func<string, Block> make)
    {
        var line = _line;
        var words = IsWithin is null ? glue.Cut(text, line) : text;
        words = Residue.Clean(words, (column, dropped) =>
            log.Add(line, column, LogAction.Dropped, "residue of the page", dropped)).Trim();
        if (Marks.Strip(words).Trim().Length == 0) return;
        switch (IsWithin is null ? _residue.Judge(words) : ResidueVerdict.Text)
        {
            case ResidueVerdict.Residue:
                log.Add(line, LogAction.Dropped, "residue of the page", Marks.Strip(words));
                break;
            case ResidueVerdict.Unplaced:
                log.Add(line, LogAction.Left, "below the report's end, left as a comment", Marks.Strip(words));
                Blocks.Add(new Remark(line, Marks.Strip(words)));
                break;
            default:
                Blocks.Add(make(words));
                break;
        }
    }

    private static string Tidy(string text) => text.Trim(' ', Marks.LineBreak);

    private static string Unstyled(string text) => string.Concat(text
        .Where(c => c is not (Marks.StrongBegin or Marks.StrongEnd or Marks.EmphasisBegin or Marks.EmphasisEnd))
        .Select(c => c == Marks.LineBreak ? ' ' : c));

    private const string BlockSelector =
        "p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, section, article, figure, figcaption, hr, dl, pre";

    private static bool IsBlock(IElement element) => element.LocalName is
        "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "table" or "blockquote"
        or "section" or "article" or "main" or "header" or "aside" or "figure" or "figcaption" or "caption" or "hr"
        or "dl" or "dt" or "dd" or "pre" or "address" or "details" or "summary" or "fieldset" or "form" or "center"
        or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th" or "body";
}
