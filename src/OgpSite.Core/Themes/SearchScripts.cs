using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Search;

namespace OgpSite.Core.Themes;

/// <summary>
/// The scripts of the search that the site's languages need, in a folder named by a digest of them all
/// (<c>search/engine-1a2b3c4d/</c>): pages name it, and load them when a reader first searches.
/// </summary>
internal sealed class SearchScripts
{
    private static readonly ImmutableArray<string> ForAll = ["lunr", "engine"];

    public SearchScripts(ImmutableArray<ThemeAsset> scripts, IEnumerable<string> languages)
    {
        var names = ForAll.Concat(languages.SelectMany(language => LanguageIndex.ScriptsOf(language)))
            .Select(name => name + ".js")
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<ThemeAsset> needed = [.. scripts.Where(script => names.Contains(script.Name))];
        var name = ContentName.OfFiles(needed.Select(script => (script.Name, script.Content)));
        Folder = $"{SearchFolder.Path}engine-{name}/";
        Files = [.. needed.Select(script => new OutputFile(new SiteUrl(Folder + script.Name), script.Content))];
    }

    /// <summary>The folder in the site, with a slash at its end.</summary>
    public string Folder { get; }

    public ImmutableArray<OutputFile> Files { get; }
}
