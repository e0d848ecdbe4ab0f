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
    private static readonly LocalizedTextKind AnyLanguage = new(FieldKinds.Text);

    public override LocalizedText? Read(YamlNode node, string field, DiagnosticBag diagnostics) =>
        Read(AnyLanguage, node, field, diagnostics);

    /// <summary>The same of a text that is of <paramref name="kind"/>.</summary>
    public LocalizedText? Read(
        FieldKind<LocalizedText> kind, YamlNode node, string field, DiagnosticBag diagnostics)
    {
        if (kind.Read(node, field, diagnostics) is not { } text) return null;
        if (!isForEverySite) CheckLanguages(node, diagnostics);
        return WithDefault(text);
    }

    /// <summary>Reports the languages of <paramref name="texts"/> that the site does not have.</summary>
    public void CheckLanguages(YamlNode? texts, DiagnosticBag diagnostics)
    {
        foreach (var (key, _) in texts is YamlMap map ? map.Entries : [])
        {
            if (!languages.Contains(key.Value))
            {
                diagnostics.Add(DiagnosticCatalog.TextForUnlistedLanguage.At(
                    key.Location, key.Value, string.Join(", ", languages), NearestName.Hint(key.Value, languages)));
            }
        }
    }

    /// <summary>
    /// The text with what stands for languages that have none; one without a language is the site's own.
    /// </summary>
    public LocalizedText WithDefault(LocalizedText text) =>
        text.ByLanguage.Count > 0 && !text.ByLanguage.ContainsKey(languages[0])
            ? text
            : text with { Default = text.In(languages[0]), DefaultLanguage = languages[0] };

    internal override JsonObject Schema() => AnyLanguage.Schema();
}
