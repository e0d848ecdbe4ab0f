using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Makes the first page of each language, and the pages at addresses that are old or do not exist.</summary>
internal sealed class HomeComposer(SiteGraph graph, PageFrames frames)
{
    public IEnumerable<HomePage> Compose() => graph.Languages.Select(Compose);

    private HomePage Compose(string language)
    {
        var (versions, missing) = frames.VersionsOf(other => graph.HomeOf(other));
        var members = graph.Members.Where(member => member.Language == language).ToList();
        var glossary = graph.Glossaries.GetValueOrDefault(language);
        return new HomePage
        {
            Url = graph.HomeOf(language),
            Language = language,
            Title = "",
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(language),
            Reports =
            [
                .. graph.Reports
                    .Where(node => node.Language == language)
                    .NewestFirst()
                    .Select(node => Cards.Of(node, graph)),
            ],
            Regions =
            [
                .. members.GroupBy(member => member.Region)
                    .OrderBy(group => group.Key is null).ThenBy(group => group.Key?.Code, StringComparer.Ordinal)
                    .Select(group => new RegionMembers(group.Key, [.. group.Select(Cards.Of)])),
            ],
            TermCount = glossary?.Entries.Length ?? 0,
            GlossaryUrl = glossary is null ? null : graph.GlossaryOf(language),
        };
    }

    public IEnumerable<RedirectPage> ComposeRedirects() => graph.Redirects.Select(redirect => new RedirectPage
    {
        Url = redirect.Url,
        Language = redirect.Language,
        Title = "",
        Site = frames.In(redirect.Language),
        Target = new PageLink(redirect.Title, redirect.Target),
    });

    public NotFoundPage ComposeNotFound() => new()
    {
        Url = new SiteUrl("404.html"),
        Language = graph.DefaultLanguage,
        Title = "",
        Site = frames.In(graph.DefaultLanguage),
    };
}
