using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>
/// A text of a form of its own, such as a code; null from <paramref name="parse"/> means that it is not of that form.
/// </summary>
public sealed class FormKind<T>(string expected, string pattern, Func<string, T?> parse) : FieldKind<T>
    where T : class
{
    public override T? Read(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (ReadScalar(node, field, expected, diagnostics) is not { } text) return null;
        var value = parse(text);
        if (value is null) diagnostics.Add(DiagnosticCatalog.ValueMalformed.At(node.Location, text, field, expected));
        return value;
    }

    internal override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = pattern };
}
