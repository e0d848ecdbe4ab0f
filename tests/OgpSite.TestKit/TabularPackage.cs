using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpSite.TestKit;

/// <summary>
/// A tabular data package as a program of the Frictionless standard reads it: its tables from CSV and JSON, and all
/// that is wrong with them.
/// </summary>
public static class TabularPackage
{
    /// <summary>The rows of a CSV file below <c>data/</c>, by column; what is empty is null.</summary>
    public static ImmutableArray<ImmutableDictionary<string, string?>> ReadCsv(ReadOnlyMemory<byte> file)
    {
        var text = Encoding.UTF8.GetString(file.Span);
        Assert(text.StartsWith('\uFEFF'), "There is no byte order mark.");
        var records = Records(text[1..]).ToList();
        foreach (var record in records)
            Assert(record.Length == records[0].Length, $"A record has {record.Length} fields: {string.Join('|', record)}");
        return
        [
            .. records.Skip(1).Select(record => records[0].Zip(record).ToImmutableDictionary(
                pair => pair.First, pair => pair.Second.Length == 0 ? null : pair.Second)),
        ];
    }

    /// <summary>The same of a JSON file.</summary>
    public static ImmutableArray<ImmutableDictionary<string, string?>> ReadJson(ReadOnlyMemory<byte> file)
    {
        using var document = JsonDocument.Parse(file);
        return
        [
            .. document.RootElement.EnumerateArray().Select(row => row.EnumerateObject().ToImmutableDictionary(
                cell => cell.Name,
                cell => cell.Value.ValueKind switch
                {
                    JsonValueKind.Null => null,
                    JsonValueKind.String => cell.Value.GetString(),
                    _ => cell.Value.GetRawText(),
                })),
        ];
    }

    /// <summary>What does not keep to the package's own description; empty where all does.</summary>
    /// <param name="files">By address below the site's root.</param>
    public static ImmutableArray<string> Faults(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        using var package = JsonDocument.Parse(files["data/datapackage.json"]);
        var rowsOf = new Dictionary<string, ImmutableArray<ImmutableDictionary<string, string?>>>();
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var file = files[$"data/{resource.GetProperty("path").GetString()}"];
            var rows = resource.GetProperty("format").GetString() == "csv" ? ReadCsv(file) : ReadJson(file);
            rowsOf[resource.GetProperty("name").GetString()!] = rows;
        }

        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var name = resource.GetProperty("name").GetString()!;
            var schema = resource.GetProperty("schema");
            var fields = schema.GetProperty("fields").EnumerateArray().ToList();
            foreach (var row in rowsOf[name])
            {
                if (!row.Keys.ToHashSet().SetEquals(fields.Select(field => field.GetProperty("name").GetString()!)))
                    faults.Add($"{name}: the columns differ from the schema's.");
                faults.AddRange(fields.SelectMany(field => FaultsOf(field, row)).Select(fault => $"{name}: {fault}"));
            }

            var key = schema.GetProperty("primaryKey").GetString()!;
            if (rowsOf[name].Select(row => row[key]).Distinct().Count() != rowsOf[name].Length)
                faults.Add($"{name}: two rows have one {key}.");
            if (!schema.TryGetProperty("foreignKeys", out var foreign)) continue;
            var reference = foreign[0].GetProperty("reference");
            var known = rowsOf[reference.GetProperty("resource").GetString()!]
                .Select(row => row[reference.GetProperty("fields").GetString()!]).ToHashSet();
            faults.AddRange(rowsOf[name].Select(row => row[foreign[0].GetProperty("fields").GetString()!])
                .Where(value => !known.Contains(value)).Select(value => $"{name}: there is no report {value}."));
        }

        return faults.ToImmutable();
    }

    private static IEnumerable<string> FaultsOf(JsonElement field, ImmutableDictionary<string, string?> row)
    {
        var name = field.GetProperty("name").GetString()!;
        if (!row.TryGetValue(name, out var value)) yield break;
        var constraints = field.TryGetProperty("constraints", out var given) ? given : default;
        var hasConstraints = constraints.ValueKind == JsonValueKind.Object;
        if (value is null)
        {
            if (hasConstraints && constraints.TryGetProperty("required", out _)) yield return $"{name} is missing.";
            yield break;
        }

        var isOfType = field.GetProperty("type").GetString() switch
        {
            "integer" => Regex.IsMatch(value, "^-?[0-9]+$"),
            "boolean" => value is "true" or "false",
            "string" => true,
            var type => throw new InvalidOperationException($"No test knows the type {type}."),
        };
        if (!isOfType) yield return $"{name} is not of its type: {value}";
        if (!hasConstraints) yield break;
        if (constraints.TryGetProperty("enum", out var values)
            && !values.EnumerateArray().Any(item => item.GetString() == value))
            yield return $"{name} is none of its values: {value}";
        if (constraints.TryGetProperty("pattern", out var pattern)
            && !Regex.IsMatch(value, $"^(?:{pattern.GetString()})$"))
            yield return $"{name} is not of its pattern: {value}";
    }

    /// <summary>The records of RFC 4180.</summary>
    private static IEnumerable<string[]> Records(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    if (text[i] == '"') i++;
                    field.Append(text[i]);
                }
            }
            else if (text[i] is ',' or '\r')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (text[i] == ',') continue;
                Assert(text[++i] == '\n', "A record does not end in CR LF.");
                yield return [.. fields];
                fields.Clear();
            }
            else
            {
                Assert(text[i] != '\n', "A line feed stands outside quotation marks.");
                field.Append(text[i]);
            }
        }

        Assert(fields.Count == 0 && field.Length == 0, "The last record has no end.");
    }

    private static void Assert(bool condition, string message)
    {
        if (!condition) throw new InvalidDataException(message);
    }
}
