using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Pages.Bodies;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Pages;

/// <summary>Reads the text of a file, links it and renders it; nothing of its Markdown is kept.</summary>
internal sealed class TextComposer(ISourceTree project, SiteGraph graph, GlossaryIndex index, DiagnosticBag diagnostics)
{
    private readonly KnownDefinitions _known = KnownDefinitions.Of(graph.Terms.Select(node => node.Entry.Definition));

    /// <summary>
    /// The text as it stands in <paramref name="place"/>; null where it cannot be read or parsed, which is reported.
    /// </summary>
    public ComposedText? Compose(SourcePath path, TextPlace place)
    {
        if (SourceReader.Read(project, path, SourceReader.DefaultLimit, diagnostics) is not { } file) return null;
        PastedDefinitions.Check(file, _known, diagnostics);
        var text = FrontMatter.BodyOf(file);
        if (string.IsNullOrWhiteSpace(text.Text))
            return ComposedText.Empty with { Digest = file.Digest() };
        if (DocumentLinker.Link(text, place, graph, index, diagnostics) is not { } linked) return null;
        var body = BodyRenderer.Render(linked, text, place, graph, diagnostics);
        return new ComposedText(
            body, linked.Terms, [.. linked.Fragments, .. body.Fragments],
            [.. linked.Asked.Union(body.Asked).Order()])
        {
            Digest = file.Digest(),
        };
    }
}

/// <summary>
/// A text as HTML, the terms it links, its links to places within pages, and all files it asks for, there or not.
/// </summary>
internal sealed record ComposedText(
    RenderedBody Body, ImmutableArray<GlossaryEntry> Terms, ImmutableArray<FragmentLink> Fragments,
    ImmutableArray<SourcePath> Asked)
{
    /// <summary>Of the whole file as it was read for this text, which may have been written since it was first looked at.</summary>
    public UInt128 Digest { get; init; }

    public static ComposedText Empty { get; } = new(RenderedBody.Empty, [], [], []);
}
