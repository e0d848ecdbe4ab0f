using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Linking;

/// <summary>Parses a text, links its terms and resolves its links.</summary>
internal static class DocumentLinker
{
    /// <summary>The linked text; null where it cannot be parsed, which is reported.</summary>
    public static LinkedDocument? Link(
        MarkdownText source, TextPlace place, SiteGraph graph, GlossaryIndex index, DiagnosticBag diagnostics)
    {
        if (MarkdownReader.Read(source, diagnostics) is not { } tree) return null;
        var vocabulary = index.VocabularyOf(place.Language, place.Glossary, place.PlanYear, diagnostics);
        var links = new LinkResolver(source, place.Page, graph, vocabulary, place.Language, diagnostics);
        var fragments = links.Resolve(tree);
        var once = place.Glossary.Once ?? graph.Configuration.GlossaryOnce;
        var terms = GlossaryLinker.Link(tree, vocabulary, once, place.Language, place.Self);
        return new LinkedDocument { Tree = tree, Terms = terms, Fragments = fragments, Files = [.. links.Files] };
    }
}

/// <summary>Where a text stands and how its terms are linked.</summary>
internal sealed record TextPlace
{
    public required SiteUrl Page { get; init; }
    public required string Language { get; init; }
    public ReportGlossary Glossary { get; init; } = ReportGlossary.Default;

    /// <summary>The first year of the action plan; null where it is not known.</summary>
    public int? PlanYear { get; init; }

    /// <summary>The id of the entry whose own text this is.</summary>
    public string? Self { get; init; }
}
