using System.Collections.Frozen;
using System.Text.Json;
using Markdig.Syntax;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Linking;

public sealed class GlossaryLinkerTests
{
    private static readonly SourcePath File = new("content/reports/case.md");

    public static TheoryData<string> Cases => [.. LinkingCase.ReadAll().Select(row => row.Id)];

    /// <summary>The rows of the cases file, to the UTF-16 unit.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Link_CaseOfTheCasesFile_LinksTheExpectedSpans(string id)
    {
        var row = LinkingCase.ReadAll().Single(one => one.Id == id);
        var diagnostics = new DiagnosticBag();
        var linked = Link(row, diagnostics);
        var spans = linked.Tree.Descendants<TermInline>()
            .Select(term => $"{term.Entry.Id}@{SpanOf(term, row.Markdown)}")
            .ToList();
        var expected = row.Expected.Split('!')[0].Trim();
        Assert.Equal(expected, spans.Count == 0 ? "-" : string.Join("; ", spans));
        Assert.Equal(row.ExpectsDiagnostic, diagnostics.HasErrors);
    }

    /// <summary>What a site does with raw HTML changes no link.</summary>
    [Fact]
    public void Build_CasesWithRawHtml_LinkTheSameWhereHtmlIsLetThrough()
    {
        var rows = LinkingCase.ReadAll().Where(row => row.Markdown.Contains('<', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var site = row.Site.Select(file => (file.Path, file.Path.EndsWith("site.yml", StringComparison.Ordinal)
                ? file.Text + "html: limited\n"
                : file.Text));
            Assert.Equal(
                string.Join("; ", row.ExpectedLinks),
                string.Join("; ", LinkingCase.LinksOf(TestSite.Build(site).Page(row.Page))));
        });
    }

    /// <summary>
    /// Start and end of a term's text in the source; in a cell, Markdig's span holds the white space around it.
    /// </summary>
    private static string SpanOf(TermInline term, string markdown)
    {
        var first = term.FirstChild!.Span.Start;
        var last = term.LastChild!.Span.End + 1;
        while (char.IsWhiteSpace(markdown[first])) first++;
        while (char.IsWhiteSpace(markdown[last - 1])) last--;
        return $"{first}-{last}";
    }

    private static LinkedDocument Link(LinkingCase row, DiagnosticBag diagnostics)
    {
        var entries = row.Glossary.Select(entry => EntryOf(entry, row.Language)).ToImmutableArray();
        var configuration = new SiteConfiguration
        {
            Title = new LocalizedText("Cases", FrozenDictionary<string, string>.Empty),
            Languages = [row.Language],
        };
        var graph = new SiteGraphBuilder(configuration, diagnostics)
            .Build(new SiteContent
            {
                Entries = [.. entries.Where(entry => entry.Scope == GlossaryScope.Site)],
                Files = [new SourceEntry(new SourcePath("content/reports/a.png"), 1)],
            });
        var place = new TextPlace
        {
            Page = new SiteUrl("reports/case.html"),
            Language = row.Language,
            Self = row.Entry,
            PlanYear = row.PlanYear,
            Glossary = (graph.Glossaries.GetValueOrDefault(row.Language) ?? Glossary.Empty(row.Language)).Check(
                new ReportGlossary
                {
                    Once = Option(row, "once") is { } once
                        ? Enum.Parse<LinkFrequency>(once.GetString()!, ignoreCase: true)
                        : LinkFrequency.Page,
                    Disable = References(row, "disable"),
                    Enable = References(row, "enable"),
                    Terms = [.. entries.Where(entry => entry.Scope == GlossaryScope.Report)],
                },
                diagnostics),
        };
        var source = new MarkdownText(File, row.Markdown, 1);
        return DocumentLinker.Link(source, place, graph, GlossaryIndex.Build(graph, diagnostics), diagnostics)!;
    }

    private static ImmutableArray<EntryReference> References(LinkingCase row, string option) =>
        Option(row, option) is { } ids
            ? [.. ids.EnumerateArray().Select(id => new EntryReference(id.GetString()!, SourceLocation.StartOf(File)))]
            : [];

    private static JsonElement? Option(LinkingCase row, string name) =>
        row.Options.TryGetProperty(name, out var value) ? value : null;

    private static GlossaryEntry EntryOf(JsonElement entry, string language) => new()
    {
        Id = entry.GetProperty("id").GetString()!,
        Language = language,
        Scope = Text(entry, "s") == "report" ? GlossaryScope.Report : GlossaryScope.Site,
        Location = SourceLocation.StartOf(
            new SourcePath($"content/glossary/{language}/{entry.GetProperty("id").GetString()}.md")),
        Term = Texts(entry, "t")[0],
        Aliases = Texts(entry, "t")[1..],
        Forms = Texts(entry, "f"),
        Definition = "What this word means in the case.",
        Match = Enum.Parse<MatchMode>(
            Text(entry, "m") ?? (entry.TryGetProperty("p", out _) ? "phrases" : "auto"), ignoreCase: true),
        Phrases = Texts(entry, "p"),
        Not = Texts(entry, "x"),
        IsCaseExact = Text(entry, "c") == "exact",
        IsInflected = Text(entry, "i") != "none",
        ValidFrom = entry.TryGetProperty("v", out var year) ? year.GetInt32() : null,
    };

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static ImmutableArray<string> Texts(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var values)
            ? [.. values.EnumerateArray().Select(value => value.GetString()!)]
            : [];
}
