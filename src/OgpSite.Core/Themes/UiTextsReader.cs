using System.Collections.Frozen;
using System.Globalization;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Themes;

/// <summary>Reads the texts of languages from a theme's <c>i18n</c> files.</summary>
public static class UiTextsReader
{
    /// <summary>The texts of each language; one without a file of its own gets English ones and a warning.</summary>
    public static FrozenDictionary<string, UiTexts> Read(
        Theme theme, IReadOnlyCollection<string> languages, DiagnosticBag diagnostics)
    {
        var english = new Dictionary<string, string>(StringComparer.Ordinal);
        Merge(theme, UiTexts.Lender, english, diagnostics);
        return languages.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

        UiTexts Read(string language)
        {
            if (language == UiTexts.Lender) return new UiTexts(language, english, new Dictionary<string, string>());
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            if (!Merge(theme, language, texts, diagnostics))
                diagnostics.Add(DiagnosticCatalog.LanguageWithoutTexts.At(
                    SourceLocation.StartOf(new SourcePath("content/site.yml")), language, theme.Name));
            var borrowed = english.Where(text => !texts.ContainsKey(text.Key) && CanBorrow(text.Key, texts));
            return new UiTexts(language, texts, borrowed.ToDictionary(StringComparer.Ordinal));
        }
    }

    /// <summary>
    /// Whether a language without a text of this key may show the English one: not where it says something of English
    /// alone, nor for one form of a plural of which the language has others.
    /// </summary>
    private static bool CanBorrow(string key, Dictionary<string, string> own)
    {
        if (key is "date.first" or "language.name") return false;
        var dot = key.LastIndexOf('.');
        return dot < 0 || !PluralRules.Categories.Contains(key[(dot + 1)..])
            || !own.ContainsKey($"{key[..dot]}.other");
    }

    /// <summary>Lays a language's texts over those at hand; false where it has none.</summary>
    private static bool Merge(Theme theme, string language, Dictionary<string, string> texts, DiagnosticBag diagnostics)
    {
        if (!theme.Texts.TryGetValue(language, out var files)) return false;
        foreach (var file in files)
            if (YamlReader.ReadMap(file, diagnostics) is { } map)
                Flatten(map, "", texts, diagnostics);
        return true;
    }

    /// <summary>Nested keys are joined by dots; the items of a list count from 1.</summary>
    private static void Flatten(YamlNode node, string key, Dictionary<string, string> texts, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar when key.Length > 0:
                texts[key] = scalar.Value;
                break;
            case YamlMap map:
                foreach (var entry in map.Entries)
                    Flatten(entry.Value, Below(key, entry.Key.Value), texts, diagnostics);
                break;
            case YamlList list:
                foreach (var (number, item) in list.Items.Index())
                    Flatten(item, Below(key, (number + 1).ToString(CultureInfo.InvariantCulture)), texts, diagnostics);
                break;
            default:
                diagnostics.Add(DiagnosticCatalog.ThemeTextWrong.At(node.Location, key));
                break;
        }
    }

    private static string Below(string key, string name) => key.Length == 0 ? name : $"{key}.{name}";
}
