using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>An address that a page of this site had before, with its place for who checks clashes.</summary>
internal sealed class OldAddressKind : FieldKind<OldAddress>
{
    // Looser than the reader: an editor shows slips of the pen, the build finds the rest.
    private const string Segment = @"[^/\\:*?""<>|#.~ -][^/\\:*?""<>|#]*";

    public override OldAddress? Read(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (ReadScalar(node, field, "an address within the site", diagnostics) is not { } text) return null;
        var (path, fault) = OldAddressParser.Parse(text);
        if (fault is null) return new OldAddress(path, node.Location);
        diagnostics.Add(DiagnosticCatalog.AliasUnusable.At(node.Location, text, fault));
        return null;
    }

    internal override JsonObject Schema() =>
        new() { ["type"] = "string", ["pattern"] = $"^/?{Segment}(/{Segment})*/?$" };
}
