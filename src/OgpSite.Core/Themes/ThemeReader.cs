using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Themes;

/// <summary>Reads the shipped default theme and what a project puts in its place.</summary>
public static class ThemeReader
{
    private const string DefaultName = "default";
    private const string ImportsKey = "_ViewImports.cshtml";

    /// <summary>
    /// The site's theme, or null where the project has none of that name (reported). <paramref name="shipped"/> is the
    /// folder of the default theme itself; the project's theme stands in <c>themes/NAME</c>.
    /// </summary>
    /// <param name="content">The project's files below <c>content</c>, as listed: options may name images there.</param>
    public static Theme? Read(
        ISourceTree shipped, ISourceTree project, ImmutableArray<SourceEntry> content,
        SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        var folder = $"themes/{configuration.Theme}/";
        var overrides = project.List(folder[..^1], diagnostics);
        if (overrides.IsEmpty && configuration.Theme != DefaultName)
        {
            diagnostics.Add(UnknownTheme(project, configuration, diagnostics));
            return null;
        }

        // The shipped files first: of two files with one key the later one stands.
        ImmutableArray<ThemeFile> files =
        [
            .. shipped.List("", diagnostics)
                .Select(entry => new ThemeFile(entry.Path.Value, entry.Path, shipped, false)),
            .. overrides.Select(entry => new ThemeFile(entry.Path.Value[folder.Length..], entry.Path, project, true)),
        ];
        foreach (var file in files.Where(file => file.IsOverride && file.Kind == FileKind.Unused))
            diagnostics.Add(DiagnosticCatalog.ThemeFileUnused.At(SourceLocation.StartOf(file.Path), file.Key));
        var assets = ReadAssets(files, diagnostics);
        var images = new OptionImages(project, content, [.. assets.Select(asset => asset.Name)], diagnostics);
        var (description, declarations) = ReadManifest(files, images, configuration, diagnostics);
        var values = new OptionValueReader(images, new SiteTextKind(configuration.Languages), diagnostics);
        var options = ThemeOptions.Set(declarations, configuration, values, diagnostics);
        CheckTexts(files, configuration, diagnostics);
        return Assemble(configuration, files, diagnostics) with
        {
            Description = description,
            Options = options,
            Assets = StyleSheets.Join([.. assets, .. ImagesOf(options, project)], options),
        };
    }

    private static void CheckTexts(
        ImmutableArray<ThemeFile> files, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        // Most projects bring no texts; the shipped ones are compared with each other by a test.
        if (!files.Any(file => file is { Kind: FileKind.Texts, IsOverride: true })) return;
        UiTextsCheck.Run(configuration.Theme, configuration.Languages, Of(false), Of(true), diagnostics);

        Dictionary<string, SourceFile> Of(bool isOverride) => files
            .Where(file => file.Kind == FileKind.Texts && file.IsOverride == isOverride)
            .Select(file => (file.Language, Text: ReadText(file, diagnostics)))
            .Where(file => file.Text is not null)
            .ToDictionary(file => file.Language, file => file.Text!, StringComparer.Ordinal); // not null, as asked
    }

    /// <summary>The shipped theme's manifest with the project's laid over it.</summary>
    private static ThemeManifest ReadManifest(
        ImmutableArray<ThemeFile> files, OptionImages images, SiteConfiguration configuration,
        DiagnosticBag diagnostics)
    {
        var texts = new SiteTextKind(configuration.Languages, isForEverySite: true);
        var declarations = new OptionDeclarationReader(
            new OptionValueReader(images, texts, diagnostics), diagnostics);
        var manifest = ThemeManifest.Empty;
        foreach (var file in files.Where(file => file.Kind == FileKind.Manifest))
            if (ReadText(file, diagnostics) is { } text)
                manifest = manifest.Extend(text, !file.IsOverride, declarations, diagnostics);
        return manifest;
    }

    private static ImmutableArray<ThemeAsset> ReadAssets(ImmutableArray<ThemeFile> files, DiagnosticBag diagnostics)
    {
        ImmutableArray<ThemeFile> assets = [.. Standing(files, FileKind.Asset)];
        ImmutableArray<string> names = [.. assets.Select(file => file.AssetName)];
        foreach (var file in assets.Where(file => file.IsOverride && file.Path.Extension == ".css"))
            if (ReadText(file, diagnostics) is { } style)
                StyleCheck.Run(style, file.AssetName, names, diagnostics);
        return [.. assets.Select(file => new ThemeAsset(file.AssetName, file.Tree.Read(file.Path)))];
    }

    /// <summary>The images of the project that options name.</summary>
    private static IEnumerable<ThemeAsset> ImagesOf(ImmutableArray<ThemeOption> options, ISourceTree project) => options
        .Select(option => option.Value).OfType<OptionValue.Image>()
        .Where(image => image is { Asset: not null, Source: not null })
        .DistinctBy(image => image.Asset)
        .Select(image => new ThemeAsset(image.Asset!, project.Read(image.Source!.Value))); // neither is null, as asked

    private static Theme Assemble(
        SiteConfiguration configuration, ImmutableArray<ThemeFile> files, DiagnosticBag diagnostics)
    {
        var templates = Standing(files, FileKind.Template)
            .Select(file => ReadText(file, diagnostics) is { } text
                ? new TemplateSource(file.Key, text.Path, text.Text, file.IsOverride)
                : null)
            .OfType<TemplateSource>()
            .ToImmutableArray();
        return new Theme
        {
            Name = configuration.Theme,
            Imports = templates.FirstOrDefault(template => template.Key == ImportsKey)
                ?? new TemplateSource(ImportsKey, new SourcePath($"themes/{DefaultName}/{ImportsKey}"), "", false),
            Templates = templates.Where(template => template.Key != ImportsKey)
                .ToFrozenDictionary(template => template.Key, StringComparer.Ordinal),
            SearchScripts =
            [
                .. Standing(files, FileKind.SearchScript)
                    .Select(file => new ThemeAsset(file.ScriptName, file.Tree.Read(file.Path))),
            ],
            Texts = files.Where(file => file.Kind == FileKind.Texts)
                .GroupBy(file => file.Language, StringComparer.Ordinal)
                .ToFrozenDictionary(
                    group => group.Key,
                    group => group.Select(file => ReadText(file, diagnostics)).OfType<SourceFile>().ToImmutableArray(),
                    StringComparer.Ordinal),
        };
    }

    private static IEnumerable<ThemeFile> Standing(ImmutableArray<ThemeFile> files, FileKind kind) => files
        .Where(file => file.Kind == kind)
        .GroupBy(file => file.Key, StringComparer.Ordinal)
        .Select(group => group.Last())
        .OrderBy(file => file.Key, StringComparer.Ordinal);

    /// <summary>A shipped file is shown as <c>themes/default/…</c>, where it stands in this repository.</summary>
    private static SourceFile? ReadText(ThemeFile file, DiagnosticBag diagnostics)
    {
        var text = SourceReader.Read(file.Tree, file.Path, SourceReader.DefaultLimit, diagnostics);
        return text is null || file.IsOverride
            ? text
            : text with { Path = new SourcePath($"themes/{DefaultName}/{file.Key}") };
    }

    private static Diagnostic UnknownTheme(
        ISourceTree project, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        var names = project.List("themes", diagnostics)
            .Select(entry => entry.Path.Value.Split('/'))
            .Where(segments => segments.Length > 2)
            .Select(segments => segments[1])
            .Append(DefaultName)
            .Distinct(StringComparer.Ordinal);
        return DiagnosticCatalog.ThemeUnknown.At(
            configuration.ThemeLocation, configuration.Theme, NearestName.Hint(configuration.Theme, names));
    }

    private enum FileKind
    {
        Unused,
        Other,
        Manifest,
        Template,
        Asset,
        SearchScript,
        Texts,
    }

    private sealed record ThemeFile(string Key, SourcePath Path, ISourceTree Tree, bool IsOverride)
    {
        public string Language => Key["i18n/".Length..^".yml".Length];

        public string AssetName => Key["assets/".Length..];

        public string ScriptName => Key["search/".Length..];

        public FileKind Kind => (Path: new SourcePath(Key), Top: Key.Split('/')[0]) switch
        {
            { Path.Value: "theme.yml" } => FileKind.Manifest,
            { Path.Value: ImportsKey } => FileKind.Template,
            { Path.Value: "package.json" or "package-lock.json" or "README.md" } or { Top: "node_modules" }
                => FileKind.Other,
            { Path.Folder: "layouts" or "partials", Path.Extension: ".cshtml" } => FileKind.Template,
            { Path.Folder: "i18n", Path.Extension: ".yml" } => FileKind.Texts,
            { Top: "assets" } => FileKind.Asset,
            { Path.Folder: "search", Path.Extension: ".js" } => FileKind.SearchScript,
            _ => FileKind.Unused,
        };
    }
}
