using System.Collections.Frozen;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Configuration;

/// <summary>What <c>content/site.yml</c> says.</summary>
public sealed record SiteConfiguration
{
    public required LocalizedText Title { get; init; }
    public LocalizedText Description { get; init; } = LocalizedText.Empty;
    public LocalizedText Footer { get; init; } = LocalizedText.Empty;

    /// <summary>
    /// The absolute address of the site's root, ending in a slash; null where the site has none (offline only).
    /// </summary>
    public Uri? Url { get; init; }

    /// <summary>The site's languages; the first is the default and stands at the root.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    public string Theme { get; init; } = "default";

    /// <summary>Where the theme is named; the start of site.yml where it is not.</summary>
    public SourceLocation ThemeLocation { get; init; } = SourceLocation.StartOf(new SourcePath("content/site.yml"));

    /// <summary>Options for the theme, as written; the theme's <c>theme.yml</c> says which there are.</summary>
    public YamlMap? ThemeOptions { get; init; }

    public HtmlPolicy Html { get; init; } = HtmlPolicy.Off;

    /// <summary>How often a term is linked, unless a report says otherwise.</summary>
    public LinkFrequency GlossaryOnce { get; init; } = LinkFrequency.Section;

    public Licence? Licence { get; init; }
    public Repository? Repository { get; init; }

    /// <summary>The names of pages and lists for the navigation, in order; the default where empty.</summary>
    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];

    /// <summary>The policy areas that have a name in each language; reports may name others.</summary>
    public ImmutableArray<PolicyArea> PolicyAreas { get; init; } = [];

    public string DefaultLanguage => Languages[0];
}

/// <summary>What becomes of raw HTML in Markdown: shown as text, or let through an allow-list.</summary>
public enum HtmlPolicy
{
    Off,
    Limited,
}

/// <summary>
/// How often one glossary entry is linked: at its first occurrence on the page or in each section, or at all of them.
/// </summary>
public enum LinkFrequency
{
    Page,
    Section,
    All,
}

/// <summary>A policy area with its names. Reports may write the id or any of the names.</summary>
/// <param name="Id">The last part of its page's address.</param>
public sealed record PolicyArea(string Id, LocalizedText Name, SourceLocation Location);

/// <summary>The licence of the site's text.</summary>
public sealed record Licence(string Name, Uri? Url);

/// <summary>Where the content is kept, for "edit this page".</summary>
/// <param name="Folder">The way from the repository's root to the project; empty where they are one.</param>
public sealed record Repository(Uri Url, string Branch, string Folder, RepositoryHost Host);

/// <summary>Whose addresses a repository has.</summary>
public enum RepositoryHost
{
    GitHub,
    GitLab,
    Gitea,
}

/// <summary>
/// One entry of the navigation: <c>reports</c>, <c>members</c>, <c>glossary</c>, … and where it was written.
/// </summary>
public sealed record NavigationItem(string Name, SourceLocation Location)
{
    /// <summary>The names that every site may use, whatever pages it has.</summary>
    public static ImmutableArray<string> Lists { get; } = ["reports", "members", "commitments", "glossary", "about"];
}

/// <summary>A text of the site in one or more languages.</summary>
/// <param name="Default">The text where no language has one of its own.</param>
/// <param name="ByLanguage">Texts by language code.</param>
public sealed record LocalizedText(string Default, FrozenDictionary<string, string> ByLanguage)
{
    public static LocalizedText Empty { get; } = new("", FrozenDictionary<string, string>.Empty);

    /// <summary>The language that <see cref="Default"/> is written in; empty where that is not known.</summary>
    public string DefaultLanguage { get; init; } = "";

    public string In(string language) => ByLanguage.GetValueOrDefault(language, Default);

    /// <summary>The language of what <see cref="In"/> gives: the one asked for, or that of the default.</summary>
    public string LanguageIn(string language) => ByLanguage.ContainsKey(language) ? language : DefaultLanguage;
}
