using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpSite.Core.Articles;
using OgpSite.Core.Configuration;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core;

/// <summary>
/// Writes the JSON Schemas (draft 2020-12) of front matter, site.yml and theme.yml, from the declarations that also
/// read them.
/// </summary>
public static class SchemaWriter
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
    };

    /// <summary>The schema as indented JSON with a line end.</summary>
    public static string Write(SchemaKind kind)
    {
        var document = new JsonObject { ["$schema"] = Dialect };
        var content = kind switch
        {
            SchemaKind.Report => Report(),
            SchemaKind.GlossaryEntry => GlossaryEntry(),
            SchemaKind.Page => Page(),
            SchemaKind.Site => Site(),
            SchemaKind.Theme => Theme(),
            SchemaKind.All => All(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        foreach (var (name, value) in content.ToList())
        {
            content.Remove(name);
            document[name] = value;
        }

        return document.ToJsonString(Layout) + "\n";
    }

    private static JsonObject All() => new()
    {
        ["title"] = "Front matter of reports, glossary entries and pages, and site.yml",
        ["anyOf"] = new JsonArray(
            Reference("report"), Reference("glossary-entry"), Reference("page"), Reference("site")),
        ["$defs"] = new JsonObject
        {
            ["report"] = Report(),
            ["glossary-entry"] = GlossaryEntry(),
            ["page"] = Page(),
            ["site"] = Site(),
        },
    };

    private static JsonObject Site() => Titled("content/site.yml", SiteFields.All);

    private static JsonObject Theme() => Titled("A theme's theme.yml", ThemeFields.All);

    private static JsonObject GlossaryEntry() => Titled("A glossary entry", GlossaryFields.SiteEntry);

    private static JsonObject Page() =>
        WithGlossary(Titled("The front matter of a page", ArticleFields.All), ArticleFields.Glossary);

    private static JsonObject Report()
    {
        var schema = WithGlossary(Titled("The front matter of a report", ReportFields.All), ReportFields.Glossary);
        schema["allOf"] = new JsonArray([.. GlanceFields.Layouts.Select(GlanceOf)]);
        return schema;
    }

    /// <summary>The keys of a text's own glossary, which its front matter reads as they are written.</summary>
    private static JsonObject WithGlossary(JsonObject schema, Field field)
    {
        var glossary = GlossaryFields.OfReport.Schema();
        glossary["description"] = field.Description;
        schema["properties"]![field.Name] = glossary;
        return schema;
    }

    /// <summary>If the report is of one of these types, then its At a glance has these keys only.</summary>
    private static JsonNode GlanceOf(GlanceLayout layout) => new JsonObject
    {
        ["if"] = new JsonObject
        {
            ["properties"] = Property(ReportFields.Type, new JsonObject { ["enum"] = Codes(layout.Types) }),
            ["required"] = new JsonArray(ReportFields.Type.Name),
        },
        ["then"] = new JsonObject { ["properties"] = Property(ReportFields.AtAGlance, layout.Fields.Schema()) },
    };

    private static JsonObject Property(Field field, JsonObject schema) => new() { [field.Name] = schema };

    private static JsonArray Codes(ImmutableArray<ReportType> types) =>
        new([.. types.Select(type => (JsonNode)type.Code())]);

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static JsonObject Titled(string title, FieldSet fields)
    {
        var schema = fields.Schema();
        schema.Insert(0, "title", title);
        return schema;
    }
}
