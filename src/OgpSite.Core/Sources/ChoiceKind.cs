using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>
/// One of a fixed set of values, by its code or by another spelling that <paramref name="parse"/> understands.
/// </summary>
public sealed class ChoiceKind<T>(ImmutableArray<string> codes, Func<string, T?> parse) : FieldKind<T?>
    where T : struct
{
    private readonly string _allowed = string.Join(", ", codes);

    public override T? Read(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (ReadScalar(node, field, "a text", diagnostics) is not { } text) return null;
        var value = parse(text);
        if (value is null)
            diagnostics.Add(
                DiagnosticCatalog.ValueUnknown.At(node.Location, text, field, _allowed, NearestName.Hint(text, codes)));
        return value;
    }

    internal override JsonObject Schema() => new() { ["enum"] = JsonSchemas.Strings(codes) };
}
