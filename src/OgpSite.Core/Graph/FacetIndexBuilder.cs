using System.Collections.Frozen;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Core.Graph;

/// <summary>Gives the lists of all languages their addresses; policy areas that can have none are reported.</summary>
internal sealed class FacetIndexBuilder(
    SiteConfiguration configuration, AddressBook addresses, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _withoutAddress = new(StringComparer.Ordinal);

    /// <param name="reports">By language, newest first.</param>
    public FacetIndex Build(
        FrozenDictionary<string, ImmutableArray<ReportNode>> reports, PolicyAreaNames names)
    {
        var nodes = ImmutableArray.CreateBuilder<FacetNode>();
        foreach (var language in configuration.Languages.Where(reports.ContainsKey))
        {
            var mentions = PolicyAreaMention.In(reports[language], names);
            ReportWithoutAddress(mentions, language);
            var places = mentions.DistinctBy(mention => mention.Code, StringComparer.Ordinal)
                .ToDictionary(mention => mention.Code, mention => mention.Name.Location, StringComparer.Ordinal);
            var lists = new FacetLists(language, names, path => SiteUrl.In(language, path, configuration));
            nodes.AddRange(lists.Of(reports[language], mentions).Where(list => TryTake(list, places)));
        }

        return new FacetIndex(nodes.DrainToImmutable());
    }

    /// <summary>Each name once: it is listed once as well.</summary>
    private void ReportWithoutAddress(ImmutableArray<PolicyAreaMention> mentions, string language)
    {
        foreach (var name in mentions.Where(mention => mention.Code.Length == 0).Select(mention => mention.Name))
        {
            if (_withoutAddress.Add(SortKey.Of(name.Text)))
                diagnostics.Add(DiagnosticCatalog.PolicyAreaWithoutAddress.At(name.Location, name.Text, language));
        }
    }

    /// <summary>Only a policy area has its address from an author.</summary>
    private bool TryTake(FacetNode list, Dictionary<string, SourceLocation> places)
    {
        var place = list.Facet == Facet.PolicyAreas
            ? places[list.Code]
            : SourceLocation.StartOf(SiteConfigurationReader.Path);
        return addresses.TryTake(list.Url, $"the list of {list.Code}", place, diagnostics);
    }
}
