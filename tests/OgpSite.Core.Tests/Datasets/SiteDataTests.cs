using System.Text.Json;

namespace OgpSite.Core.Tests.Datasets;

public sealed class SiteDataTests
{
    private const string Address = "https://example.org/irm/";

    private const string Site = """
        == site.yml
        title: {en: Reports, es: Informes}
        languages: [en, es]
        url: https://example.org/irm/
        licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
        == a.md
        ---
        title: 'Chile, "the design"'
        type: design
        country: Chile
        country-code: CL
        region: americas
        action-plan: {number: 4}
        dates-under-review: {from: 2018-09, to: 2020}
        published: 2021-03
        corrections: [{date: 2022-05-06, text: One figure.}]
        researchers: [Ana Example, Ben Sample]
        policy-areas: [Open data, Ports]
        commitments:
          - {number: 1, id: CL0042, title: "=SUM(A1)", text: "One.\n\nTwo.", relevance: [access-to-information, public-accountability], potential-impact: transformative, verifiability: yes, noteworthy: yes, policy-areas: [Open data], lead: '-Ministry', supporting: [One, Two]}
          - {number: IV, title: Second, potential-impact: pending}
        ---
        Text.
        == a.es.md
        ---
        title: Chile
        type: design
        country: Chile
        country-code: CL
        commitments: [{number: 1, id: CL0042, title: Primero, potential-impact: transformative}]
        ---
        == glossary/en/action-plan.md
        ---
        term: action plan
        aliases: [plan of action]
        hidden-aliases: [actionplan]
        definition: What a member promises.
        see: [irm]
        source: https://example.org/terms
        ---
        == glossary/en/irm.md
        ---
        term: Independent Reporting Mechanism
        abbreviation: IRM
        definition: It reviews plans.
        ---
        == glossary/es/action-plan.md
        ---
        term: plan de acción
        definition: Lo que promete un miembro.
        ---
        """;

    [Fact]
    public void Commitments_AsCsv_HaveTheColumnsOfOgp()
    {
        var rows = TabularPackage.ReadCsv(TestSite.Build(Site).Files["data/commitments.csv"]);

        Assert.Equal(3, rows.Length);
        var first = rows[0];
        Assert.Equal("CL0042", first["Commitment Unique Identifier"]);
        Assert.Equal("One.\n\nTwo.", first["Full Text"]);
        Assert.Equal("Chile", first["Country/Locality"]);
        Assert.Equal("americas", first["Region"]);
        Assert.Equal("4", first["Action Plan Number"]);
        Assert.Equal("2018-09", first["Dates Under Review From"]);
        Assert.Equal("Open data", first["Theme"]);
        Assert.Equal("One; Two", first["Supporting Institution(s)"]);
        Assert.Equal($"{Address}reports/a.html#c-1", first["URL"]);
        Assert.Equal("access-to-information; public-accountability", first["Relevance To OGP Values"]);
        Assert.Equal("true", first["OGP Value Access To Information"]);
        Assert.Equal("false", first["OGP Value Civic Participation"]);
        Assert.Equal("true", first["OGP Value Public Accountability"]);
        Assert.Equal("transformative", first["Potential Impact"]);
        Assert.Null(first["Completion"]);
        Assert.Equal("true", first["Noteworthy"]);
        var second = rows[1];
        Assert.Equal("IV", second["Commitment Number"]);
        Assert.Equal("pending", second["Potential Impact"]);
        Assert.Null(second["OGP Value Access To Information"]);
        Assert.Equal(("es", "Primero"), (rows[2]["Language"], rows[2]["Commitment Title"]));
    }

    [Fact]
    public void Text_ThatASpreadsheetWouldRun_IsEscapedInCsvOnly()
    {
        var files = TestSite.Build(Site).Files;

        var csv = TabularPackage.ReadCsv(files["data/commitments.csv"])[0];
        var json = TabularPackage.ReadJson(files["data/commitments.json"])[0];
        Assert.Equal("'=SUM(A1)", csv["Commitment Title"]);
        Assert.Equal("'-Ministry", csv["Lead Institution"]);
        Assert.Equal("=SUM(A1)", json["Commitment Title"]);
        Assert.Equal("-Ministry", json["Lead Institution"]);
    }

    [Fact]
    public void CsvAndJson_OfOneTable_SayTheSame()
    {
        var files = TestSite.Build(Site.Replace("=SUM(A1)", "Plain", StringComparison.Ordinal)
            .Replace("-Ministry", "Ministry", StringComparison.Ordinal)).Files;
        foreach (var table in (string[])["reports", "commitments"])
        {
            var csv = TabularPackage.ReadCsv(files[$"data/{table}.csv"]);
            var json = TabularPackage.ReadJson(files[$"data/{table}.json"]);
            Assert.Equal(csv.Length, json.Length);
            foreach (var (one, other) in csv.Zip(json)) Assert.Equal(one.OrderBy(Key), other.OrderBy(Key));
        }

        static string Key(KeyValuePair<string, string?> cell) => cell.Key;
    }

    [Fact]
    public void Reports_AsTable_HaveTheirMetadata()
    {
        var report = TabularPackage.ReadCsv(TestSite.Build(Site).Files["data/reports.csv"])[0];

        Assert.Equal("""Chile, "the design" """.TrimEnd(), report["Report Title"]);
        Assert.Equal(("2021-03", "2022-05-06"), (report["Published"], report["Last Corrected"]));
        Assert.Equal("Ana Example; Ben Sample", report["Researchers"]);
        Assert.Equal("Open data; Ports", report["Theme"]);
        Assert.Equal("2", report["Commitments"]);
        Assert.Equal(("design", "final", "en"), (report["Report Type"], report["Report Status"], report["Language"]));
    }

    [Theory]
    [InlineData(Site)]
    [InlineData("== a.md\n---\ntitle: A\ntype: design\ncountry: Chile\ncountry-code: CL\n---\n")]
    public void Package_OfASite_KeepsToItsOwnDescription(string site) =>
        Assert.Empty(TabularPackage.Faults(TestSite.Build(site).Files));

    [Fact]
    public void Package_NamesLicenceAndHomepage()
    {
        using var package = JsonDocument.Parse(TestSite.Build(Site).Files["data/datapackage.json"]);

        Assert.Equal(Address, package.RootElement.GetProperty("homepage").GetString());
        var licence = package.RootElement.GetProperty("licenses")[0];
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", licence.GetProperty("path").GetString());
    }

    [Fact]
    public void Addresses_WithoutTheSitesOwn_StartAtItsRoot()
    {
        var files = TestSite.Build(Site.Replace("url: https://example.org/irm/\n", "", StringComparison.Ordinal)).Files;

        Assert.Equal("reports/a.html#c-1", TabularPackage.ReadCsv(files["data/commitments.csv"])[0]["URL"]);
        using var glossary = JsonDocument.Parse(files["data/glossary.jsonld"]);
        Assert.Equal(
            "../glossary/action-plan.html", glossary.RootElement.GetProperty("@graph")[1].GetProperty("id").GetString());
    }

    [Fact]
    public void Glossary_AsSkos_HasAConceptForEachEntryWithAllItsLanguages()
    {
        using var glossary = JsonDocument.Parse(TestSite.Build(Site).Files["data/glossary.jsonld"]);
        var graph = glossary.RootElement.GetProperty("@graph");

        Assert.Equal(3, graph.GetArrayLength());
        Assert.Equal("ConceptScheme", graph[0].GetProperty("type").GetString());
        var plan = graph[1];
        Assert.Equal($"{Address}glossary/action-plan.html", plan.GetProperty("id").GetString());
        Assert.Equal("action plan", plan.GetProperty("prefLabel").GetProperty("en").GetString());
        Assert.Equal("plan de acción", plan.GetProperty("prefLabel").GetProperty("es").GetString());
        Assert.Equal("plan of action", plan.GetProperty("altLabel").GetProperty("en")[0].GetString());
        Assert.Equal("actionplan", plan.GetProperty("hiddenLabel").GetProperty("en")[0].GetString());
        Assert.Equal("What a member promises.", plan.GetProperty("definition").GetProperty("en").GetString());
        Assert.Equal($"{Address}glossary/irm.html", plan.GetProperty("related")[0].GetString());
        Assert.Equal("IRM", graph[2].GetProperty("altLabel").GetProperty("en")[0].GetString());
    }

    [Fact]
    public void Excerpt_OfAReport_HasNoData() => Assert.DoesNotContain(
        TestSite.Build(Site, new BuildOptions { OnlyReport = "content/reports/a" }).Files.Keys,
        path => path.StartsWith("data/", StringComparison.Ordinal));
}
