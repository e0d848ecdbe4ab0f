using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes.Options;

/// <summary>The keys of an option's declaration in <c>theme.yml</c>.</summary>
internal static class OptionFields
{
    public static readonly Field<OptionType?> Type = new("type", FieldKinds.NameOf<OptionType>(),
        "What the option takes. Without the key: as in the default theme, whose option is changed.");

    public static readonly Field<string> Means = new("means", FieldKinds.Text,
        "What the option does, in a sentence for those who set it.");

    public static readonly Field<YamlNode> Default = new("default", new AnyKind(),
        "The value where the site says nothing, in the form in which a site would write it.");

    public static readonly Field<string> Property = new("property",
        new FormKind<string>("a custom property of CSS such as --link", "^--[a-z][a-z0-9-]*$", ParseProperty),
        "The custom property of CSS that a colour or a number becomes.");

    public static readonly Field<ImmutableArray<YamlNode>?> On = new("on", FieldKinds.ListOf(new AnyKind()),
        "The colours, by their options, that text in this colour is shown on.");

    public static readonly Field<ImmutableArray<string>?> Values = new("values", FieldKinds.ListOf(FieldKinds.Slug),
        "The values of a choice; the first is the default.");

    public static readonly Field<decimal?> Min = new("min", new NumberKind(null, null), "The least number.");

    public static readonly Field<decimal?> Max = new("max", new NumberKind(null, null), "The greatest number.");

    public static readonly Field<string> Unit = new("unit",
        new FormKind<string>("a unit of CSS such as rem, em, ch, px or %", "^(rem|em|ch|px|%)$",
            text => text is "rem" or "em" or "ch" or "px" or "%" ? text : null),
        "What stands behind the number in CSS.");

    public static readonly Field<bool?> Settable = new("settable", FieldKinds.Flag,
        "Whether a site can set the option; no keeps it at its default. Without the key: yes.");

    public static FieldSet All { get; } =
        new(Type, Means, Default, Property, On, Values, Min, Max, Unit, Settable);

    /// <summary>The keys that have no effect on options of a type.</summary>
    public static IEnumerable<Field> NotOf(OptionType type)
    {
        if (type is not (OptionType.Colour or OptionType.Number)) yield return Property;
        if (type != OptionType.Colour) yield return On;
        if (type != OptionType.Choice) yield return Values;
        if (type == OptionType.Number) yield break;
        yield return Min;
        yield return Max;
        yield return Unit;
    }

    private static string? ParseProperty(string text) =>
        text.Length > 2 && text.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetterLower(text[2])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? text
            : null;

    /// <summary>A value as written, read by who knows the option's type.</summary>
    private sealed class AnyKind : FieldKind<YamlNode>
    {
        public override YamlNode? Read(YamlNode node, string field, DiagnosticBag diagnostics) => node;

        internal override JsonObject Schema() => [];
    }
}
