using System.Text.Json.Nodes;
using OgpSite.Core.Configuration;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Datasets;

/// <summary>
/// The description of the tables: a tabular data package of the Frictionless standard (version 1), in English as the
/// columns' names are.
/// </summary>
internal static class DataPackage
{
    public static JsonObject Of(
        SiteConfiguration site, Uri? root, Table<ReportNode> reports, Table<CommitmentPlace> commitments)
    {
        var package = new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = "reports-and-commitments",
            ["title"] = site.Title.In(site.DefaultLanguage),
            ["description"] =
                "The reports of this site and the commitments that they assess. Levels are codes of the Independent " +
                "Reporting Mechanism's scales, which differ between its editions. In the CSV files a text that begins " +
                "with =, +, -, @, a tab or a return has an apostrophe before it, so that no spreadsheet runs it.",
        };
        if (root is not null) package["homepage"] = root.AbsoluteUri;
        if (site.Licence is { } licence) package["licenses"] = new JsonArray(Of(licence));
        package["resources"] = new JsonArray(
            Resource(reports, DataFiles.ReportsCsv),
            Resource(reports, DataFiles.ReportsJson),
            WithReport(Resource(commitments, DataFiles.CommitmentsCsv)),
            WithReport(Resource(commitments, DataFiles.CommitmentsJson)));
        return package;
    }

    /// <summary>A package must name the licence or lead to it.</summary>
    private static JsonObject Of(Licence licence)
    {
        var node = new JsonObject { ["title"] = licence.Name };
        if (licence.Url is { } url) node["path"] = url.AbsoluteUri;
        else node["name"] = licence.Name;
        return node;
    }

    private static JsonObject Resource<TRow>(Table<TRow> table, SiteUrl url)
    {
        var file = url.Path[(url.Path.LastIndexOf('/') + 1)..];
        var format = file[(file.LastIndexOf('.') + 1)..];
        var isCsv = format == "csv";
        return new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = isCsv ? table.Name : $"{table.Name}-{format}",
            ["path"] = file,
            ["title"] = table.Title,
            ["description"] = table.Means,
            ["format"] = format,
            ["mediatype"] = isCsv ? "text/csv" : "application/json",
            ["encoding"] = "utf-8",
            ["schema"] = new JsonObject
            {
                ["fields"] = new JsonArray([.. table.Columns.Select(FieldOf)]),
                ["missingValues"] = new JsonArray(""),
                ["primaryKey"] = "URL",
            },
        };
    }

    private static JsonObject WithReport(JsonObject commitments)
    {
        var isCsv = commitments["format"]!.GetValue<string>() == "csv";
        commitments["schema"]!["foreignKeys"] = new JsonArray(new JsonObject
        {
            ["fields"] = "Report",
            ["reference"] = new JsonObject { ["resource"] = isCsv ? "reports" : "reports-json", ["fields"] = "URL" },
        });
        return commitments;
    }

    private static JsonObject FieldOf<TRow>(Column<TRow> column)
    {
        var constraints = new JsonObject();
        if (column.IsRequired) constraints["required"] = true;
        if (!column.Values.IsEmpty) constraints["enum"] = new JsonArray([.. column.Values.Select(value => (JsonNode)value)]);
        if (column.Pattern is { } pattern) constraints["pattern"] = pattern;
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = EnumNames<ColumnType>.Code(column.Type),
            ["description"] = column.Means,
        };
        if (constraints.Count > 0) field["constraints"] = constraints;
        return field;
    }
}
