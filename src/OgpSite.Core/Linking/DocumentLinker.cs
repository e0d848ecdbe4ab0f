using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Linking;

/// <summary>Parses a text, links its terms and resolves its links.</summary>
internal static class DocumentLinker
{
    /// <summary>The linked text; null where it cannot be parsed, which is reported.</summary>
    /// <param name="log">Takes down where terms occur; null where nobody asks.</param>
    public static LinkedDocument? Link(
        MarkdownText source, TextPlace place, SiteGraph graph, GlossaryIndex index, DiagnosticBag diagnostics,
        OccurrenceLog? log = null)
    {
        if (MarkdownReader.Read(source, diagnostics) is not { } tree) return null;
        var vocabulary = index.VocabularyOf(place.Language, place.Glossary, place.PlanYear, diagnostics);
        var links = new LinkResolver(source, place.Page, graph, vocabulary, place.Language, diagnostics);
        var fragments = links.Resolve(tree);
        var once = place.Glossary.Once ?? graph.Configuration.GlossaryOnce;
        var terms = GlossaryLinker.Link(tree, vocabulary, once, place.Language, place.Self, log);
        return new LinkedDocument
        {
            Tree = tree,
            Terms = terms,
            Fragments = fragments,
            Asked = [.. links.Asked],
        };
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

    /// <summary>The place of a report's text; what its front matter says wrongly about linking is reported.</summary>
    public static TextPlace Of(ReportNode node, GlossaryIndex index, DiagnosticBag diagnostics) => new()
    {
        Page = node.Url,
        Language = node.Language,
        Glossary = GlossaryOf(node.Report.Glossary, node.Language, index, diagnostics),
        PlanYear = node.Report.DatesUnderReview?.From.Year,
    };

    /// <summary>The place of a free page's text; reported as for a report.</summary>
    public static TextPlace Of(ArticleNode node, GlossaryIndex index, DiagnosticBag diagnostics) => new()
    {
        Page = node.Url,
        Language = node.Language,
        Glossary = GlossaryOf(node.Article.Glossary, node.Language, index, diagnostics),
    };

    /// <summary>The place of an entry's own longer text.</summary>
    public static TextPlace Of(TermNode node) =>
        new() { Page = node.Url, Language = node.Entry.Language, Self = node.Entry.Id };

    /// <summary>The same place, where an entry is linked although its <c>match</c> may say otherwise.</summary>
    public TextPlace Enabling(string id) =>
        this with { Glossary = Glossary with { Enable = [.. Glossary.Enable, new EntryReference(id, default)] } };

    private static ReportGlossary GlossaryOf(
        YamlMap? written, string language, GlossaryIndex index, DiagnosticBag diagnostics) =>
        index.GlossaryIn(language).Check(ReportGlossaryReader.Read(written, language, diagnostics), diagnostics);
}
