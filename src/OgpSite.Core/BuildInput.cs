using OgpSite.Core.Incremental;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Core;

/// <summary>What a build reads.</summary>
/// <param name="Project">The project's files: <c>content/</c> and, where it has its own, <c>themes/</c>.</param>
/// <param name="DefaultTheme">The files of the theme that ships with the tool.</param>
/// <param name="Templates">Templates that are compiled already, and a place for those that are not.</param>
public sealed record BuildInput(ISourceTree Project, ISourceTree DefaultTheme, CompiledTemplateStore Templates)
{
    /// <summary>What the last build into the same output left, so that less is made anew; the site is the same.</summary>
    public SiteMemory Memory { get; init; } = SiteMemory.Empty;
}
