using System.Globalization;
using System.Text;

namespace OgpSite.Core.Themes.Options;

/// <summary>
/// Writes the custom properties of CSS that differ from what the shipped style sheet holds. They stand at its end, as
/// strong as its own <c>:root</c>; what must outdo them, such as the colours of print, is set on <c>html:root</c>.
/// </summary>
internal static class OptionStyle
{
    /// <summary>The rules, or nothing where all is as shipped.</summary>
    public static string Write(ImmutableArray<ThemeOption> options)
    {
        var light = new StringBuilder();
        var dark = new StringBuilder();
        foreach (var option in options)
        {
            if (option.Declaration is not { Property: { } property, Shipped: var shipped }) continue;
            switch (option.Value)
            {
                case OptionValue.Number number when number != shipped:
                    Add(light, property,
                        number.Value.ToString(CultureInfo.InvariantCulture) + option.Declaration.Unit);
                    break;
                case OptionValue.Colours colours:
                    AddColours(property, colours, shipped as OptionValue.Colours);
                    break;
            }
        }

        return Block("", light) + Block("@media (prefers-color-scheme: dark) ", dark);

        void AddColours(string property, OptionValue.Colours colours, OptionValue.Colours? shipped)
        {
            var isLightNew = colours.Light.Colour != shipped?.Light.Colour;
            if (isLightNew) Add(light, property, colours.Light.Colour.ToString());
            // A new light colour, coming last, would also stand in the place of the shipped dark one.
            var before = isLightNew ? colours.Light.Colour : shipped?.InDark.Colour;
            if (colours.InDark.Colour != before)
                Add(dark, property, colours.InDark.Colour.ToString());
        }
    }

    private static void Add(StringBuilder rules, string property, string value) =>
        rules.Append("  ").Append(property).Append(": ").Append(value).Append(";\n");

    private static string Block(string condition, StringBuilder rules) =>
        rules.Length == 0 ? ""
        : condition.Length == 0 ? $"\n:root {{\n{rules}}}\n"
        : $"\n{condition}{{\n:root {{\n{rules}}}\n}}\n";
}
