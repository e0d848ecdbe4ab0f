using System.Text.Json;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Pages.Citations;

/// <summary>A citation as CSL-JSON: a list of one item, as its schema (csl-data.json) has it.</summary>
internal static class CslJsonWriter
{
    public static string Write(Citation citation, CitationWords words) => JsonFile.Write(json =>
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("id", citation.Key);
        json.WriteString("type", "report");
        json.WriteString("title", citation.Title);
        json.WriteStartArray("author");
        foreach (var name in citation.Authors.IsEmpty ? [words.Institution] : citation.Authors)
        {
            json.WriteStartObject();
            json.WriteString("literal", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (citation.Published is { } published) WriteDate(json, "issued", published);
        json.WriteString("publisher", words.Publisher);
        json.WriteString("genre", words.Type);
        if (citation.Version is { } version) json.WriteString("version", version);
        json.WriteString("language", citation.Language);
        if (citation.Address is { } address) json.WriteString("URL", address.AbsoluteUri);
        if (words.Edition is { } edition) json.WriteString("note", edition);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteDate(Utf8JsonWriter json, string name, PartialDate date)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        if (date.Month is { } month) json.WriteNumberValue(month);
        if (date.Day is { } day) json.WriteNumberValue(day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
