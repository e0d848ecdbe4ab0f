using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OgpSite.Import.Glue;
using OgpSite.Import.Logs;

namespace OgpSite.Import.Pages;

/// <summary>Reads a page that was saved as HTML.</summary>
internal static class HtmlPageReader
{
    /// <summary>What stands around every page of a site.</summary>
    private const string Surroundings =
        "script, style, noscript, template, svg, iframe, nav, footer, form, button, #comments, .comments-area, " +
        "#respond, .screen-reader-text, .skip-link, [aria-hidden=true], .sharedaddy, .addtoany_share_save_container";

    /// <summary>The page; null where it holds no text.</summary>
    public static PageContent? Read(string html, GlueCutter glue, ImportLog log)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(html);
        if (document.Body is null) return null;
        var tooltips = Tooltips.Take(document, log);
        var title = TitleOf(document);
        RemoveSurroundings(document, log);
        var root = ContentOf(document, title);
        var builder = new HtmlBlocks(glue, log);
        builder.Read(root);
        var blocks = builder.Blocks;
        var heading = blocks.FindIndex(block => title is not null && TextOf(block) == TextOf(title));
        if (heading >= 0)
        {
            // What stands above the title is crumbs and the like.
            foreach (var block in blocks.Take(heading))
                log.Add(block.Line, LogAction.Dropped, "above the title", TextOf(block));
            blocks = blocks[(heading + 1)..];
        }

        while (blocks.Count > 0 && SiteNames.IsOne(TextOf(blocks[^1])))
        {
            log.Add(blocks[^1].Line, LogAction.Dropped, "name of the web site", TextOf(blocks[^1]));
            blocks.RemoveAt(blocks.Count - 1);
        }

        if (title is null && blocks.Count == 0) return null;
        title ??= new Paragraph(blocks[0].Line, TextOf(blocks[0]));
        return new PageContent
        {
            Title = title,
            Blocks = [.. blocks],
            Links = builder.Links,
            Documents = builder.Documents,
            Definitions = [.. tooltips, .. glue.Found],
            Language = document.DocumentElement.GetAttribute("lang"),
            Address = AddressOf(document),
        };
    }

    /// <summary>
    /// The line on which an element begins; one that the parser has made up stands where the one around it does.
    /// </summary>
    internal static int LineOf(IElement element)
    {
        for (IElement? around = element; around is not null; around = around.ParentElement)
            if (around.SourceReference?.Position.Line is > 0 and var line) return line;
        return 1;
    }

    private static Paragraph? TitleOf(IHtmlDocument document)
    {
        var heading = document.QuerySelectorAll("h1")
            .FirstOrDefault(element => Plain(element).Length > 0 && element.Closest("nav, footer") is null);
        if (heading is not null) return new Paragraph(LineOf(heading), Plain(heading));
        var named = document.QuerySelector("head title") is { } title ? Plain(title) : "";
        return named.Length > 0 ? new Paragraph(LineOf(document.QuerySelector("head title")!), named) : null;
    }

    private static string Plain(IElement element) =>
        string.Join(' ', Marks.Escape(element.TextContent).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string TextOf(Block block) => block switch
    {
        Heading heading => Marks.Strip(heading.Text),
        Paragraph paragraph => Marks.Strip(paragraph.Text),
        ListItem item => Marks.Strip(item.Text),
        Caption caption => Marks.Strip(caption.Text),
        Table table => string.Join(' ', table.Rows.SelectMany(row => row.Cells).Select(cell => Marks.Strip(cell.Text))),
        Quotation quotation => Marks.Strip(quotation.Text),
        Note note => Marks.Strip(note.Text),
        Remark remark => remark.Text,
        _ => "",
    };

    private static void RemoveSurroundings(IHtmlDocument document, ImportLog log)
    {
        foreach (var element in document.Body!.QuerySelectorAll(Surroundings).ToList())
        {
            var text = Plain(element);
            // A theme may wrap the whole page in a form, or hide by script what it shows later.
            if (element.QuerySelector("h1, h2, table, p") is not null && text.Length > 2000
                && element.LocalName is "form" or "div" or "section" or "main" or "article") continue;
            if (text.Length > 0 && element.LocalName is not ("script" or "style" or "noscript" or "svg"))
                log.Add(LineOf(element), LogAction.Dropped, $"<{element.LocalName}> around the report", Short(text));
            element.Remove();
        }

        foreach (var header in document.Body!.QuerySelectorAll("header, aside").ToList())
        {
            if (header.QuerySelector("h1") is not null || header.Closest("article, main") is not null) continue;
            var text = Plain(header);
            if (text.Length > 0)
                log.Add(LineOf(header), LogAction.Dropped, $"<{header.LocalName}> around the report", Short(text));
            header.Remove();
        }
    }

    /// <summary>The smallest part that is marked as the page's content and holds nearly all of its text.</summary>
    private static IElement ContentOf(IHtmlDocument document, Paragraph? title)
    {
        var body = document.Body!;
        var length = Plain(body).Length;
        return body.QuerySelectorAll("main, article, [role=main], #content, .entry-content, .post-content")
            .Where(part => Plain(part).Length * 10 >= length * 9)
            .Where(part => title is null || part.QuerySelector("h1") is not null || body.QuerySelector("h1") is null)
            .OrderBy(part => Plain(part).Length).FirstOrDefault() ?? body;
    }

    private static string? AddressOf(IHtmlDocument document)
    {
        var address = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            ?? document.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        return Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? address
            : null;
    }

    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
