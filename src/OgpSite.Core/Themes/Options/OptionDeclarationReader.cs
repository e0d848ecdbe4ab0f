using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes.Options;

/// <summary>
/// Reads the options that a <c>theme.yml</c> declares, over those that it inherits: one of the same name without a
/// <c>type</c> changes what it names, with a <c>type</c> it is a new one.
/// </summary>
internal sealed class OptionDeclarationReader(OptionValueReader values, DiagnosticBag diagnostics)
{
    /// <summary>The declaration; null where it is of no use, which is reported.</summary>
    public OptionDeclaration? Read(YamlEntry entry, OptionDeclaration? inherited)
    {
        var name = entry.Key.Value;
        if (FieldKinds.Slug.Read(entry.Key, "options", diagnostics) is null) return null;
        if (entry.Value is not YamlMap map)
        {
            if (entry.Value is not YamlBroken)
                diagnostics.Add(DiagnosticCatalog.WrongKind.At(
                    entry.Value.Location, name, "a mapping such as {type: text, means: what it does}",
                    entry.Value.KindName));
            return null;
        }

        var reader = new FieldReader(map, OptionFields.All, diagnostics);
        var written = reader.Get(OptionFields.Type);
        if (reader.Node(OptionFields.Type) is not null)
        {
            if (written is null) return null;
            inherited = null;
        }
        else if (inherited is null)
        {
            diagnostics.Add(DiagnosticCatalog.OptionWithoutType.At(entry.Key.Location, name));
            return null;
        }

        return ReadForm(reader, written ?? inherited!.Form.Type, inherited) is { } form // one of the two is there
            ? Read(name, reader, form, inherited)
            : null;
    }

    private OptionDeclaration? Read(
        string name, FieldReader reader, OptionForm form, OptionDeclaration? inherited)
    {
        foreach (var field in OptionFields.NotOf(form.Type))
        {
            if (reader.Map.Find(field.Name) is { } useless)
                diagnostics.Add(DiagnosticCatalog.OptionKeyOfOtherType.At(
                    useless.Key.Location, field.Name, EnumNames<OptionType>.Code(form.Type)));
        }

        // Not by the reader, which takes a colour without quotation marks for none.
        var node = reader.Map.Find(OptionFields.Default.Name)?.Value;
        var value = node is null ? null : values.Read(name, form, inherited?.Default, node);
        value ??= inherited?.Default ?? DefaultOf(form);
        if (value is null)
        {
            if (node is null)
                diagnostics.Add(DiagnosticCatalog.KeyMissing.At(
                    reader.Map.Location, OptionFields.Default.Name, OptionFields.Default.Description));
            return null;
        }

        return new OptionDeclaration
        {
            Name = name,
            Form = form,
            Default = value,
            Shipped = inherited?.Shipped,
            Means = reader.Get(OptionFields.Means) ?? inherited?.Means ?? "",
            Property = reader.Get(OptionFields.Property) ?? inherited?.Property,
            Unit = reader.Get(OptionFields.Unit) ?? inherited?.Unit ?? "",
            Grounds = ReadGrounds(reader) ?? inherited?.Grounds ?? [],
            IsSettable = reader.Get(OptionFields.Settable) ?? inherited?.IsSettable ?? true,
        };
    }

    private OptionForm? ReadForm(FieldReader reader, OptionType type, OptionDeclaration? inherited)
    {
        var form = new OptionForm(type)
        {
            Values = reader.Get(OptionFields.Values) ?? inherited?.Form.Values ?? [],
            Least = reader.Get(OptionFields.Min) ?? inherited?.Form.Least,
            Most = reader.Get(OptionFields.Max) ?? inherited?.Form.Most,
        };
        if (type != OptionType.Choice || !form.Values.IsEmpty) return form;
        if (reader.Node(OptionFields.Values) is null)
            diagnostics.Add(DiagnosticCatalog.KeyMissing.At(
                reader.Map.Location, OptionFields.Values.Name, OptionFields.Values.Description));
        return null;
    }

    private ImmutableArray<OptionGround>? ReadGrounds(FieldReader reader)
    {
        if (reader.Get(OptionFields.On) is not { } nodes) return null;
        var grounds = ImmutableArray.CreateBuilder<OptionGround>();
        foreach (var node in nodes)
            if (FieldKinds.Slug.Read(node, OptionFields.On.Name, diagnostics) is { } name)
                grounds.Add(new OptionGround(name, node.Location));
        return grounds.DrainToImmutable();
    }

    /// <summary>What holds where nobody says anything; a colour and a number have to be said.</summary>
    private static OptionValue? DefaultOf(OptionForm form) => form.Type switch
    {
        OptionType.Text => new OptionValue.Text(LocalizedText.Empty),
        OptionType.Switch => new OptionValue.Switch(false),
        OptionType.Choice => new OptionValue.Choice(form.Values[0]),
        OptionType.Image => new OptionValue.Image(null),
        OptionType.Links => new OptionValue.Links([]),
        _ => null,
    };
}
