using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;

namespace OgpSite.Core.Datasets;

/// <summary>Writes a table for spreadsheets and for programs.</summary>
internal static class TableFiles
{
    /// <summary>
    /// RFC 4180, in UTF-8 with a byte order mark, without which Excel garbles accents. A text that a spreadsheet would
    /// take for a formula has an apostrophe before it (hardening T27).
    /// </summary>
    public static byte[] Csv<TRow>(Table<TRow> table)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(
            bytes, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            foreach (var column in table.Columns) csv.WriteField(column.Name);
            csv.EndRecord();
            foreach (var row in table.Rows)
            {
                foreach (var column in table.Columns) csv.WriteField(TextOf(column.Value(row)));
                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A list of objects with the columns as keys; what has no value is null.</summary>
    public static JsonArray JsonRows<TRow>(Table<TRow> table) => new(
    [
        .. table.Rows.Select(row => new JsonObject(table.Columns.Select(column =>
            KeyValuePair.Create<string, JsonNode?>(column.Name, NodeOf(column.Value(row)))))),
    ]);

    private static string? TextOf(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static JsonNode? NodeOf(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        int number => number,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
