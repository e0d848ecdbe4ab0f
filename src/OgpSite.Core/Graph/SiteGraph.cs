using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;

namespace OgpSite.Core.Graph;

/// <summary>
/// Every address of the site before any text is read: reports and their translations, members, lists, terms, free
/// pages, files. Immutable; any number of threads may read it.
/// </summary>
public sealed record SiteGraph
{
    public required SiteConfiguration Configuration { get; init; }

    /// <summary>
    /// The site's languages that have a report, a term or a free page, and the default one; in the site's order.
    /// </summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>In the order of their files.</summary>
    public required ImmutableArray<ReportNode> Reports { get; init; }

    /// <summary>The same by language, newest first (<see cref="ReportOrder"/>); only languages with a report.</summary>
    public required FrozenDictionary<string, ImmutableArray<ReportNode>> ReportsByLanguage { get; init; }

    /// <summary>The reports of the cycles before and after a report's own, by its address.</summary>
    public required FrozenDictionary<SiteUrl, CycleNeighbours> Neighbours { get; init; }

    /// <summary>The lists of reports by type, year, status and policy area.</summary>
    public required FacetIndex Facets { get; init; }

    public required PolicyAreaNames PolicyAreas { get; init; }

    /// <summary>The free pages, in the order of their files.</summary>
    public required ImmutableArray<ArticleNode> Articles { get; init; }

    /// <summary>By language in the site's order, then by name.</summary>
    public required ImmutableArray<MemberNode> Members { get; init; }

    public required FrozenDictionary<string, Glossary> Glossaries { get; init; }

    /// <summary>By language in the site's order, then in the order of their files.</summary>
    public required ImmutableArray<TermNode> Terms { get; init; }

    /// <summary>
    /// The files that are copied beside the pages, with their addresses; in the order of their paths.
    /// </summary>
    public required ImmutableArray<FileNode> Files { get; init; }

    /// <summary>The old addresses that lead on to pages, in the order of what they lead to.</summary>
    public ImmutableArray<RedirectNode> Redirects { get; init; } = [];

    /// <summary>The feeds that the site has where its absolute address is known; that of all reports first.</summary>
    public ImmutableArray<FeedNode> Feeds { get; init; } = [];

    /// <summary>What each source file became.</summary>
    public required FrozenDictionary<SourcePath, LinkTarget> Targets { get; init; }

    /// <summary>The files that are left out for a fault of their own: links to them are not reported again.</summary>
    public ImmutableHashSet<SourcePath> Faulty { get; init; } = [];

    /// <summary>The drafts that are left out.</summary>
    public ImmutableHashSet<SourcePath> Drafts { get; init; } = [];

    /// <summary>
    /// What an excerpt of the site leaves out, with its address on the web; null where the site has none there.
    /// </summary>
    public FrozenDictionary<SourcePath, Uri?> LeftOut { get; init; } = FrozenDictionary<SourcePath, Uri?>.Empty;

    /// <summary>The translation key of the one report that an excerpt is about; null for a whole site.</summary>
    public string? Subject { get; init; }

    /// <summary>Reports by what pairs their translations.</summary>
    public required FrozenDictionary<string, ImmutableArray<ReportNode>> Translations { get; init; }

    /// <summary>Free pages by what pairs their translations.</summary>
    public required FrozenDictionary<string, ImmutableArray<ArticleNode>> ArticleTranslations { get; init; }

    /// <summary>
    /// The pages that the site has if all can be made: one for each node, old addresses included; by language home,
    /// search, glossary, all reports, all members, all commitments, and all lists of a facet; those of a member's
    /// commitments; and the 404 page. An excerpt has neither search nor 404 page, and its homes are redirects.
    /// </summary>
    public int PageCount =>
        Reports.Length + Members.Length + Terms.Length + Articles.Length + Redirects.Length + Facets.All.Length
        + Facets.GroupCount + (2 * ReportsByLanguage.Count) + Glossaries.Count
        + Members.Count(member => member.CommitmentsUrl is not null) + Languages.Count(HasCommitments)
        + Statements.Length + (Subject is null ? (2 * Languages.Length) + 1 : 0);

    /// <summary>
    /// The languages in which the site says of itself how accessible it is; where it has a free page at that address,
    /// that page does.
    /// </summary>
    public ImmutableArray<string> Statements { get; init; } = [];

    public string DefaultLanguage => Configuration.DefaultLanguage;

    public SiteUrl HomeOf(string language) => InLanguage(language, "index.html");

    public SiteUrl SearchOf(string language) => InLanguage(language, "search.html");

    public SiteUrl GlossaryOf(string language) => InLanguage(language, "glossary/index.html");

    /// <summary>The statement on accessibility.</summary>
    public SiteUrl StatementOf(string language) => InLanguage(language, "accessibility.html");

    /// <summary>The list of all reports.</summary>
    public SiteUrl ReportsOf(string language) => InLanguage(language, "reports/index.html");

    /// <summary>The list of all members.</summary>
    public SiteUrl MembersOf(string language) => InLanguage(language, "members/index.html");

    /// <summary>The page of all commitments; there is one where <see cref="HasCommitments"/>.</summary>
    public SiteUrl CommitmentsOf(string language) => InLanguage(language, "commitments/index.html");

    /// <summary>Whether a report in this language lists commitments.</summary>
    public bool HasCommitments(string language) =>
        Members.Any(member => member.Language == language && member.CommitmentsUrl is not null);

    /// <summary>The page that shows all lists of a facet.</summary>
    public SiteUrl ListsOf(Facet facet, string language) =>
        InLanguage(language, $"{FacetIndex.FolderOf(facet)}/index.html");

    public ArticleNode? FindArticle(string translationKey, string language) =>
        ArticleTranslations.GetValueOrDefault(translationKey, []).FirstOrDefault(node => node.Language == language);

    public MemberNode MemberOf(ReportNode report) => FindMember(report.MemberSlug, report.Language)!;

    public MemberNode? FindMember(string slug, string language) => MembersBySlug.GetValueOrDefault((slug, language));

    /// <summary>The language's glossary; an empty one where the site has none.</summary>
    public Glossary GlossaryIn(string language) =>
        Glossaries.GetValueOrDefault(language) ?? Glossary.Empty(language);

    public TermNode? FindTerm(string language, string id) => TermsById.GetValueOrDefault((language, id));

    public required FrozenDictionary<(string Slug, string Language), MemberNode> MembersBySlug { get; init; }

    public required FrozenDictionary<(string Language, string Id), TermNode> TermsById { get; init; }

    private SiteUrl InLanguage(string language, string path) =>
        SiteUrl.In(language, path, Configuration);
}

/// <summary>A file that is copied as it is.</summary>
public sealed record FileNode(SourcePath Path, SiteUrl Url, long Length);

/// <summary>What a link to a source file leads to.</summary>
/// <param name="Language">The language of the page; null for a file.</param>
public readonly record struct LinkTarget(SiteUrl Url, string? Language)
{
    public bool IsPage => Language is not null;
}
