using OgpSite.Core.Reports;

namespace OgpSite.Core.Graph;

/// <summary>A place where a report or one of its commitments names a policy area.</summary>
/// <param name="Code">The area's id; empty where no address can be made from its name.</param>
/// <param name="Commitment">The commitment's place in the report; null where the report itself names it.</param>
internal readonly record struct PolicyAreaMention(string Code, PolicyAreaName Name, ReportNode Node, int? Commitment)
{
    /// <summary>All of them, in the order of the reports.</summary>
    public static ImmutableArray<PolicyAreaMention> In(ImmutableArray<ReportNode> reports, PolicyAreaNames names)
    {
        var mentions = ImmutableArray.CreateBuilder<PolicyAreaMention>();
        foreach (var node in reports)
        {
            Add(node, node.Report.PolicyAreas, null);
            for (var i = 0; i < node.Report.Commitments.Length; i++)
                Add(node, node.Report.Commitments[i].PolicyAreas, i);
        }

        return mentions.DrainToImmutable();

        void Add(ReportNode node, ImmutableArray<PolicyAreaName> areas, int? commitment) => mentions.AddRange(
            areas.Select(area => new PolicyAreaMention(names.CodeOf(area.Text), area, node, commitment)));
    }
}
