using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Markdig.Renderers;
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
internal sealed class BodyContext(MarkdownText source, TextPlace place, SiteGraph graph, DiagnosticBag diagnostics)
{
    private readonly string _direction = TextDirection.Of(place.Language);

    public ElementIds Ids { get; } = new();

    public List<OutlineHeading> Headings { get; } = [];

    /// <summary>Where the raw HTML stands that is let through to the filter.</summary>
    public RawHtmlPlaces RawHtml { get; } = new(source);

    /// <summary>
    /// The addresses that our renderers wrote, as a browser reads them; the filter resolves all others.
    /// </summary>
    public HashSet<string> Addresses { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of the definitions that terms of the text are described by.</summary>
    public HashSet<string> Described { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The attribute for what runs from left to right in every language: code, formulas, addresses. Empty where all
    /// does.
    /// </summary>
    public string LeftToRight => _direction == TextDirection.LeftToRight ? "" : " dir=\"ltr\"";

    /// <summary>
    /// Stands before each id that our renderers write for the filter, so that it knows them from those of raw HTML. It
    /// is a digest of the text, which no text can hold itself. Empty where there is no filter.
    /// </summary>
    public string IdMark { get; } = graph.Configuration.Html == HtmlPolicy.Limited
        ? Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(source.Text.AsSpan()))) + "-"
        : "";

    public bool LetsHtmlThrough => graph.Configuration.Html == HtmlPolicy.Limited;

    /// <summary>
    /// Where a term leads: to its page, or to its definition on this page where it is the report's own.
    /// </summary>
    public string AddressOf(GlossaryEntry entry) =>
        entry.Scope == GlossaryScope.Site && graph.FindTerm(entry.Language, entry.Id) is { } term
            ? term.Url.RelativeTo(place.Page)
            : $"#{Anchor.DefinitionPrefix}{entry.Id}";

    /// <summary>
    /// The author's attributes with the id as it stands in the page; words of a language that runs the other way get
    /// its direction, unless the author gives one.
    /// </summary>
    public HtmlAttributes? AttributesOf(MarkdownObject markup)
    {
        var attributes = markup.TryGetAttributes();
        if (attributes?.Id is { } id)
            attributes.Id = Ids.OfAuthor(id, source.Locate(markup.Line, markup.Column), diagnostics) is { } own
                ? IdMark + own
                : null;
        var properties = attributes?.Properties;
        if (properties?.Find(property => property.Key == "lang").Value is { } language
            && TextDirection.Of(language) is var direction && direction != _direction
            && !properties.Exists(property => property.Key == "dir"))
            properties.Add(new("dir", direction));
        return attributes;
    }

    /// <summary>Writes an id of the page, which the filter knows as ours.</summary>
    public void WriteId(HtmlRenderer renderer, string id) => renderer.WriteAttribute("id", IdMark + id);

    /// <summary>Writes an attribute with an address that is resolved.</summary>
    public void WriteAddress(HtmlRenderer renderer, string name, string? address)
    {
        renderer.WriteAddressAttribute(name, address);
        if (!LetsHtmlThrough) return;
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        new HtmlRenderer(written).WriteEscapeUrl(address);
        Addresses.Add(WebUtility.HtmlDecode(written.ToString()));
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
