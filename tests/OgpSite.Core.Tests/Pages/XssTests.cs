using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Markdig;

namespace OgpSite.Core.Tests.Pages;

/// <summary>Hostile content in every place that an author can write to.</summary>
public sealed class XssTests
{
    public static TheoryData<string> Kinds => [.. XssVector.All.Select(vector => vector.Kind).Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_VectorInABody_MakesAHarmlessPage(string kind) =>
        AssertHarmless(kind, "off", vector => Report(vector.Payload));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_VectorInABodyWithHtml_MakesAHarmlessPage(string kind) =>
        AssertHarmless(kind, "limited", vector => Report(vector.Payload));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_VectorInALink_MakesAHarmlessPage(string kind) => AssertHarmless(kind, "limited", vector =>
    {
        var text = OneLine(vector.Payload);
        var quoted = text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return Report(
            $"[text](a.md \"{quoted}\") ![{text}](line.svg \"{quoted}\")\n\n[text](<{text}>)\n\n" +
            $"## {text}\n\n::: {text}\ntext\n:::\n");
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_VectorInFrontMatter_MakesAHarmlessPage(string kind) => AssertHarmless(kind, "limited", vector =>
    {
        var text = JsonSerializer.Serialize(vector.Payload);
        return Report("A term of the vector.", $$"""
            summary: {{text}}
            researchers: [{{text}}]
            locality: {{JsonSerializer.Serialize("x" + vector.Payload)}}
            policy-areas: [{{text}}]
            documents: [{title: {{text}}, url: "https://example.org/a.pdf"}]
            recommendations: [{title: {{text}}, text: {{text}}}]
            commitments: [{number: 1, title: {{text}}, text: {{text}}, lead: {{text}}}]
            glossary: {terms: [{id: own, term: {{text}}, definition: {{text}}}]}
            """);
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_VectorInAGlossaryEntry_MakesAHarmlessPage(string kind) =>
        AssertHarmless(kind, "limited", vector =>
        {
            var text = JsonSerializer.Serialize(vector.Payload);
            return
            [
                .. Report($"This is a plan, or {OneLine(vector.Payload)}."),
                ("content/glossary/en/term.md", $"---\nterm: {text}\ndefinition: {text}\n---\n{vector.Payload}\n"),
                (
                    "content/glossary/en/plan.md",
                    $"---\nterm: plan\nabbreviation: {text}\naliases: [{text}]\ndefinition: {text}\n---\n"),
            ];
        });

    [Fact]
    public void Build_VectorAsTitle_ShowsItLiterally() => Assert.All(
        XssVector.All.Where(vector => !HasControls(vector)),
        vector =>
        {
            var page = PagesOf(TitledBy(vector), "off").Single(page => page.Key == "reports/a.html").Value;
            Assert.Empty(HarmlessPage.FaultsOf(page));
            var shown = Words(vector.Payload);
            Assert.Equal(shown, Words(page.QuerySelector("h1")!.TextContent));
            Assert.StartsWith(shown, Words(page.Title!), StringComparison.Ordinal);
        });

    /// <summary>A title with characters that no page can hold is no title.</summary>
    [Fact]
    public void Build_VectorWithControlsAsTitle_IsRefused()
    {
        var vectors = XssVector.All.Where(HasControls).ToList();
        Assert.NotEmpty(vectors);
        Assert.All(vectors, vector => Assert.Contains(
            "OGP1211", string.Join('\n', TestSite.Build(
            [
                .. TitledBy(vector), ("content/site.yml", SiteText.DefaultConfiguration),
            ]).Messages),
            StringComparison.Ordinal));
    }

    [Fact]
    public void Build_TemplateInABody_ShowsItLiterally() => Assert.All(
        XssVector.All.Where(vector =>
            vector.Kind == "template" && !vector.Payload.StartsWith("<!--", StringComparison.Ordinal)),
        vector => Assert.Contains(
            Words(vector.Payload),
            Words(PagesOf(Report(vector.Payload), "off")
                .Single(page => page.Key == "reports/a.html").Value
                .QuerySelector(".body")!.TextContent),
            StringComparison.Ordinal));

    /// <summary>The check has teeth: of what Markdown makes by itself of the same vectors it finds most.</summary>
    [Fact]
    public void FaultsOf_UnfilteredMarkdown_AreMany()
    {
        var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
        var found = XssVector.All.Count(vector =>
            HarmlessPage.FaultsOf(BuiltSite.Parse(
                "<head><meta http-equiv=Content-Security-Policy></head>" +
                $"<main>{Markdown.ToHtml(vector.Payload, pipeline)}</main>")).Any());
        Assert.InRange(found, 150, 220);
    }

    private static void AssertHarmless(
        string kind, string html, Func<XssVector, IEnumerable<(string Path, string Text)>> write)
    {
        var made = XssVector.All.Where(vector => vector.Kind == kind)
            .Select(vector => (vector.Id, Pages: PagesOf(write(vector), html).ToList())).ToList();
        Assert.Contains(made, site => site.Pages.Any(page => page.Key == "reports/a.html"));
        var faults =
            from site in made
            from page in site.Pages
            from fault in HarmlessPage.FaultsOf(page.Value)
            select $"{site.Id} {page.Key}: {fault}";
        Assert.Equal("", string.Join('\n', faults));
    }

    /// <summary>All pages that were made, although most of the content is faulty and nothing is published.</summary>
    private static IEnumerable<KeyValuePair<string, IHtmlDocument>> PagesOf(
        IEnumerable<(string Path, string Text)> files, string html)
    {
        var site = TestSite.Build([.. files, ("content/site.yml", $"title: Site\nhtml: {html}\n")]);
        var pages = site.Written.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        return pages.Select(page =>
            KeyValuePair.Create(page.Key, BuiltSite.Parse(Encoding.UTF8.GetString(page.Value.Span))));
    }

    private static ImmutableArray<(string Path, string Text)> Report(
        string body, string keys = "", string title = "A report") =>
    [
        (
            "content/reports/a.md",
            $"---\ntitle: {title}\ntype: design\ncountry: Chile\ncountry-code: CL\npublished: 2021\n" +
            $"{keys}\n---\n{body}\n"),
        ("content/reports/line.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ];

    private static ImmutableArray<(string Path, string Text)> TitledBy(XssVector vector) =>
        Report("Text.", "", JsonSerializer.Serialize(vector.Payload));

    private static bool HasControls(XssVector vector) =>
        vector.Payload.Any(sign => char.IsControl(sign) && sign is not ('\t' or '\n' or '\r'));

    private static string OneLine(string text) =>
        text.Replace('\n', ' ').Replace('\r', ' ').Replace("\0", "", StringComparison.Ordinal);

    /// <summary>White space does not count; front matter drops it at the ends, and a browser joins it.</summary>
    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
