using System.Text.Json.Nodes;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Pages.Citations;

/// <summary>A citation as CSL-JSON: a list of one item, as its schema (csl-data.json) has it.</summary>
internal static class CslJsonWriter
{
    public static string Write(Citation citation, CitationWords words)
    {
        var item = new JsonObject { ["id"] = citation.Key, ["type"] = "report", ["title"] = citation.Title };
        item["author"] = new JsonArray(
        [
            .. (citation.Authors.IsEmpty ? [words.Institution] : citation.Authors)
                .Select(name => new JsonObject { ["literal"] = name }),
        ]);
        if (citation.Published is { } published)
            item["issued"] = new JsonObject { ["date-parts"] = new JsonArray(PartsOf(published)) };
        item["publisher"] = words.Publisher;
        item["genre"] = words.Type;
        if (citation.Version is { } version) item["version"] = version;
        item["language"] = citation.Language;
        if (citation.Address is { } address) item["URL"] = address.AbsoluteUri;
        if (words.Edition is { } edition) item["note"] = edition;
        return JsonFile.Write(new JsonArray(item));
    }

    private static JsonArray PartsOf(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => [date.Year],
        ({ } month, null) => [date.Year, month],
        ({ } month, { } day) => [date.Year, month, day],
    };
}
