using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes;

/// <summary>What <c>theme.yml</c> says: a description for people, and the options that a site may set.</summary>
internal sealed record ThemeManifest(string Description, ImmutableArray<string> Options)
{
    private static readonly ImmutableArray<string> Keys = ["name", "description", "options"];

    public static ThemeManifest Empty { get; } = new("", []);

    public static ThemeManifest Read(SourceFile file, DiagnosticBag diagnostics)
    {
        if (YamlReader.ReadMap(file, diagnostics) is not { } map) return Empty;
        foreach (var (key, value) in map.Entries)
        {
            if (!Keys.Contains(key.Value))
                diagnostics.Add(DiagnosticCatalog.ThemeKeyUnknown.At(
                    key.Location, key.Value, NearestName.Hint(key.Value, Keys)));
            else if (key.Value == "options" ? value is not YamlMap : value is not YamlScalar)
                diagnostics.Add(DiagnosticCatalog.ThemeTextWrong.At(value.Location, key.Value));
        }

        return new ThemeManifest(
            map.Find("description")?.Value is YamlScalar text ? text.Value : "",
            map.Find("options")?.Value is YamlMap options ? [.. options.Entries.Select(entry => entry.Key.Value)] : []);
    }

    /// <summary>The site's values of the options that this theme has.</summary>
    public FrozenDictionary<string, string> ReadOptions(SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in configuration.ThemeOptions?.Entries ?? [])
        {
            if (!Options.Contains(key.Value))
                diagnostics.Add(DiagnosticCatalog.ThemeOptionUnknown.At(
                    key.Location, key.Value, configuration.Theme, NearestName.Hint(key.Value, Options)));
            else if (value is YamlScalar { IsNull: false } scalar)
                values[key.Value] = scalar.Value;
            else
                diagnostics.Add(DiagnosticCatalog.ThemeTextWrong.At(value.Location, key.Value));
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
