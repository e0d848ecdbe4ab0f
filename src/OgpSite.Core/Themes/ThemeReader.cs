using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

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
    public static Theme? Read(
        ISourceTree shipped, ISourceTree project, SiteConfiguration configuration, DiagnosticBag diagnostics)
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
        return Assemble(configuration, files, diagnostics);
    }

    private static Theme Assemble(
        SiteConfiguration configuration, ImmutableArray<ThemeFile> files, DiagnosticBag diagnostics)
    {
        var manifest = Standing(files, FileKind.Manifest)
            .Select(file => ReadText(file, diagnostics) is { } text ? ThemeManifest.Read(text, diagnostics) : null)
            .FirstOrDefault() ?? ThemeManifest.Empty;
        var templates = Standing(files, FileKind.Template)
            .Select(file => ReadText(file, diagnostics) is { } text
                ? new TemplateSource(file.Key, text.Path, text.Text, file.IsOverride)
                : null)
            .OfType<TemplateSource>()
            .ToImmutableArray();
        return new Theme
        {
            Name = configuration.Theme,
            Description = manifest.Description,
            Options = manifest.ReadOptions(configuration, diagnostics),
            Imports = templates.FirstOrDefault(template => template.Key == ImportsKey)
                ?? new TemplateSource(ImportsKey, new SourcePath($"themes/{DefaultName}/{ImportsKey}"), "", false),
            Templates = templates.Where(template => template.Key != ImportsKey)
                .ToFrozenDictionary(template => template.Key, StringComparer.Ordinal),
            Assets =
            [
                .. Standing(files, FileKind.Asset)
                    .Select(file => new ThemeAsset(file.Key["assets/".Length..], file.Tree.Read(file.Path))),
            ],
            Texts = files.Where(file => file.Kind == FileKind.Texts)
                .GroupBy(file => file.Key["i18n/".Length..^".yml".Length], StringComparer.Ordinal)
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
        Texts,
    }

    private sealed record ThemeFile(string Key, SourcePath Path, ISourceTree Tree, bool IsOverride)
    {
        public FileKind Kind => (Path: new SourcePath(Key), Top: Key.Split('/')[0]) switch
        {
            { Path.Value: "theme.yml" } => FileKind.Manifest,
            { Path.Value: ImportsKey } => FileKind.Template,
            { Path.Value: "package.json" or "package-lock.json" or "README.md" } => FileKind.Other,
            { Path.Folder: "layouts" or "partials", Path.Extension: ".cshtml" } => FileKind.Template,
            { Path.Folder: "i18n", Path.Extension: ".yml" } => FileKind.Texts,
            { Top: "assets" } => FileKind.Asset,
            _ => FileKind.Unused,
        };
    }
}
