using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Pages;

/// <summary>Makes the pages of a site, each from its node of the graph. Safe to use from several threads.</summary>
public sealed class PageComposer
{
    /// <summary>A report names so many of its member's other reports; the member's page names them all.</summary>
    private const int MostOtherReports = 8;

    private readonly SiteGraph _graph;
    private readonly GlossaryIndex _index;
    private readonly TextComposer _texts;
    private readonly PageFrames _frames;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="baseUrl">The site's absolute address, ending in a slash; null where it has none.</param>
    public PageComposer(
        ISourceTree project, SiteGraph graph, GlossaryIndex index, Uri? baseUrl, DiagnosticBag diagnostics)
    {
        _graph = graph;
        _index = index;
        _texts = new TextComposer(project, graph, index, diagnostics);
        _frames = new PageFrames(graph, baseUrl);
        _diagnostics = diagnostics;
    }

    /// <summary>A report's page; null where its text cannot be read or parsed, which is reported.</summary>
    public Composed<ReportPage>? Compose(ReportNode node)
    {
        var report = node.Report;
        var glossary = ReportGlossaryReader.Read(report.Glossary, node.Language, _diagnostics);
        var place = new TextPlace
        {
            Page = node.Url,
            Language = node.Language,
            Glossary = _index.GlossaryIn(node.Language).Check(glossary, _diagnostics),
            PlanYear = report.DatesUnderReview?.From.Year,
        };
        if (_texts.Compose(report.Path, place) is not { } text) return null;
        var member = _graph.MemberOf(node);
        var (versions, missing) = _frames.VersionsOf(language =>
            _graph.Translations[node.TranslationKey].FirstOrDefault(other => other.Language == language)?.Url);
        var page = new ReportPage
        {
            Url = node.Url,
            Language = node.Language,
            Title = report.Title,
            Description = report.Summary ?? "",
            Breadcrumbs = [new PageLink(member.Name, member.Url)],
            Versions = versions,
            MissingLanguages = missing,
            LastChanged = report.LastChanged,
            Source = report.Path,
            Site = _frames.In(node.Language),
            Report = report,
            Member = new PageLink(member.Name, member.Url),
            AtAGlance = GlanceTables.Of(report.AtAGlance),
            Body = text.Body.Html,
            Contents = text.Body.Contents,
            Footnotes = text.Body.Footnotes,
            Commitments = CommitmentSections.Of(report.Commitments),
            Terms = Cards.Of(text.Terms, _graph),
            OtherReports =
            [
                .. member.Reports
                    .Where(other => other.Url != node.Url)
                    .Take(MostOtherReports)
                    .Select(other => Cards.Of(other, _graph)),
            ],
        };
        return new Composed<ReportPage>(page, Outcome(page.Url, text, IdsOf(page)));
    }

    /// <summary>A term's page; null where its text cannot be read or parsed, which is reported.</summary>
    public Composed<TermPage>? Compose(TermNode node, TermUses uses)
    {
        var entry = node.Entry;
        var place = new TextPlace { Page = node.Url, Language = entry.Language, Self = entry.Id };
        if (_texts.Compose(entry.Location.Path, place) is not { } text) return null;
        var glossary = _graph.GlossaryIn(entry.Language);
        var (versions, missing) = _frames.VersionsOf(language => _graph.FindTerm(language, entry.Id)?.Url);
        var page = new TermPage
        {
            Url = node.Url,
            Language = entry.Language,
            Title = entry.Term,
            Description = entry.Definition,
            Versions = versions,
            MissingLanguages = missing,
            Source = entry.Location.Path,
            Site = _frames.In(entry.Language),
            Id = entry.Id,
            Term = entry.Term,
            Abbreviation = entry.Abbreviation,
            Definition = entry.Definition,
            Synonyms = entry.Aliases,
            Category = entry.Category,
            ValidFrom = entry.ValidFrom,
            SourceLink = entry.Source,
            Body = text.Body.Html,
            Footnotes = text.Body.Footnotes,
            Related =
            [
                .. entry.See
                    .Where(see => glossary.ById.ContainsKey(see.Id))
                    .Select(see => Cards.Of(glossary.ById[see.Id], _graph)),
            ],
            Terms = Cards.Of(text.Terms.Where(term => term.Id != entry.Id), _graph),
            UsedBy = [.. uses.In(node).Select(report => Cards.Of(report, _graph))],
        };
        return new Composed<TermPage>(
            page, Outcome(page.Url, text, [.. page.Terms.Append(CardOf(entry)).Select(DefinitionId)]));
    }

    public HomePage ComposeHome(string language)
    {
        var (versions, missing) = _frames.VersionsOf(other => _graph.HomeOf(other));
        var members = _graph.Members.Where(member => member.Language == language).ToList();
        var glossary = _graph.Glossaries.GetValueOrDefault(language);
        return new HomePage
        {
            Url = _graph.HomeOf(language),
            Language = language,
            Title = "",
            Versions = versions,
            MissingLanguages = missing,
            Site = _frames.In(language),
            Reports = [.. ReportsIn(language).NewestFirst().Select(node => Cards.Of(node, _graph))],
            Regions =
            [
                .. members.GroupBy(member => member.Region)
                    .OrderBy(group => group.Key is null).ThenBy(group => group.Key?.Code, StringComparer.Ordinal)
                    .Select(group => new RegionMembers(group.Key, [.. group.Select(Cards.Of)])),
            ],
            TermCount = glossary?.Entries.Length ?? 0,
            GlossaryUrl = glossary is null ? null : _graph.GlossaryOf(language),
        };
    }

    public MemberPage Compose(MemberNode member)
    {
        var (versions, missing) = _frames.VersionsOf(language => _graph.FindMember(member.Slug, language)?.Url);
        return new MemberPage
        {
            Url = member.Url,
            Language = member.Language,
            Title = member.Name,
            Versions = versions,
            MissingLanguages = missing,
            Site = _frames.In(member.Language),
            CountryCode = member.CountryCode,
            Country = member.Country,
            Region = member.Region,
            MemberSince = member.MemberSince,
            Cycles = MemberCycles.Of(member, _graph),
            ElsewhereOnly =
            [
                .. _graph.Reports
                    .Where(node =>
                        node.MemberSlug == member.Slug
                        && node.Language != member.Language
                        && _graph.Translations[node.TranslationKey].All(other => other.Language != member.Language))
                    .NewestFirst().DistinctBy(node => node.TranslationKey)
                    .Select(node => new ForeignReport(node.Language, Cards.Of(node, _graph))),
            ],
        };
    }

    public GlossaryPage Compose(Glossary glossary)
    {
        var language = glossary.Language;
        var (versions, missing) = _frames.VersionsOf(
            other => _graph.Glossaries.ContainsKey(other) ? _graph.GlossaryOf(other) : null);
        return new GlossaryPage
        {
            Url = _graph.GlossaryOf(language),
            Language = language,
            Title = "",
            Versions = versions,
            MissingLanguages = missing,
            Site = _frames.In(language),
            Letters = GlossaryLetters.Of(Cards.Of(glossary.Entries, _graph)),
        };
    }

    public RedirectPage Compose(RedirectNode redirect) => new()
    {
        Url = redirect.Url,
        Language = redirect.Language,
        Title = "",
        Site = _frames.In(redirect.Language),
        Target = new PageLink(redirect.Title, redirect.Target),
    };

    public NotFoundPage ComposeNotFound() => new()
    {
        Url = new SiteUrl("404.html"),
        Language = _graph.DefaultLanguage,
        Title = "",
        Site = _frames.In(_graph.DefaultLanguage),
    };

    private static PageOutcome Outcome(SiteUrl url, ComposedText text, ImmutableArray<string> ids) => new(
        url, [.. text.Body.Ids, .. ids], text.Fragments,
        [.. text.Terms.Where(term => term.Scope == GlossaryScope.Site).Select(term => term.Id)],
        text.Files);

    /// <summary>The ids that the page has beside those of its text.</summary>
    private static ImmutableArray<string> IdsOf(ReportPage page) =>
    [
        .. page.Commitments.Select(commitment => commitment.Id),
        .. page.Terms.Select(DefinitionId),
        .. page.Report.Recommendations.Select(
            (_, i) => FormattableString.Invariant($"{Anchor.RecommendationPrefix}{i + 1}")),
    ];

    private static string DefinitionId(TermCard term) => Anchor.DefinitionPrefix + term.Id;

    private TermCard CardOf(GlossaryEntry entry) => Cards.Of(entry, _graph);

    private IEnumerable<ReportNode> ReportsIn(string language) =>
        _graph.Reports.Where(node => node.Language == language);
}
