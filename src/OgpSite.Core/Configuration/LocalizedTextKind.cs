using System.Collections.Frozen;
using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Configuration;

/// <summary>
/// A text of <paramref name="kind"/>, or a mapping with one by language; which languages there are is checked by who
/// knows them.
/// </summary>
internal sealed class LocalizedTextKind(FieldKind<string> kind) : FieldKind<LocalizedText>
{
    public override LocalizedText? Read(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (node is not YamlMap map)
        {
            return kind.Read(node, field, diagnostics) is { } text
                ? LocalizedText.Empty with { Default = text }
                : null;
        }

        var texts = new List<KeyValuePair<string, string>>();
        foreach (var (key, value) in map.Entries)
        {
            if (kind.Read(value, field, diagnostics) is { Length: > 0 } text)
                texts.Add(new(key.Value, text));
        }

        return texts.Count == 0
            ? null
            : new LocalizedText(texts[0].Value, texts.ToFrozenDictionary(StringComparer.Ordinal))
            {
                DefaultLanguage = texts[0].Key,
            };
    }

    internal override JsonObject Schema() => JsonSchemas.AnyOf(
        kind.Schema(),
        new JsonObject { ["type"] = "object", ["additionalProperties"] = kind.Schema() });
}
