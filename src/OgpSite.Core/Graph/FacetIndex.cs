using System.Collections.Frozen;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Graph;

/// <summary>All lists of reports by facet. No list is empty.</summary>
public sealed class FacetIndex
{
    private readonly FrozenDictionary<(Facet, string Language), ImmutableArray<FacetNode>> _lists;
    private readonly FrozenDictionary<(Facet, string Code, string Language), FacetNode> _byCode;

    /// <param name="nodes">By language in the site's order, then by facet, then as they are shown.</param>
    internal FacetIndex(ImmutableArray<FacetNode> nodes)
    {
        All = nodes;
        _lists = nodes.GroupBy(node => (node.Facet, node.Language))
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        _byCode = nodes.ToFrozenDictionary(node => (node.Facet, node.Code, node.Language));
    }

    /// <summary>By language in the site's order, then by facet, then as they are shown.</summary>
    public ImmutableArray<FacetNode> All { get; }

    /// <summary>How many pairs of a facet and a language have a list, and so a page that shows them all.</summary>
    public int GroupCount => _lists.Count;

    /// <summary>
    /// The lists in the order in which they are shown: types by era, the latest year first, policy areas by name.
    /// </summary>
    public ImmutableArray<FacetNode> Of(Facet facet, string language) =>
        _lists.GetValueOrDefault((facet, language), []);

    public FacetNode? Find(Facet facet, string code, string language) =>
        _byCode.GetValueOrDefault((facet, code, language));

    /// <summary>The folder of a facet's pages: <c>policy-areas</c>.</summary>
    public static string FolderOf(Facet facet) => EnumNames<Facet>.Code(facet);
}
