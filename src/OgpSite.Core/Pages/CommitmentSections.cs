using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Reports;

namespace OgpSite.Core.Pages;

/// <summary>Gives the commitments of a report their anchors.</summary>
internal static class CommitmentSections
{
    /// <summary>
    /// <c>c-4-1</c> for number 4.1; where two numbers give one anchor, the second has <c>-2</c> behind it.
    /// </summary>
    public static ImmutableArray<CommitmentSection> Of(ImmutableArray<Commitment> commitments)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var sections = ImmutableArray.CreateBuilder<CommitmentSection>(commitments.Length);
        foreach (var commitment in commitments)
        {
            var id = Anchor.CommitmentPrefix + Slug.ForAddress(commitment.Number);
            var unique = id;
            for (var n = 2; !ids.Add(unique); n++) unique = FormattableString.Invariant($"{id}-{n}");
            sections.Add(new CommitmentSection(unique, commitment));
        }

        return sections.DrainToImmutable();
    }
}
