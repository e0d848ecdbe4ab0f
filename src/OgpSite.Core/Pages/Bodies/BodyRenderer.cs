using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Writes a linked text as HTML with stable ids; the markup needs no script and carries no style.</summary>
internal static class BodyRenderer
{
    public static RenderedBody Render(
        LinkedDocument document, MarkdownText source, TextPlace place, SiteGraph graph, DiagnosticBag diagnostics)
    {
        var context = new BodyContext(source, place, graph, diagnostics);
        var footnotes = document.Tree.OfType<FootnoteGroup>().FirstOrDefault();
        if (footnotes is not null) document.Tree.Remove(footnotes);
        var filter = context.LetsHtmlThrough ? new HtmlFilter(source, place.Page, graph, context, diagnostics) : null;
        var body = Write(document.Tree, context, filter);
        var notes = footnotes is null ? Html.Empty : Write(footnotes, context, filter);
        return new RenderedBody(
            body, notes, ContentsOf(context.Headings), context.Ids.Taken, filter?.Fragments ?? [], filter?.Asked ?? [])
        {
            Sections = new SectionWriter(context.Headings, context.LetsHtmlThrough).Write(document.Tree, footnotes),
        };
    }

    private static Html Write(MarkdownObject tree, BodyContext context, HtmlFilter? filter)
    {
        using var writer = new PooledWriter();
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Clear();
        renderer.ObjectRenderers.AddRange(Renderers(context));
        renderer.Render(tree);
        var html = new Html(writer.ToString());
        return filter?.Apply(html) ?? html;
    }

    /// <summary>
    /// The most frequent first: Markdig asks them in this order. Special kinds stand before what they are kinds of.
    /// </summary>
    private static IEnumerable<IMarkdownObjectRenderer> Renderers(BodyContext context) =>
    [
        new LiteralInlineRenderer(),
        new TermRenderer(context),
        new ParagraphRenderer(context),
        new LinkRenderer(context),
        new SpanRenderer(context),
        new EmphasisRenderer(),
        new LineBreakRenderer(),
        new FootnoteLinkRenderer(context),
        new TableRenderer(context),
        new HeadingRenderer(context),
        new ListRenderer(),
        new HtmlEntityInlineRenderer(),
        new CodeSpanRenderer(context),
        new AutolinkRenderer(context),
        new PlainRenderer(),
        new FormulaBlockRenderer(context),
        new CodeRenderer(context),
        new QuoteBlockRenderer(),
        new RuleRenderer(),
        new RawHtmlBlockRenderer(context),
        new RawHtmlInlineRenderer(context),
        new ContainerRenderer(context),
        new FootnoteGroupRenderer(context),
        new TaskBoxRenderer(),
        new FormulaRenderer(context),
        new HtmlDefinitionListRenderer(),
        new FigureRenderer(context),
        new HtmlFigureCaptionRenderer(),
        new DelimiterInlineRenderer(),
        new LinkReferenceRenderer(),
    ];

    private static ImmutableArray<OutlineEntry> ContentsOf(List<OutlineHeading> headings)
    {
        var contents = ImmutableArray.CreateBuilder<OutlineEntry>();
        foreach (var heading in headings)
        {
            var entry = new OutlineEntry(heading.Id, heading.Text, []);
            if (heading.Level == 2 || (heading.Level == 3 && contents.Count == 0))
                contents.Add(entry);
            else if (heading.Level == 3)
                contents[^1] = contents[^1] with { Children = contents[^1].Children.Add(entry) };
        }

        return contents.DrainToImmutable();
    }
}
