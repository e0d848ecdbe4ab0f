using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Configuration;

/// <summary>Reads <c>content/site.yml</c>.</summary>
public static class SiteConfigurationReader
{
    /// <summary>The file that makes a folder a project.</summary>
    public static SourcePath Path { get; } = new("content/site.yml");

    /// <summary>The configuration; null where there is none, or none with a title. Every problem is reported.</summary>
    /// <param name="tree">The project's files.</param>
    /// <param name="content">Those of them below <c>content</c>, as listed: the navigation names pages by path.</param>
    public static SiteConfiguration? Read(
        ISourceTree tree, ImmutableArray<SourceEntry> content, DiagnosticBag diagnostics)
    {
        if (!content.Any(entry => entry.Path == Path))
        {
            diagnostics.Add(DiagnosticCatalog.SiteFileMissing.At(SourceLocation.StartOf(Path)));
            return null;
        }

        var pages = content
            .Select(entry => entry.Path.Value)
            .Where(path => path.StartsWith("content/pages/", StringComparison.Ordinal) && path.EndsWith(
                ".md", StringComparison.Ordinal))
            .Select(path => path["content/".Length..]);
        return SourceReader.Read(tree, Path, SourceReader.DefaultLimit, diagnostics) is { } file
            ? Read(file, [.. pages], diagnostics)
            : null;
    }

    private static SiteConfiguration? Read(
        SourceFile file, ImmutableArray<string> pages, DiagnosticBag diagnostics)
    {
        CharacterCheck.CheckForm(file, diagnostics);
        return YamlReader.ReadMap(file, diagnostics) is { } map ? Read(map, pages, diagnostics) : null;
    }

    private static SiteConfiguration? Read(YamlMap map, ImmutableArray<string> pages, DiagnosticBag diagnostics)
    {
        var reader = new FieldReader(map, SiteFields.All, diagnostics);
        var languages = ReadLanguages(reader);
        var title = Localized(SiteFields.Title);
        var configuration = new SiteConfiguration
        {
            Title = title ?? LocalizedText.Empty,
            Description = Localized(SiteFields.Description) ?? LocalizedText.Empty,
            Footer = Localized(SiteFields.Footer) ?? LocalizedText.Empty,
            Url = reader.Get(SiteFields.Url),
            Languages = languages,
            Theme = reader.Get(SiteFields.Theme) ?? "default",
            ThemeLocation = reader.LocationOf(SiteFields.Theme),
            ThemeOptions = reader.Get(SiteFields.ThemeOptions),
            Html = reader.Get(SiteFields.Html) ?? HtmlPolicy.Off,
            GlossaryOnce = reader.Get(SiteFields.Glossary) ?? LinkFrequency.Section,
            Licence = reader.Get(SiteFields.Licence),
            Repository = reader.Get(SiteFields.Repository),
            Navigation = ReadNavigation(reader, pages),
            PolicyAreas = ReadPolicyAreas(reader, languages),
        };
        return title is null ? null : configuration;

        LocalizedText? Localized(Field<LocalizedText> field) => reader.Node(field) is { } node
            ? new SiteTextKind(languages).Read(field.Kind, node, field.Name, diagnostics)
            : null;
    }

    private static ImmutableArray<string> ReadLanguages(FieldReader reader)
    {
        if (reader.Node(SiteFields.Languages) is not { } node) return ["en"];
        var languages = reader.Get(SiteFields.Languages) ?? [];
        if (node is YamlList { Items: [] }) reader.Diagnostics.Add(DiagnosticCatalog.LanguagesEmpty.At(node.Location));

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var scalar in node is YamlList list ? list.Items.OfType<YamlScalar>() : [])
        {
            var language = scalar.Value.Trim();
            if (language.Length > 0 && !seen.Add(language))
                reader.Diagnostics.Add(DiagnosticCatalog.LanguageListedTwice.At(scalar.Location, language));
            else if (AddressName.IsDevice(language))
                reader.Diagnostics.Add(DiagnosticCatalog.AddressUnusable.At(
                    scalar.Location, language + "/", $"Windows keeps the name '{language}' for a device",
                    $"Write the language with its script or country, such as '{language}-Latn'"));
        }

        languages = [.. languages.Where(code => !AddressName.IsDevice(code)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return languages.IsEmpty ? ["en"] : languages;
    }

    private static ImmutableArray<PolicyArea> ReadPolicyAreas(FieldReader reader, ImmutableArray<string> languages)
    {
        var names = new SiteTextKind(languages);
        var written = reader.Node(SiteFields.PolicyAreas) is YamlList list ? list.Items : [];
        foreach (var area in written.OfType<YamlMap>())
            names.CheckLanguages(area.Find(SiteFields.PolicyAreaName.Name)?.Value, reader.Diagnostics);
        var areas = reader.Get(SiteFields.PolicyAreas) ?? [];
        return [.. areas.Select(area => area with { Name = names.WithDefault(area.Name) })];
    }

    private static ImmutableArray<NavigationItem> ReadNavigation(FieldReader reader, ImmutableArray<string> pages)
    {
        var names = NavigationItem.Lists.AddRange(pages);
        var items = reader.Get(SiteFields.Navigation) ?? [];
        foreach (var item in items.Where(item => !names.Contains(item.Name)))
        {
            reader.Diagnostics.Add(DiagnosticCatalog.NavigationUnknown.At(
                item.Location, item.Name, NearestName.Hint(item.Name, names)));
        }

        return [.. items.Where(item => names.Contains(item.Name))];
    }
}
