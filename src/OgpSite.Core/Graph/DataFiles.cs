namespace OgpSite.Core.Graph;

/// <summary>
/// The addresses of the files that hold the site as data. They stand once for all languages, in a folder that can be
/// taken as a whole.
/// </summary>
public static class DataFiles
{
    public static SiteUrl CommitmentsCsv { get; } = new("data/commitments.csv");
    public static SiteUrl CommitmentsJson { get; } = new("data/commitments.json");
    public static SiteUrl ReportsCsv { get; } = new("data/reports.csv");
    public static SiteUrl ReportsJson { get; } = new("data/reports.json");

    /// <summary>The entries of all languages as a SKOS vocabulary in JSON-LD.</summary>
    public static SiteUrl Glossary { get; } = new("data/glossary.jsonld");

    /// <summary>The description of the tables, as a Frictionless data package.</summary>
    public static SiteUrl Package { get; } = new("data/datapackage.json");

    public static ImmutableArray<SiteUrl> All { get; } =
        [CommitmentsCsv, CommitmentsJson, ReportsCsv, ReportsJson, Glossary, Package];

    /// <summary>Those that a site has: an excerpt has none, and no vocabulary comes of an empty glossary.</summary>
    public static ImmutableArray<SiteUrl> Of(SiteGraph graph) =>
        graph.Subject is not null ? [] : graph.Terms.IsEmpty ? All.Remove(Glossary) : All;
}
