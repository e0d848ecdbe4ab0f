using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes;

/// <summary>Reads <c>theme.yml</c>.</summary>
internal static class ThemeManifest
{
    private static readonly ImmutableArray<string> Keys = ["name", "description"];

    public static string ReadDescription(SourceFile file, DiagnosticBag diagnostics)
    {
        if (YamlReader.ReadMap(file, diagnostics) is not { } map) return "";
        foreach (var entry in map.Entries)
        {
            if (!Keys.Contains(entry.Key.Value))
                diagnostics.Add(DiagnosticCatalog.ThemeKeyUnknown.At(
                    entry.Key.Location, entry.Key.Value, NearestName.Hint(entry.Key.Value, Keys)));
            else if (entry.Value is not YamlScalar)
                diagnostics.Add(DiagnosticCatalog.ThemeTextWrong.At(entry.Value.Location, entry.Key.Value));
        }

        return map.Find("description")?.Value is YamlScalar text ? text.Value : "";
    }
}
