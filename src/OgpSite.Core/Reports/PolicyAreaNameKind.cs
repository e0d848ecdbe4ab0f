using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Reports;

/// <summary>The name of a policy area, with its place for who checks that it can have a page.</summary>
internal sealed class PolicyAreaNameKind : FieldKind<PolicyAreaName>
{
    /// <summary>Each area has its pages, of which each names all areas of its reports.</summary>
    private const int Most = 100;

    public static FieldKind<ImmutableArray<PolicyAreaName>?> List { get; } =
        FieldKinds.ListOf(new PolicyAreaNameKind(), Most);

    public override PolicyAreaName? Read(YamlNode node, string field, DiagnosticBag diagnostics) =>
        FieldKinds.Title.Read(node, field, diagnostics) is { } text ? new PolicyAreaName(text, node.Location) : null;

    internal override JsonObject Schema() => FieldKinds.Title.Schema();
}
