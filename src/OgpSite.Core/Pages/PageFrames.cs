using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>What the pages of one language share, for each of the site's languages.</summary>
internal sealed class PageFrames
{
    private static readonly ImmutableArray<string> DefaultNavigation =
    [
        "reports", "members", "commitments", "glossary", "about",
    ];

    private readonly FrozenDictionary<string, SiteFrame> _frames;
    private readonly FrozenDictionary<SourcePath, string> _articleKeys;
    private readonly SiteGraph _graph;

    public PageFrames(SiteGraph graph, Uri? baseUrl)
    {
        _graph = graph;
        _articleKeys = graph.Articles.ToFrozenDictionary(node => node.Article.Path, node => node.TranslationKey);
        _frames = graph.Languages.ToFrozenDictionary(
            language => language, language => FrameOf(language, baseUrl), StringComparer.Ordinal);
    }

    public SiteFrame In(string language) => _frames[language];

    /// <summary>The page in the languages that have it, and the languages that lack it.</summary>
    public (ImmutableArray<LanguageVersion> Versions, ImmutableArray<string> Missing) VersionsOf(
        Func<string, SiteUrl?> find)
    {
        var found = _graph.Languages.Select(language => (Language: language, Url: find(language))).ToList();
        return (
            [
                .. found
                    .Where(version => version.Url is not null)
                    .Select(version => new LanguageVersion(version.Language, version.Url!.Value)),
            ],
            [.. found.Where(version => version.Url is null).Select(version => version.Language)]);
    }

    public NavigationLink ToReports(string language) => new("reports", _graph.ReportsOf(language));

    public NavigationLink ToMembers(string language) => new("members", _graph.MembersOf(language));

    public NavigationLink ToCommitments(string language) => new("commitments", _graph.CommitmentsOf(language));

    public NavigationLink ToGlossary(string language) => new("glossary", _graph.GlossaryOf(language));

    public NavigationLink ToLists(Facet facet, string language) =>
        new(FacetIndex.FolderOf(facet), _graph.ListsOf(facet, language));

    private SiteFrame FrameOf(string language, Uri? baseUrl)
    {
        var configuration = _graph.Configuration;
        return new SiteFrame
        {
            Title = configuration.Title.In(language),
            Description = configuration.Description.In(language),
            Footer = configuration.Footer.In(language),
            TitleLanguage = OtherLanguage(configuration.Title, language),
            DescriptionLanguage = OtherLanguage(configuration.Description, language),
            FooterLanguage = OtherLanguage(configuration.Footer, language),
            BaseUrl = baseUrl,
            Language = language,
            Home = _graph.HomeOf(language),
            Search = _graph.Subject is null ? _graph.SearchOf(language) : null,
            Statement = _graph.Subject is null ? _graph.StatementOf(language) : null,
            Homes = [.. _graph.Languages.Select(other => new LanguageVersion(other, _graph.HomeOf(other)))],
            Navigation = [.. NamesOf(configuration).Select(name => LinkTo(name, language)).OfType<NavigationLink>()],
            LicenceName = configuration.Licence?.Name,
            LicenceUrl = configuration.Licence?.Url,
            Repository = configuration.Repository,
            Feeds = baseUrl is null ? [] :
            [
                .. _graph.Feeds
                    .Where(feed => feed.Language is null || feed.Language == language)
                    .OrderBy(feed => feed.Language is null)
                    .Select(feed => new FeedLink(feed.Language, feed.Url)),
            ],
        };
    }

    private static string? OtherLanguage(LocalizedText text, string language) =>
        text.LanguageIn(language) is { Length: > 0 } other && other != language ? other : null;

    private static ImmutableArray<string> NamesOf(SiteConfiguration configuration) =>
        configuration.Navigation.IsEmpty ? DefaultNavigation : [.. configuration.Navigation.Select(item => item.Name)];

    /// <summary>
    /// The list or page of that name; null for one that this site, or this language of it, does not have.
    /// </summary>
    private NavigationLink? LinkTo(string name, string language) => name switch
    {
        "reports" when _graph.ReportsByLanguage.ContainsKey(language) => ToReports(language),
        "members" when _graph.ReportsByLanguage.ContainsKey(language) => ToMembers(language),
        "commitments" when _graph.HasCommitments(language) => ToCommitments(language),
        "glossary" when _graph.Glossaries.ContainsKey(language) => ToGlossary(language),
        "about" => ToArticle("pages/about.md", language),
        _ => ToArticle(name, language),
    };

    /// <summary>A page by the path of its file, in whatever language that is, below the content folder.</summary>
    private NavigationLink? ToArticle(string path, string language) =>
        _articleKeys.TryGetValue(new SourcePath($"{ContentReader.Folder}/{path}"), out var key)
        && _graph.FindArticle(key, language) is { } node
            ? new NavigationLink(path, node.Url, node.Article.Title)
            : null;
}
