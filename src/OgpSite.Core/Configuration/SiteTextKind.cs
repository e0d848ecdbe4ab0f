using System.Text.Json.Nodes;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Configuration;

/// <summary>
/// A text, or one by language, for a site in <paramref name="languages"/>: the first one's text stands for those that
/// have none.
/// </summary>
/// <param name="isForEverySite">
/// Whether the text was written for sites in any language, such as a theme's; else one that this site does not have is
/// reported.
/// </param>
internal sealed class SiteTextKind(ImmutableArray<string> languages, bool isForEverySite = false)
    : FieldKind<LocalizedText>
{
    private static readonly LocalizedTextKind AnyLanguage = new();

    public override LocalizedText? Read(YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (AnyLanguage.Read(node, field, diagnostics) is not { } text) return null;
        foreach (var (key, _) in node is YamlMap map && !isForEverySite ? map.Entries : [])
        {
            if (!languages.Contains(key.Value))
            {
                diagnostics.Add(DiagnosticCatalog.TextForUnlistedLanguage.At(
                    key.Location, key.Value, string.Join(", ", languages), NearestName.Hint(key.Value, languages)));
            }
        }

        // A text without a language is one in the site's own.
        return text.ByLanguage.Count > 0 && !text.ByLanguage.ContainsKey(languages[0])
            ? text
            : text with { Default = text.In(languages[0]), DefaultLanguage = languages[0] };
    }

    internal override JsonObject Schema() => AnyLanguage.Schema();
}
