using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Members and terms as lists show them.</summary>
internal static class Cards
{
    public static MemberCard Of(MemberNode node) => new(node.Name, node.Url, node.Reports.Length);

    /// <summary>A report's own term has no page.</summary>
    public static TermCard Of(GlossaryEntry entry, SiteGraph graph) => new(
        entry.Id, entry.Term, entry.Abbreviation, entry.Definition,
        entry.Scope == GlossaryScope.Site ? graph.FindTerm(entry.Language, entry.Id)?.Url : null, entry.ValidFrom);

    /// <summary>The entries in alphabetical order.</summary>
    public static ImmutableArray<TermCard> Of(IEnumerable<GlossaryEntry> entries, SiteGraph graph) =>
    [
        .. entries.OrderBy(entry => SortKey.Of(entry.Term), StringComparer.Ordinal)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal).Select(entry => Of(entry, graph)),
    ];
}
