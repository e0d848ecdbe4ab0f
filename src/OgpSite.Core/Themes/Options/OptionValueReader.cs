using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes.Options;

/// <summary>Reads values of options, be it a theme's default or what a site sets.</summary>
/// <param name="text">How a text is read that may be given by language.</param>
internal sealed class OptionValueReader(
    OptionImages images, FieldKind<LocalizedText> text, DiagnosticBag diagnostics)
{
    private readonly FieldKind<ImmutableArray<OptionLink>?> _links = FieldKinds.ListOf(new OptionLinkKind(text));

    /// <summary>The value; null where there is none, or where it does not fit, which is reported.</summary>
    /// <param name="below">The value that stands where a part of this one is left open.</param>
    public OptionValue? Read(string name, OptionForm form, OptionValue? below, YamlNode node)
    {
        // A colour is the one value that can be there and yet be read as nothing.
        if (node is YamlScalar { IsNull: true } && form.Type != OptionType.Colour) return null;
        return form.Type switch
        {
            OptionType.Text => text.Read(node, name, diagnostics) is { } value ? new OptionValue.Text(value) : null,
            OptionType.Colour => new ColoursKind(below as OptionValue.Colours).Read(node, name, diagnostics),
            OptionType.Switch => FieldKinds.Flag.Read(node, name, diagnostics) is { } isOn
                ? new OptionValue.Switch(isOn)
                : null,
            OptionType.Choice => ReadChoice(name, form.Values, node),
            OptionType.Number => new NumberKind(form.Least, form.Most).Read(node, name, diagnostics) is { } number
                ? new OptionValue.Number(number)
                : null,
            OptionType.Image => ReadImage(name, node),
            OptionType.Links => _links.Read(node, name, diagnostics) is { } links ? new OptionValue.Links(links) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(form), form.Type, "There is no such type of option."),
        };
    }

    private OptionValue.Choice? ReadChoice(string name, ImmutableArray<string> values, YamlNode node)
    {
        var kind = new ChoiceKind<int>(values, text => values.IndexOf(text) is >= 0 and var i ? i : null);
        return kind.Read(node, name, diagnostics) is { } index ? new OptionValue.Choice(values[index]) : null;
    }

    private OptionValue.Image? ReadImage(string name, YamlNode node) =>
        FieldKinds.Title.Read(node, name, diagnostics) switch
        {
            null => null,
            "" => new OptionValue.Image(null),
            var path => images.Find(path, name, node.Location),
        };
}
