using Markdig.Renderers.Html;
using Markdig.Syntax;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>What the renderers of one text share while they write it.</summary>
internal sealed class BodyContext(MarkdownText source, SiteUrl page, SiteGraph graph, DiagnosticBag diagnostics)
{
    public ElementIds Ids { get; } = new();

    public List<OutlineHeading> Headings { get; } = [];

    public bool LetsHtmlThrough => graph.Configuration.Html == HtmlPolicy.Limited;

    /// <summary>Where a term leads: to its page, or to its definition on this page where it is the report's own.</summary>
    public string AddressOf(GlossaryEntry entry) =>
        entry.Scope == GlossaryScope.Site && graph.FindTerm(entry.Language, entry.Id) is { } term
            ? term.Url.RelativeTo(page)
            : $"#{Anchor.DefinitionPrefix}{entry.Id}";

    /// <summary>The author's attributes with the id as it stands in the page.</summary>
    public HtmlAttributes? AttributesOf(MarkdownObject markup)
    {
        var attributes = markup.TryGetAttributes();
        if (attributes?.Id is { } id && !id.StartsWith(Anchor.HeadingPrefix, StringComparison.Ordinal))
            attributes.Id = Ids.OfAuthor(id, source.Locate(markup.Line, markup.Column), diagnostics);
        return attributes;
    }

    public void ReportRawHtml(MarkdownObject html, string text)
    {
        var line = text.Trim().Split('\n')[0];
        var shown = line.Length > 60 ? line[..60] + "…" : line;
        diagnostics.Add(DiagnosticCatalog.RawHtml.At(source.Locate(html.Line, html.Column), shown));
    }
}

/// <summary>A heading as the contents show it.</summary>
internal readonly record struct OutlineHeading(int Level, string Id, string Text);
