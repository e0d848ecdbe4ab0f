using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Configuration;

/// <summary>A name in the navigation, with its place for who checks that there is such a page.</summary>
internal sealed class NavigationItemKind : FieldKind<NavigationItem>
{
    public override NavigationItem? Read(YamlNode node, string field, DiagnosticBag diagnostics) =>
        FieldKinds.Text.Read(node, field, diagnostics) is { } name ? new NavigationItem(name, node.Location) : null;

    internal override JsonObject Schema() => JsonSchemas.AnyOf(
        new JsonObject { ["enum"] = JsonSchemas.Strings(NavigationItem.Lists) },
        new JsonObject { ["type"] = "string", ["pattern"] = @"^pages/.+\.md$" });
}
