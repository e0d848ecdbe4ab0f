using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Themes;

/// <summary>A theme as read: the shipped default theme with the project's files laid over it, file by file.</summary>
public sealed record Theme
{
    /// <summary>The name that <c>site.yml</c> gives; the project's files stand in <c>themes/NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What <c>theme.yml</c> says of the theme, for people.</summary>
    public string Description { get; init; } = "";

    /// <summary>The theme's options with the values that hold for the site.</summary>
    internal ImmutableArray<ThemeOption> Options { get; init; } = [];

    /// <summary>Layouts and partials by key, the path within the theme: <c>layouts/report.cshtml</c>.</summary>
    public required FrozenDictionary<string, TemplateSource> Templates { get; init; }

    /// <summary>The usings and the base class of all templates: <c>_ViewImports.cshtml</c>.</summary>
    public required TemplateSource Imports { get; init; }

    /// <summary>Styles and images, in ordinal order of name.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; init; } = [];

    /// <summary>The scripts that a search loads when it is first used, in ordinal order of name.</summary>
    public ImmutableArray<ThemeAsset> SearchScripts { get; init; } = [];

    /// <summary>The files of UI texts by language; of two for one language the later one's texts stand.</summary>
    public required FrozenDictionary<string, ImmutableArray<SourceFile>> Texts { get; init; }
}

/// <summary>A template's text and where it came from.</summary>
/// <param name="Key">Its path within the theme.</param>
/// <param name="Path">Its path as people know it: <c>themes/default/layouts/report.cshtml</c>.</param>
/// <param name="IsOverride">Whether the project brings it, so that it has to be compiled here.</param>
public sealed record TemplateSource(string Key, SourcePath Path, string Text, bool IsOverride);

/// <summary>A file below <c>assets/</c> or <c>search/</c>, by its path there.</summary>
public sealed record ThemeAsset(string Name, ReadOnlyMemory<byte> Content);
