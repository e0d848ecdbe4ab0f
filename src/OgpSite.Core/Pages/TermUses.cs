using System.Collections.Frozen;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Pages;

/// <summary>Which reports link which of the site's terms.</summary>
public sealed class TermUses
{
    private readonly FrozenDictionary<(string Language, string Id), ImmutableArray<ReportNode>> _reports;

    private TermUses(FrozenDictionary<(string, string), ImmutableArray<ReportNode>> reports) => _reports = reports;

    /// <param name="reports">The reports with what is kept of their pages; null where a page could not be made.</param>
    public static TermUses Of(IEnumerable<(ReportNode Node, PageOutcome? Outcome)> reports) => new(
        reports.Where(report => report.Outcome is not null)
            .SelectMany(report => report.Outcome!.Terms.Select(id => (Key: (report.Node.Language, id), report.Node)))
            .GroupBy(use => use.Key, use => use.Node)
            .ToFrozenDictionary(group => group.Key, group => group.NewestFirst().ToImmutableArray()));

    /// <summary>Newest first.</summary>
    public ImmutableArray<ReportNode> In(TermNode term) =>
        _reports.GetValueOrDefault((term.Entry.Language, term.Entry.Id), []);
}
