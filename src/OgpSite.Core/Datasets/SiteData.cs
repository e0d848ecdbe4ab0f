using System.Text;
using System.Text.Json.Nodes;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Datasets;

/// <summary>The site as data: tables of its reports and commitments with their description, and its glossary.</summary>
public static class SiteData
{
    /// <param name="root">The site's absolute address, ending in a slash; null where it has none.</param>
    public static IEnumerable<OutputFile> Of(SiteGraph graph, Uri? root)
    {
        var (reports, commitments) = (SiteTables.Reports(graph, root), SiteTables.Commitments(graph, root));
        yield return new OutputFile(DataFiles.ReportsCsv, TableFiles.Csv(reports));
        yield return Json(DataFiles.ReportsJson, TableFiles.JsonRows(reports));
        yield return new OutputFile(DataFiles.CommitmentsCsv, TableFiles.Csv(commitments));
        yield return Json(DataFiles.CommitmentsJson, TableFiles.JsonRows(commitments));
        yield return Json(DataFiles.Package, DataPackage.Of(graph.Configuration, root, reports, commitments));
        if (!graph.Terms.IsEmpty) yield return Json(DataFiles.Glossary, GlossaryVocabulary.Of(graph, root));
    }

    private static OutputFile Json(SiteUrl url, JsonNode document) =>
        new(url, Encoding.UTF8.GetBytes(JsonFile.Write(document)));
}
