using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Makes the pages of members.</summary>
internal sealed class MemberComposer(SiteGraph graph, PageFrames frames)
{
    public IEnumerable<MemberPage> Compose() => graph.Members.Select(Compose);

    private MemberPage Compose(MemberNode member)
    {
        var (versions, missing) = frames.VersionsOf(language => graph.FindMember(member.Slug, language)?.Url);
        return new MemberPage
        {
            Url = member.Url,
            Language = member.Language,
            Title = member.Name,
            Versions = versions,
            MissingLanguages = missing,
            Site = frames.In(member.Language),
            CountryCode = member.CountryCode,
            Country = member.Country,
            Region = member.Region,
            MemberSince = member.MemberSince,
            Cycles = MemberCycles.Of(member, graph),
            ElsewhereOnly =
            [
                .. ReportsElsewhere(member)
                    .Where(node =>
                        graph.Translations[node.TranslationKey].All(other => other.Language != member.Language))
                    .NewestFirst().DistinctBy(node => node.TranslationKey)
                    .Select(node => new ForeignReport(node.Language, Cards.Of(node, graph))),
            ],
        };
    }

    private IEnumerable<ReportNode> ReportsElsewhere(MemberNode member) =>
        graph.Languages
            .Where(language => language != member.Language)
            .SelectMany(language => graph.FindMember(member.Slug, language)?.Reports ?? []);
}
