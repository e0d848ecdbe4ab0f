using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>
/// A key that a mapping may hold: declared once, and the source of its reading,
/// of "did you mean" and of the JSON Schema.
/// </summary>
public abstract record Field(string Name, string Description)
{
    public Presence Presence { get; init; } = Presence.Optional;

    /// <summary>Reads a value only for the problems it may have.</summary>
    public abstract void Check(YamlNode value, DiagnosticBag diagnostics);

    /// <summary>Whether a word for "none" is among the values that the field itself reads.</summary>
    internal abstract bool TakesPlaceholders { get; }

    internal abstract JsonObject Schema();
}

/// <summary>A key whose values are of the kind <paramref name="Kind"/>.</summary>
public sealed record Field<T>(string Name, FieldKind<T> Kind, string Description) : Field(Name, Description)
{
    internal override bool TakesPlaceholders => Kind.TakesPlaceholders;

    public override void Check(YamlNode value, DiagnosticBag diagnostics) => Kind.Read(value, Name, diagnostics);

    internal override JsonObject Schema()
    {
        var schema = Kind.Schema();
        schema["description"] = Description;
        return schema;
    }
}

/// <summary>What it means that a key is not there: an error, a warning, or nothing.</summary>
public enum Presence
{
    Optional,
    Recommended,
    Required,
}
