using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OgpSite.Import.Logs;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Glue;

/// <summary>Takes the definitions out of a page that marks them up, and leaves the terms as plain words.</summary>
internal static class Tooltips
{
    public static ImmutableArray<FoundDefinition> Take(IHtmlDocument document, ImportLog log)
    {
        var found = ImmutableArray.CreateBuilder<FoundDefinition>();
        foreach (var tooltip in document.QuerySelectorAll("span.glossary-tooltip").ToList()) TakeSpan(tooltip, found,
            log);
        // One that stands outside of such a span belongs to no term that could be named.
        foreach (var stray in document.QuerySelectorAll("span.glossary-tooltip-content").ToList())
        {
            log.Add(HtmlPageReader.LineOf(stray), LogAction.Cut, "definition of a tooltip", Tidy(stray.TextContent));
            stray.Remove();
        }

        foreach (var link in document.QuerySelectorAll("[data-cmtooltip], a.glossaryLink").ToList())
            TakeAttribute(link, found, log);
        return found.ToImmutable();
    }

    private static void TakeSpan(IElement tooltip, ImmutableArray<FoundDefinition>.Builder found, ImportLog log)
    {
        var line = HtmlPageReader.LineOf(tooltip);
        var contents = tooltip.QuerySelectorAll(".glossary-tooltip-content").ToList();
        var texts = contents.Select(content => content.QuerySelector(".glossary-tooltip-text") ?? content).ToList();
        foreach (var more in texts.SelectMany(text => text.QuerySelectorAll("a")).Where(IsMore).ToList()) more.Remove();
        var definition = Tidy(string.Join(' ', texts.Select(text => text.TextContent)));
        foreach (var content in contents) content.Remove();
        Add(line, Tidy(tooltip.TextContent), definition, found, log);
        foreach (var link in tooltip.QuerySelectorAll("a").ToList()) Unwrap(link);
        Unwrap(tooltip);
    }

    private static void TakeAttribute(IElement link, ImmutableArray<FoundDefinition>.Builder found, ImportLog log)
    {
        if (link.GetAttribute("data-cmtooltip") is { Length: > 0 } html)
        {
            var body = new HtmlParser().ParseDocument(html).Body!;
            foreach (var title in body.QuerySelectorAll("[class*=itle], [class*=ditLink], script, style").ToList())
                title.Remove();
            Add(HtmlPageReader.LineOf(link), Tidy(link.TextContent), Tidy(body.TextContent), found, log);
        }

        if (link.LocalName == "a" && link.ClassList.Contains("glossaryLink")) Unwrap(link);
    }

    private static void Add(
        int line, string term, string definition, ImmutableArray<FoundDefinition>.Builder found, ImportLog log)
    {
        if (definition.Length == 0) return;
        log.Add(line, LogAction.Cut, $"definition of '{term}'", definition);
        var isCut = definition.EndsWith("...", StringComparison.Ordinal) || definition.EndsWith('…');
        if (term.Length > 0)
            found.Add(new FoundDefinition(line, term, term,
                definition.TrimEnd('.', '…') + (isCut ? "" : End(definition)), isCut));
    }

    private static string End(string definition) => definition[definition.TrimEnd('.', '…').Length..];

    private static bool IsMore(IElement link) =>
        Tidy(link.TextContent) is "More" or "Más" or "Plus" or "Mais" or "Read more";

    /// <summary>Puts what an element holds in its place.</summary>
    private static void Unwrap(IElement element)
    {
        foreach (var child in element.ChildNodes.ToList()) element.Parent?.InsertBefore(child, element);
        element.Remove();
    }

    private static string Tidy(string text) =>
        string.Join(' ', Marks.Escape(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
