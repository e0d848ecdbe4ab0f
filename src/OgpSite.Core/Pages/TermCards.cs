using System.Collections.Concurrent;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>
/// The cards of terms. Those of the site's glossary are made once each: most reports use them. Safe to use from several
/// threads.
/// </summary>
internal sealed class TermCards(SiteGraph graph)
{
    private readonly ConcurrentDictionary<GlossaryEntry, PlacedCard> _cards = new(ReferenceEqualityComparer.Instance);

    public TermCard Of(GlossaryEntry entry) => Place(entry).Card;

    /// <summary>The entries in alphabetical order.</summary>
    public ImmutableArray<TermCard> Of(IEnumerable<GlossaryEntry> entries) =>
    [
        .. entries.Select(Place).OrderBy(placed => placed.Place, StringComparer.Ordinal)
            .ThenBy(placed => placed.Card.Id, StringComparer.Ordinal).Select(placed => placed.Card),
    ];

    private PlacedCard Place(GlossaryEntry entry) => entry.Scope == GlossaryScope.Site
        ? _cards.GetOrAdd(entry, static (made, graph) => Make(made, graph.FindTerm(made.Language, made.Id)?.Url), graph)
        : Make(entry, page: null);

    /// <param name="page">A report's own term has none.</param>
    private static PlacedCard Make(GlossaryEntry entry, SiteUrl? page) => new(
        new TermCard(entry.Id, entry.Term, entry.Abbreviation, entry.Definition, page, entry.ValidFrom),
        SortKey.Of(entry.Term));

    /// <summary>A card, and what its place among others goes by.</summary>
    private sealed record PlacedCard(TermCard Card, string Place);
}
