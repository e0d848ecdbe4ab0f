using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes.Options;

/// <summary>The keys of a theme's <c>theme.yml</c>.</summary>
public static class ThemeFields
{
    public static readonly Field<string> Name = new("name", FieldKinds.Title, "The name of the theme.");

    public static readonly Field<string> Description = new("description", FieldKinds.Text,
        "What the theme is like, in a sentence.");

    public static readonly Field<YamlMap> Options = new("options", new OptionMapKind(),
        "What a site may set under theme-options in its site.yml, by name.");

    /// <summary>All of them.</summary>
    public static FieldSet All { get; } = new(Name, Description, Options);

    /// <summary>A mapping from an option's name to its declaration.</summary>
    private sealed class OptionMapKind : FieldKind<YamlMap>
    {
        public override YamlMap? Read(YamlNode node, string field, DiagnosticBag diagnostics) =>
            FieldKinds.AnyMap.Read(node, field, diagnostics);

        internal override JsonObject Schema() => new()
        {
            ["type"] = "object",
            ["additionalProperties"] = OptionFields.All.Schema(),
        };
    }
}
