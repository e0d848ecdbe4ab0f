using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;

namespace OgpSite.Core.Themes.Options;

/// <summary>
/// What the links of a theme's options lead to. A page that is translated is linked in the language of the page that
/// links it, where there is one.
/// </summary>
public sealed class OptionLinks
{
    private OptionLinks(
        FrozenDictionary<string, LinkTarget> targets, FrozenDictionary<string, LinkTarget> translations,
        FrozenDictionary<LinkAddress, string> leftOut, ImmutableArray<FragmentLink> fragments)
    {
        Targets = targets;
        Translations = translations;
        LeftOut = leftOut;
        Fragments = fragments;
    }

    /// <summary>For a theme without links to files of the site.</summary>
    public static OptionLinks None { get; } = new(
        FrozenDictionary<string, LinkTarget>.Empty, FrozenDictionary<string, LinkTarget>.Empty,
        FrozenDictionary<LinkAddress, string>.Empty, []);

    /// <summary>The links to places within pages, to be checked when all pages are made.</summary>
    public ImmutableArray<FragmentLink> Fragments { get; }

    /// <summary>What the files that links name have become, by their paths as written.</summary>
    internal FrozenDictionary<string, LinkTarget> Targets { get; }

    /// <summary>The same of their translations, by the paths that these have.</summary>
    internal FrozenDictionary<string, LinkTarget> Translations { get; }

    /// <summary>Where on the web that stands which an excerpt leaves out.</summary>
    internal FrozenDictionary<LinkAddress, string> LeftOut { get; }

    /// <summary>Finds the files that the theme's links name; one that does not exist is reported.</summary>
    public static OptionLinks Resolve(Theme theme, SiteGraph graph, DiagnosticBag diagnostics)
    {
        // Options stand in site.yml, and a theme's own defaults name files as if they stood there.
        var links = new ProjectLinks(SiteConfigurationReader.Path, graph);
        var targets = new Dictionary<string, LinkTarget>(StringComparer.Ordinal);
        var translations = new Dictionary<string, LinkTarget>(StringComparer.Ordinal);
        var leftOut = new Dictionary<LinkAddress, string>();
        var fragments = ImmutableArray.CreateBuilder<FragmentLink>();
        foreach (var link in theme.Options.Select(option => option.Value).OfType<OptionValue.Links>()
            .SelectMany(value => value.Items))
        {
            if (link.Address is not LinkAddress.ProjectFile file) continue;
            if (links.Find(file.Path) is not { } target)
            {
                if (links.AddressOfLeftOut(file.Path, file.Fragment) is { } address) leftOut[file] = address;
                else if (!links.IsLeftOut(file.Path) && !links.IsFaulty(file.Path))
                    diagnostics.Add(DiagnosticCatalog.LinkTargetMissing.At(
                        link.Location, file.Path, links.Hint(file.Path)));
                continue;
            }

            targets[file.Path] = target;
            foreach (var language in graph.Languages)
                if (links.Find(TranslationOf(file.Path, language)) is { } translation)
                    translations[TranslationOf(file.Path, language)] = translation;
            if (file.Fragment.Length > 0 && target.IsPage)
                fragments.Add(new FragmentLink(
                    target.Url, Anchor.Of(file.Fragment), file.Fragment, file.Path, link.Location));
        }

        return new OptionLinks(
            targets.ToFrozenDictionary(StringComparer.Ordinal), translations.ToFrozenDictionary(StringComparer.Ordinal),
            leftOut.ToFrozenDictionary(), fragments.DrainToImmutable());
    }

    /// <summary>
    /// The link for pages in a language; null for one that leads nowhere, which is reported, or to what an excerpt
    /// leaves out of a site without address.
    /// </summary>
    internal ThemeLink? In(string language, OptionLink link)
    {
        var title = link.Title.In(language);
        if (link.Address is LinkAddress.External elsewhere)
            return new ThemeLink(title, null, "", elsewhere.Address, null);
        if (LeftOut.TryGetValue(link.Address, out var onTheWeb)) return new ThemeLink(title, null, "", onTheWeb, null);
        if (link.Address is not LinkAddress.ProjectFile file || !Targets.TryGetValue(file.Path, out var target))
            return null;
        if (target.Language != language && Translations.TryGetValue(TranslationOf(file.Path, language), out var own))
            return new ThemeLink(title, own.Url, "", "", null);
        var fragment = file.Fragment.Length > 0 && target.IsPage ? Anchor.Of(file.Fragment) : file.Fragment;
        return new ThemeLink(title, target.Url, fragment, "", target.Language == language ? null : target.Language);
    }

    /// <summary><c>pages/about.md</c> in Spanish is <c>pages/about.es.md</c>.</summary>
    private static string TranslationOf(string path, string language) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? $"{path[..^".md".Length]}.{language}.md" : path;
}
