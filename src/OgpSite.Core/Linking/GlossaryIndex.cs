using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Linking;

/// <summary>The surfaces of the site's glossaries, by language, ready to be matched. Immutable.</summary>
public sealed class GlossaryIndex
{
    private readonly FrozenDictionary<string, TermIndex> _byLanguage;
    private readonly SiteGraph _graph;

    private GlossaryIndex(SiteGraph graph, FrozenDictionary<string, TermIndex> byLanguage) =>
        (_graph, _byLanguage) = (graph, byLanguage);

    /// <summary>Indexes every glossary of the site; spellings that belong to two entries are reported.</summary>
    public static GlossaryIndex Build(SiteGraph graph, DiagnosticBag diagnostics)
    {
        var indexes = graph.Glossaries.Values
            .OrderBy(glossary => glossary.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(
                glossary => glossary.Language, glossary => TermIndex.Build(glossary.Entries), StringComparer.Ordinal);
        foreach (var index in indexes.Values) Report(index, diagnostics);
        return new GlossaryIndex(graph, indexes);
    }

    /// <summary>The glossary that is indexed, which may be larger than that of an excerpt of the site.</summary>
    public Glossary GlossaryIn(string language) => _graph.GlossaryIn(language);

    /// <summary>The terms that a text in <paramref name="language"/> may link.</summary>
    /// <param name="glossary">What the report says about linking, its ids checked.</param>
    /// <param name="year">The plan's first year; null where it is not known.</param>
    internal Vocabulary VocabularyOf(string language, ReportGlossary glossary, int? year, DiagnosticBag diagnostics)
    {
        var index = _byLanguage.GetValueOrDefault(language) ?? TermIndex.Empty;
        var own = glossary.Terms.IsEmpty ? null : TermIndex.Build(glossary.Terms);
        if (own is not null) Report(own, diagnostics);
        return new Vocabulary(index, own, _graph.GlossaryIn(language), glossary, year);
    }

    /// <summary>
    /// The spellings that belong to two entries of the site, each pair by the first spelling they share; by language,
    /// then in the order of the entries.
    /// </summary>
    internal ImmutableArray<SurfaceClash> FindClashes() =>
    [
        .. _byLanguage.OrderBy(index => index.Key, StringComparer.Ordinal)
            .SelectMany(index => index.Value.FindClashes()
                .DistinctBy(clash => (clash.First.Id, clash.Second.Id, clash.Surface.Written))),
    ];

    /// <summary>Each pair of entries once, by the first spelling they share.</summary>
    private static void Report(TermIndex index, DiagnosticBag diagnostics)
    {
        foreach (var clash in index.FindClashes().DistinctBy(clash => (clash.First.Id, clash.Second.Id)))
        {
            var place = clash.Second.SurfaceLocations.GetValueOrDefault(clash.Surface.Written, clash.Second.Location);
            diagnostics.Add(DiagnosticCatalog.AmbiguousSurface.At(
                place, clash.Surface.Text, clash.First.Id, clash.Second.Id));
        }
    }
}
