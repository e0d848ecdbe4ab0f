using System.Globalization;
using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Sources;

/// <summary>The kinds of value that front matter and settings are made of.</summary>
public static class FieldKinds
{
    /// <summary>A text of up to 10,000 characters.</summary>
    public static FieldKind<string> Text { get; } = new TextKind(10_000);

    /// <summary>A text of up to 300 characters.</summary>
    public static FieldKind<string> Title { get; } = new TextKind(300);

    /// <summary>A short text that is often a number, such as a version.</summary>
    public static FieldKind<string> Label { get; } = new TextKind(300, "string", "number");

    public static FieldKind<ImmutableArray<string>?> Texts { get; } = ListOf(Text);

    public static FieldKind<bool?> Flag { get; } = new FlagKind();

    public static FieldKind<int?> Year { get; } = new YearKind();

    /// <summary>An absolute http or https address.</summary>
    public static FieldKind<Uri> WebAddress { get; } = new WebAddressKind();

    /// <summary>
    /// A name that can be a part of an address: <c>[a-z0-9-]</c>, at most 80 characters, no hyphen at its ends.
    /// </summary>
    public static FieldKind<string> Slug { get; } = new FormKind<string>(
        "a name for an address: letters a-z, digits and hyphens, at most 80, with a letter or digit at both ends",
        "^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$", text => AddressName.IsSlug(text) ? text : null);

    /// <summary>A language's code, such as <c>en</c> or <c>pt-BR</c>.</summary>
    public static FieldKind<string> Language { get; } = new FormKind<string>(
        "a language code, such as en, es or pt-BR", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        text => LanguageCode.IsOne(text) ? text : null);

    /// <summary>An address that a page of this site had before.</summary>
    public static FieldKind<OldAddress> OldAddress { get; } = new OldAddressKind();

    public static FieldKind<ImmutableArray<T>?> ListOf<T>(FieldKind<T> item, int most = int.MaxValue) =>
        new ListKind<T>(item, most);

    /// <summary>
    /// Further keys, made into a value by <paramref name="make"/>, which returns null where that is not possible.
    /// </summary>
    public static FieldKind<T> MapOf<T>(FieldSet fields, Func<FieldReader, T?> make) => new MapKind<T>(fields, make);

    /// <summary>A mapping as written, read later by who knows its keys.</summary>
    public static FieldKind<YamlMap> AnyMap { get; } = new AnyMapKind(null);

    /// <summary>The same, where the keys that it may have are known here; it is not checked against them.</summary>
    public static FieldKind<YamlMap> AnyMapOf(FieldSet fields) => new AnyMapKind(fields);

    /// <summary>One of the values of an enumeration, by its name in lower case with hyphens.</summary>
    public static FieldKind<T?> NameOf<T>() where T : struct, Enum =>
        new ChoiceKind<T>(EnumNames<T>.Codes, EnumNames<T>.Parse);

    private sealed class TextKind(int longest, params string[] schemaTypes) : FieldKind<string>
    {
        public override string? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (ReadScalar(node, field, "a text", diagnostics) is not { } text) return null;
            if (text.Length > longest)
            {
                diagnostics.Add(DiagnosticCatalog.TextTooLong.At(node.Location, field, text.Length, longest));
                return null;
            }

            foreach (var name in InvisibleCharacters.In(text).OrderBy(c => c.Rune).Select(c => c.Name).Distinct())
                diagnostics.Add(DiagnosticCatalog.InvisibleCharacter.At(
                    node.Location, $"The text of '{field}'", name, ""));
            return text;
        }

        internal override JsonObject Schema()
        {
            var schema = JsonSchemas.OfType(schemaTypes is [] ? ["string"] : schemaTypes);
            schema["maxLength"] = longest;
            return schema;
        }
    }

    private sealed class FlagKind : FieldKind<bool?>
    {
        public override bool? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (ReadScalar(node, field, "yes or no", diagnostics) is not { } text) return null;
            switch (text.ToLowerInvariant())
            {
                case "true" or "yes": return true;
                case "false" or "no": return false;
                default:
                    diagnostics.Add(DiagnosticCatalog.ValueUnknown.At(node.Location, text, field, "true, false", ""));
                    return null;
            }
        }

        internal override JsonObject Schema() => JsonSchemas.OfType("boolean");
    }

    private sealed class YearKind : FieldKind<int?>
    {
        private const int First = 1900;
        private const int Last = 2199;

        public override int? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (ReadScalar(node, field, "a year", diagnostics) is not { } text) return null;
            if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= First and <= Last)
                return year;
            diagnostics.Add(DiagnosticCatalog.ValueMalformed.At(node.Location, text, field, "a year of four digits"));
            return null;
        }

        internal override JsonObject Schema() =>
            new() { ["type"] = "integer", ["minimum"] = First, ["maximum"] = Last };
    }

    private sealed class WebAddressKind : FieldKind<Uri>
    {
        public override Uri? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (ReadScalar(node, field, "an address", diagnostics) is not { } text) return null;
            if (WebAddresses.Parse(text) is { } address) return address;
            diagnostics.Add(DiagnosticCatalog.ValueMalformed.At(
                node.Location, text, field, "an absolute address that begins with https:// or http://"));
            return null;
        }

        internal override JsonObject Schema() =>
            new() { ["type"] = "string", ["format"] = "uri", ["pattern"] = "^https?://" };
    }

    private sealed class ListKind<T>(FieldKind<T> item, int most) : FieldKind<ImmutableArray<T>?>
    {
        public override ImmutableArray<T>? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (node is YamlBroken) return null;
            if (node is not YamlList list)
            {
                diagnostics.Add(DiagnosticCatalog.WrongKind.At(node.Location, field,
                    "a list, such as [one, two]", node.KindName));
                return null;
            }

            if (list.Items.Length > most)
            {
                diagnostics.Add(DiagnosticCatalog.ListTooLong.At(node.Location, field, list.Items.Length, most));
                return null;
            }

            var values = ImmutableArray.CreateBuilder<T>(list.Items.Length);
            foreach (var element in list.Items)
            {
                if (element is YamlScalar scalar && string.IsNullOrWhiteSpace(scalar.Value))
                    diagnostics.Add(DiagnosticCatalog.WrongKind.At(element.Location, field,
                        "a list without empty items", "an empty one"));
                else if (item.Read(element, field, diagnostics) is { } value) values.Add(value);
            }

            return values.DrainToImmutable();
        }

        internal override JsonObject Schema() => new() { ["type"] = "array", ["items"] = item.Schema() };
    }

    private sealed class MapKind<T>(FieldSet fields, Func<FieldReader, T?> make) : FieldKind<T>
    {
        public override T? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (node is YamlMap map) return make(new FieldReader(map, fields, diagnostics));
            if (node is not YamlBroken)
            {
                var expected = "a mapping with the keys " + string.Join(", ", fields.Names.Take(4))
                    + (fields.Fields.Length > 4 ? ", …" : "");
                diagnostics.Add(DiagnosticCatalog.WrongKind.At(node.Location, field, expected, node.KindName));
            }

            return default;
        }

        internal override JsonObject Schema() => fields.Schema();
    }

    private sealed class AnyMapKind(FieldSet? fields) : FieldKind<YamlMap>
    {
        public override YamlMap? Read(YamlNode node, string field, DiagnosticBag diagnostics)
        {
            if (node is YamlMap map) return map;
            if (node is not YamlBroken)
                diagnostics.Add(DiagnosticCatalog.WrongKind.At(node.Location, field,
                    "a mapping of keys", node.KindName));
            return null;
        }

        internal override JsonObject Schema() => fields?.Schema() ?? JsonSchemas.OfType("object");
    }
}
