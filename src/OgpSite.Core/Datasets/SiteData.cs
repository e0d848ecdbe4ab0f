using OgpSite.Core.Graph;
using OgpSite.Core.Output;

namespace OgpSite.Core.Datasets;

/// <summary>The site as data: tables of its reports and commitments with their description, and its glossary.</summary>
public static class SiteData
{
    /// <param name="root">The site's absolute address, ending in a slash; null where it has none.</param>
    public static IEnumerable<OutputFile> Of(SiteGraph graph, Uri? root)
    {
        var (reports, commitments) = (SiteTables.Reports(graph, root), SiteTables.Commitments(graph, root));
        yield return new OutputFile(DataFiles.ReportsCsv, TableFiles.Csv(reports));
        yield return new OutputFile(DataFiles.ReportsJson, TableFiles.JsonRows(reports));
        yield return new OutputFile(DataFiles.CommitmentsCsv, TableFiles.Csv(commitments));
        yield return new OutputFile(DataFiles.CommitmentsJson, TableFiles.JsonRows(commitments));
        yield return new OutputFile(
            DataFiles.Package,
            TableFiles.Write(DataPackage.Of(graph.Configuration, root, reports, commitments)));
        if (graph.Terms.IsEmpty) yield break;
        yield return new OutputFile(
            DataFiles.Glossary, TableFiles.Write(GlossaryVocabulary.Of(graph, root)));
    }
}
