using System.Text.Json.Nodes;

namespace OgpSite.Core.Sources;

/// <summary>Small parts that JSON Schemas are made of.</summary>
internal static class JsonSchemas
{
    public static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    /// <summary>
    /// A value of any of these types: YAML editors take <c>2021</c> for a number and <c>yes</c>, at times,
    /// for a boolean.
    /// </summary>
    public static JsonObject OfType(params string[] types) =>
        new() { ["type"] = types.Length == 1 ? types[0] : Strings(types) };

    public static JsonObject AnyOf(params JsonNode[] schemas) => new() { ["anyOf"] = new JsonArray(schemas) };
}
