using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace OgpSite.Core.Sources;

/// <summary>The keys that a mapping may hold, in the order in which they are best written.</summary>
public sealed class FieldSet(params ImmutableArray<Field> fields)
{
    private readonly FrozenDictionary<string, Field> _byName =
        fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    public ImmutableArray<Field> Fields { get; } = fields;

    /// <summary>Whether <c>n/a</c>, <c>pending</c> and <c>no-data</c> mean that a key has no value.</summary>
    public bool HasPlaceholders { get; init; }

    public IEnumerable<string> Names => Fields.Select(one => one.Name);

    public Field? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The JSON Schema of a mapping with these keys.</summary>
    internal JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var field in Fields) properties[field.Name] = SchemaOf(field);
        var schema =
            new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        var required = Fields.Where(field => field.Presence == Presence.Required).ToList();
        if (required.Count > 0) schema["required"] = new JsonArray([.. required.Select(field => (JsonNode)field.Name)]);
        return schema;
    }

    /// <summary>A field's schema, widened by the words for "none" where they would not pass as a text anyway.</summary>
    private JsonObject SchemaOf(Field field)
    {
        var schema = field.Schema();
        var isText = schema["type"] is JsonValue type && type.GetValue<string>() == "string" && schema["enum"] is null;
        if (!HasPlaceholders || field.TakesPlaceholders || field.Presence == Presence.Required || isText) return schema;
        schema.Remove("description");
        return new JsonObject
        {
            ["description"] = field.Description,
            ["anyOf"] = new JsonArray(schema, new JsonObject { ["enum"] = JsonSchemas.Strings(Placeholders.Codes) }),
        };
    }
}
