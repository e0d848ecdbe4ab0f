using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes.Options;

/// <summary>
/// A colour, or one for each scheme. What it leaves open is as in the value below it; a plain colour is that of the
/// light scheme, and of the dark one only where no other is known for it.
/// </summary>
internal sealed class ColoursKind(OptionValue.Colours? below) : FieldKind<OptionValue.Colours>
{
    private static readonly FormKind<string> One = new(
        "a colour such as '#1b4b7a' or '#fff'", "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$",
        text => Colour.Parse(text) is null ? null : text);

    private static readonly Field<string> Light = new("light", One, "The colour in the light scheme.");
    private static readonly Field<string> Dark = new("dark", One, "The colour in the dark scheme.");
    private static readonly FieldSet Schemes = new(Light, Dark);

    public override OptionValue.Colours? Read(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (node is not YamlMap map)
            return ReadOne(node, field, diagnostics) is { } colour ? new OptionValue.Colours(colour, below?.Dark) : null;
        // A FieldReader tells what else the mapping holds.
        _ = new FieldReader(map, Schemes, diagnostics);
        var light = map.Find(Light.Name)?.Value is { } one ? ReadOne(one, field, diagnostics) : below?.Light;
        var dark = map.Find(Dark.Name)?.Value is { } two ? ReadOne(two, field, diagnostics) : below?.Dark;
        return (light ?? dark) is { } either ? new OptionValue.Colours(light ?? either, dark) : null;
    }

    internal override JsonObject Schema() => JsonSchemas.AnyOf(One.Schema(), Schemes.Schema());

    private static PlacedColour? ReadOne(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar { IsNull: true })
        {
            diagnostics.Add(DiagnosticCatalog.ColourUnquoted.At(node.Location, field));
            return null;
        }

        return One.Read(node, field, diagnostics) is { } text && Colour.Parse(text) is { } colour
            ? new PlacedColour(colour, node.Location)
            : null;
    }
}
