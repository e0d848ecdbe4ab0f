using System.Globalization;
using System.Text.RegularExpressions;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes;

/// <summary>
/// Checks the texts that a project's theme brings: a new one is needed in every language of the site, and a changed one
/// can have no other places to fill than the words it stands for.
/// </summary>
internal static partial class UiTextsCheck
{
    private const string English = "en";

    private static readonly ImmutableArray<string> PluralForms = ["zero", "one", "two", "few", "many", "other"];

    /// <param name="theme">The theme's folder, for the message.</param>
    /// <param name="languages">Those of the site.</param>
    /// <param name="shipped">The files of the default theme, by language.</param>
    /// <param name="own">The files of the project's theme, by language.</param>
    public static void Run(
        string theme, ImmutableArray<string> languages,
        IReadOnlyDictionary<string, SourceFile> shipped, IReadOnlyDictionary<string, SourceFile> own,
        DiagnosticBag diagnostics)
    {
        var known = Collect(shipped.GetValueOrDefault(English));
        var added = own.ToDictionary(file => file.Key, file => Collect(file.Value), StringComparer.Ordinal);
        var english = added.GetValueOrDefault(English) ?? [];
        foreach (var (language, texts) in added.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var ofLanguage = Collect(shipped.GetValueOrDefault(language));
            foreach (var (key, text) in texts.OrderBy(text => text.Key, StringComparer.Ordinal))
                if (Find(known, key) is { } model) CheckPlaces(key, text, model);
                else if (!ofLanguage.ContainsKey(key)) CheckNew(key, language, text);
        }

        // Told once for each language that lacks the text, at the first file that has it.
        void CheckNew(string key, string language, YamlScalar text)
        {
            if (Find(english, key) is { } model) CheckPlaces(key, text, model);
            var first = languages.Prepend(English).FirstOrDefault(one =>
                added.TryGetValue(one, out var texts) && texts.ContainsKey(key));
            if (first != language) return;
            foreach (var other in languages)
                if (!added.TryGetValue(other, out var texts) || Find(texts, key) is null)
                    diagnostics.Add(DiagnosticCatalog.ThemeTextMissing.At(text.Location, key, other, theme));
        }

        void CheckPlaces(string key, YamlScalar text, YamlScalar model)
        {
            var places = PlacesOf(model);
            foreach (var place in PlacesOf(text).Except(places))
                diagnostics.Add(DiagnosticCatalog.ThemeTextPlaceUnknown.At(
                    text.Location, key, place, NearestName.Hint(place, places)));
        }
    }

    /// <summary>The text of a key; languages differ in the forms that a plural has.</summary>
    private static YamlScalar? Find(Dictionary<string, YamlScalar> texts, string key)
    {
        if (texts.TryGetValue(key, out var text)) return text;
        var dot = key.LastIndexOf('.');
        return dot > 0 && PluralForms.Contains(key[(dot + 1)..])
            ? texts.GetValueOrDefault($"{key[..dot]}.other")
            : null;
    }

    private static ImmutableArray<string> PlacesOf(YamlScalar text) =>
        [.. Place().Matches(text.Value).Select(match => match.Value).Distinct()];

    /// <summary>The texts of a file by key; what is wrong with it is reported by who reads the texts.</summary>
    private static Dictionary<string, YamlScalar> Collect(SourceFile? file)
    {
        var texts = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        if (file is not null && YamlReader.ReadMap(file, new DiagnosticBag()) is { } map) Collect(map, "", texts);
        return texts;
    }

    private static void Collect(YamlNode node, string key, Dictionary<string, YamlScalar> texts)
    {
        var parts = node switch
        {
            YamlMap map => map.Entries.Select(entry => (entry.Key.Value, entry.Value)),
            YamlList list => list.Items.Select((item, i) => ((i + 1).ToString(CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        foreach (var (name, part) in parts) Collect(part, key.Length == 0 ? name : $"{key}.{name}", texts);
        if (node is YamlScalar scalar) texts[key] = scalar;
    }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
