using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>
/// A mapping that is being read as a <see cref="FieldSet"/>. Making one reports unknown and missing keys; getting a
/// field reads and checks its value, so each field is to be got once.
/// </summary>
public sealed class FieldReader
{
    private readonly FieldSet _fields;

    public FieldReader(YamlMap map, FieldSet fields, DiagnosticBag diagnostics)
    {
        (Map, _fields, Diagnostics) = (map, fields, diagnostics);
        ReportUnknown();
        foreach (var field in fields.Fields) ReportIfMissing(field);
    }

    public YamlMap Map { get; }
    public DiagnosticBag Diagnostics { get; }

    /// <summary>
    /// The field's value; nothing (null) where there is none, or where it is wrong, which is reported.
    /// </summary>
    public T? Get<T>(Field<T> field) =>
        Node(field) is { } node ? field.Kind.Read(node, field.Name, Diagnostics) : default;

    /// <summary>The field's value as YAML; null where there is none.</summary>
    public YamlNode? Node(Field field) =>
        Map.Find(field.Name)?.Value is { } value && !IsNone(field, value) ? value : null;

    /// <summary>The place of the field's value; of the mapping where there is none.</summary>
    public SourceLocation LocationOf(Field field) => Map.Find(field.Name)?.Value.Location ?? Map.Location;

    private bool IsNone(Field field, YamlNode value) => value switch
    {
        YamlScalar { IsNull: true } => true,
        YamlScalar scalar when string.IsNullOrWhiteSpace(scalar.Value) => true,
        YamlMap { Entries: [] } => true,
        _ => _fields.HasPlaceholders && !field.TakesPlaceholders && Placeholders.IsOne(value),
    };

    private void ReportUnknown()
    {
        foreach (var (key, _) in Map.Entries)
        {
            if (_fields.Find(key.Value) is null)
                Diagnostics.Add(DiagnosticCatalog.UnknownKey.At(
                    key.Location, key.Value, NearestName.Hint(key.Value, _fields.Names)));
        }
    }

    private void ReportIfMissing(Field field)
    {
        if (field.Presence == Presence.Optional) return;
        var value = Map.Find(field.Name)?.Value;
        if (field.Presence == Presence.Recommended)
        {
            // A word for "none" is an answer.
            if (value is null || (IsNone(field, value) && !Placeholders.IsOne(value)))
                Report(DiagnosticCatalog.KeyRecommended, value);
        }
        else if (value is null)
        {
            Report(DiagnosticCatalog.KeyMissing, value);
        }
        else if (IsNone(field, value))
        {
            Report(DiagnosticCatalog.KeyEmpty, value);
        }

        void Report(DiagnosticDescriptor descriptor, YamlNode? at) =>
            Diagnostics.Add(descriptor.At(at?.Location ?? Map.Location, field.Name, field.Description));
    }
}
