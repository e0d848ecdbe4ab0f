using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OgpSite.Core.Articles;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Reports;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes.Options;

namespace OgpSite.Core.Tests;

public sealed class SchemaWriterTests
{
    [Theory]
    [InlineData(SchemaKind.Report)]
    [InlineData(SchemaKind.GlossaryEntry)]
    [InlineData(SchemaKind.Page)]
    [InlineData(SchemaKind.Site)]
    [InlineData(SchemaKind.Theme)]
    public void Write_Kind_DescribesEveryKey(SchemaKind kind)
    {
        var schema = Schema(kind);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.False((bool)schema["additionalProperties"]!);
        var fields = kind switch
        {
            SchemaKind.Report => ReportFields.All,
            SchemaKind.GlossaryEntry => GlossaryFields.SiteEntry,
            SchemaKind.Theme => ThemeFields.All,
            SchemaKind.Page => ArticleFields.All,
            _ => SiteFields.All,
        };
        Assert.Equal(fields.Names, schema["properties"]!.AsObject().Select(property => property.Key));
        Assert.All(fields.Fields,
            field => Assert.Equal(field.Description, (string?)schema["properties"]![field.Name]!["description"]));
    }

    [Fact]
    public void Write_Report_HasValuesAndLayouts()
    {
        var schema = Schema(SchemaKind.Report);
        Assert.Equal("""["title","type","country"]""", schema["required"]!.ToJsonString());
        Assert.Equal(
            ReportTypes.Codes, schema["properties"]!["type"]!["enum"]!.AsArray().Select(value => (string?)value));
        var completion = schema["properties"]!["commitments"]!["anyOf"]![0]!["items"]!
            ["properties"]!["completion"]!["enum"]!.AsArray();
        Assert.Equal([.. Scales.Completion.Codes, .. Placeholders.Codes], completion.Select(value => (string)value!));
        Assert.Equal(4, schema["allOf"]!.AsArray().Count);
        Assert.Contains("lens", schema["allOf"]![1]!["then"]!["properties"]!["at-a-glance"]!["properties"]!.AsObject(
            ).Select(property => property.Key));
        Assert.Contains(
            "terms", schema["properties"]!["glossary"]!["properties"]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public void Write_All_HoldsTheOthers()
    {
        var all = Schema(SchemaKind.All);
        foreach (var (name, kind) in new[] { ("report", SchemaKind.Report),
            ("glossary-entry", SchemaKind.GlossaryEntry), ("page", SchemaKind.Page), ("site", SchemaKind.Site) })
        {
            var single = Schema(kind);
            single.Remove("$schema");
            Assert.Equal(single.ToJsonString(), all["$defs"]![name]!.ToJsonString());
        }
    }

    [Theory]
    [InlineData(SchemaKind.All)]
    [InlineData(SchemaKind.Report)]
    public void Write_Twice_IsTheSameText(SchemaKind kind)
    {
        var text = SchemaWriter.Write(kind);
        Assert.Equal(text, SchemaWriter.Write(kind));
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    /// <summary>What an editor checks by a schema's pattern and what the reader checks must agree.</summary>
    [Theory]
    [InlineData("slug", "chile-2018 a A -a a- é a.b 0 a--b")]
    [InlineData("aliases",
        "old.html documents/chile/ Año/ b%C3%B1.html ../a /a //a a//b a/../b .a ~a a?b a#b a:b a\\b")]
    [InlineData("country-code", "CL XK CHL C1")]
    public void Write_Patterns_AgreeWithTheReader(string key, string samples)
    {
        var schema = Schema(SchemaKind.Report)["properties"]![key]!;
        if (schema["anyOf"] is { } alternatives) schema = alternatives[0]!;
        var pattern = (string)((schema["items"] ?? schema)["pattern"])!;
        foreach (var sample in samples.Split(' '))
        {
            var diagnostics = new DiagnosticBag();
            var value = new YamlScalar(default, sample, IsPlain: true);
            ReportFields.All.Find(key)!.Check(key == "aliases" ? new YamlList(default, [value]) : value, diagnostics);
            Assert.Equal((sample, Regex.IsMatch(sample, pattern)), (sample, !diagnostics.HasErrors));
        }
    }

    /// <summary>A field that is declared but in no set would be read by nobody, and reported as unknown.</summary>
    [Theory]
    [InlineData(typeof(ReportFields))]
    [InlineData(typeof(GlanceFields))]
    [InlineData(typeof(ArticleFields))]
    [InlineData(typeof(SiteFields))]
    [InlineData(typeof(GlossaryFields))]
    [InlineData(typeof(ThemeFields))]
    [InlineData(typeof(OptionFields))]
    public void Fields_Declared_AreInASet(Type declarations)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var declared = declarations.GetFields(Static).Select(field => field.GetValue(null)).OfType<Field>().ToList();
        var schemas = new[]
        {
            SchemaKind.Report, SchemaKind.GlossaryEntry, SchemaKind.Page, SchemaKind.Site, SchemaKind.Theme,
        }.Select(kind => SchemaWriter.Write(kind)).ToList();
        Assert.NotEmpty(declared);
        Assert.All(declared, field => Assert.Contains(schemas, schema =>
            schema.Contains($"\"{field.Name}\": {{", StringComparison.Ordinal)
                && schema.Contains(JsonValue.Create(field.Description)!.ToJsonString(), StringComparison.Ordinal)));
    }

    private static JsonObject Schema(SchemaKind kind) => JsonNode.Parse(SchemaWriter.Write(kind))!.AsObject();
}
