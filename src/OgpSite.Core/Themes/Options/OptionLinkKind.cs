using System.Text.Json.Nodes;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes.Options;

/// <summary>A link with its text; whether a file that it names exists is found out when all addresses are known.</summary>
internal sealed class OptionLinkKind(FieldKind<LocalizedText> text) : FieldKind<OptionLink>
{
    private readonly Field<LocalizedText> _title = new("title", text, "The text of the link, or one for each language.")
    {
        Presence = Presence.Required,
    };

    private readonly Field<string> _url = new("url", FieldKinds.Text,
        "Where it leads: an address that begins with https://, http:// or mailto:, or a file below content.")
    {
        Presence = Presence.Required,
    };

    private FieldSet Fields => new(_title, _url);

    public override OptionLink? Read(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (node is not YamlMap map)
        {
            if (node is not YamlBroken)
                diagnostics.Add(DiagnosticCatalog.WrongKind.At(
                    node.Location, field, "a list of links, such as '- {title: OGP, url: https://example.org/}'",
                    node.KindName));
            return null;
        }

        var reader = new FieldReader(map, Fields, diagnostics);
        var title = reader.Get(_title);
        if (reader.Get(_url) is not { } written) return null;
        var location = reader.LocationOf(_url);
        var address = LinkAddress.Parse(written);
        switch (address)
        {
            case LinkAddress.External or LinkAddress.ProjectFile:
                return title is null ? null : new OptionLink(title, address, location);
            case LinkAddress.HostRoot:
                diagnostics.Add(DiagnosticCatalog.AbsolutePathLink.At(location, written));
                return null;
            case LinkAddress.Unsafe refused:
                diagnostics.Add(refused.Fault.At(location, written));
                return null;
            default:
                diagnostics.Add(DiagnosticCatalog.UnsafeAddress.At(location, written));
                return null;
        }
    }

    internal override JsonObject Schema() => Fields.Schema();
}
