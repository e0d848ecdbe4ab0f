using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages;

/// <summary>Gives the commitments of a report their anchors and their ways to other pages.</summary>
internal static class CommitmentSections
{
    public static ImmutableArray<CommitmentSection> Of(ReportNode node, SiteGraph graph)
    {
        var commitments = node.Report.Commitments;
        return
        [
            .. commitments.Zip(IdsOf(commitments), (commitment, id) => new CommitmentSection(
                id, commitment, FacetLinks.Of(commitment.PolicyAreas, node.Language, graph))),
        ];
    }

    /// <summary>
    /// <c>c-4-1</c> for number 4.1; where two numbers give one anchor, the second has <c>-2</c> behind it.
    /// </summary>
    public static ImmutableArray<string> IdsOf(ImmutableArray<Commitment> commitments)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var ids = ImmutableArray.CreateBuilder<string>(commitments.Length);
        foreach (var commitment in commitments)
        {
            var id = Anchor.CommitmentPrefix + Slug.ForAddress(commitment.Number);
            var unique = id;
            for (var n = 2; !taken.Add(unique); n++) unique = FormattableString.Invariant($"{id}-{n}");
            ids.Add(unique);
        }

        return ids.DrainToImmutable();
    }
}
