using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Makes the pages of members, and the list of them in each language.</summary>
internal sealed class MemberComposer(SiteGraph graph, PageFrames frames, ReportCards cards)
{
    public IEnumerable<Page> Compose() =>
        graph.Languages.Where(graph.ReportsByLanguage.ContainsKey).Select(ComposeList)
            .Concat<Page>(graph.Members.Select(Compose));

    private MembersPage ComposeList(string language)
    {
        var (versions, missing) = frames.VersionsOf(
            other => graph.ReportsByLanguage.ContainsKey(other) ? graph.MembersOf(other) : null);
        return new MembersPage
        {
            Url = graph.MembersOf(language),
            Language = language,
            Title = "",
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(language),
            Regions = Regions.In(language, graph),
        };
    }

    private MemberPage Compose(MemberNode member)
    {
        var (versions, missing) = frames.VersionsOf(language => graph.FindMember(member.Slug, language)?.Url);
        return new MemberPage
        {
            Url = member.Url,
            Language = member.Language,
            Title = member.Name,
            Breadcrumbs = [frames.ToMembers(member.Language)],
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(member.Language),
            CountryCode = member.CountryCode,
            Country = member.Country,
            Region = member.Region,
            MemberSince = member.MemberSince,
            CommitmentsUrl = member.CommitmentsUrl,
            Cycles = [.. member.Cycles.Select(CycleOf)],
            ElsewhereOnly =
            [
                .. ReportsElsewhere(member)
                    .Where(node =>
                        graph.Translations[node.TranslationKey].All(other => other.Language != member.Language))
                    .NewestFirst().DistinctBy(node => node.TranslationKey)
                    .Select(node => new ForeignReport(node.Language, cards.Of(node))),
            ],
        };
    }

    private MemberCycle CycleOf(Cycle cycle) =>
        new(PlanLabel.Of(cycle), [.. cycle.Reports.Select(node => cards.Of(node))]);

    private IEnumerable<ReportNode> ReportsElsewhere(MemberNode member) =>
        graph.Languages
            .Where(language => language != member.Language)
            .SelectMany(language => graph.FindMember(member.Slug, language)?.Reports ?? []);
}
