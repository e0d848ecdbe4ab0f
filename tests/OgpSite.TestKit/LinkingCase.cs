using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OgpSite.TestKit;

/// <summary>
/// A row of <c>glossary-linking.tsv</c>: a Markdown text, a glossary, and the links that come of them.
/// </summary>
public sealed record LinkingCase
{
    private static readonly Regex Marked = new("⟦([^|⟧]+)\\|([^⟧]*)⟧", RegexOptions.NonBacktracking);

    public required string Id { get; init; }
    public required string Language { get; init; }
    public required string Markdown { get; init; }
    public required ImmutableArray<JsonElement> Glossary { get; init; }
    public required JsonElement Options { get; init; }

    /// <summary>The spans as written in the row: <c>irm@4-35; ogp@40-43</c>, <c>-</c> for none.</summary>
    public required string Expected { get; init; }

    /// <summary>The Markdown with its links marked as <c>⟦id|surface⟧</c>.</summary>
    public required string ExpectedMarked { get; init; }

    public required string Why { get; init; }

    /// <summary>The id of the entry whose long text the Markdown is; null where it is a report's body.</summary>
    public string? Entry => Options.TryGetProperty("self", out var entry) ? entry.GetString() : null;

    public bool ExpectsDiagnostic => Expected.Contains('!', StringComparison.Ordinal);

    /// <summary>What the expected diagnostic names: <c>nope</c> of <c>!unknown-id:nope</c>.</summary>
    public string DiagnosticSubject =>
        Expected[(Expected.IndexOf('!', StringComparison.Ordinal) + 1)..].Split(':')[^1].Trim();

    /// <summary>The page on which the links stand.</summary>
    public string Page => Entry is null ? $"reports/{Id.ToLowerInvariant()}.html" : $"glossary/{Entry}.html";

    /// <summary>Id and surface of each link, in order, the surface as a reader sees it.</summary>
    public ImmutableArray<string> ExpectedLinks =>
        [.. Marked.Matches(ExpectedMarked).Select(link => Show(link.Groups[1].Value, AsShown(link.Groups[2].Value)))];

    /// <summary>The first action-plan year of the report; null where it has no dates.</summary>
    public int? PlanYear => Options.TryGetProperty("year", out var year) ? year.GetInt32() : null;

    /// <summary>The rows of the copy of the given cases that lives with the tests, then our own.</summary>
    public static ImmutableArray<LinkingCase> ReadAll() => [.. Read("glossary-linking.tsv"), .. Read("more-cases.tsv")];

    private static IEnumerable<LinkingCase> Read(string file) =>
        File.ReadLines(Repository.PathOf("tests", "OgpSite.Core.Tests", "Linking", file))
            .Skip(1).Where(line => line.Length > 0).Select(Parse);

    /// <summary>The links of a built page in the form of <see cref="ExpectedLinks"/>.</summary>
    public static ImmutableArray<string> LinksOf(IParentNode page) =>
    [
        .. page.QuerySelectorAll("a.term").Select(link => Show(
            link.GetAttribute("aria-describedby")?.Replace("def-", "", StringComparison.Ordinal) ?? "?",
            link.TextContent)),
    ];

    /// <summary>A site that asks for nothing but this case, as paths and texts.</summary>
    public IEnumerable<(string Path, string Text)> Site =>
    [
        ("content/site.yml", $"title: Cases\nlanguages: [{Language}]\n"),
        .. Glossary.Where(entry => !IsOfReport(entry)).Select(EntryFile),
        ($"content/reports/{Id.ToLowerInvariant()}.md", FrontMatter + (Entry is null ? Markdown + "\n" : "")),
    ];

    /// <summary>
    /// The paths of the images that the text shows: no texts, so <see cref="Site"/> cannot hold them.
    /// </summary>
    public IEnumerable<string> Images =>
        Regex.Matches(Markdown, @"\]\(([a-z0-9-]+\.png)\)").Select(image => $"content/reports/{image.Groups[1].Value}");

    public override string ToString() => $"{Id} {Why}";

    private string FrontMatter
    {
        get
        {
            var once = Options.TryGetProperty("once", out var frequency) ? frequency.GetString() : "page";
            var lists = from name in new[] { "disable", "enable" }
                        where Options.TryGetProperty(name, out _)
                        select $"  {name}: {Options.GetProperty(name).GetRawText()}\n";
            var terms = Glossary.Where(IsOfReport)
                .Select(entry => $"    - {string.Join("\n      ", KeysOf(entry))}\n")
                .ToList();
            var dates = PlanYear is { } year ? $"dates-under-review: {year}-{year + 2}\n" : "";
            var heading = terms.Count > 0 ? "  terms:\n" : "";
            return "---\ntitle: Case\ntype: design\ncountry: Chile\ncountry-code: CL\npublished: 2021\n" +
                $"{dates}glossary:\n  once: {once}\n{string.Concat(lists)}{heading}{string.Concat(terms)}---\n";
        }
    }

    private (string Path, string Text) EntryFile(JsonElement entry)
    {
        var id = entry.GetProperty("id").GetString()!;
        var keys = string.Concat(KeysOf(entry).Select(key => key + "\n"));
        return ($"content/glossary/{Language}/{id}.md", $"---\n{keys}---\n{(id == Entry ? Markdown + "\n" : "")}");
    }

    /// <summary>
    /// Surfaces: the first is the term, the next one in capitals its abbreviation, the others aliases.
    /// </summary>
    private static IEnumerable<string> KeysOf(JsonElement entry)
    {
        yield return $"id: {entry.GetProperty("id").GetRawText()}";
        var surfaces = entry.GetProperty("t").EnumerateArray().Select(surface => surface.GetString()!).ToList();
        var abbreviation = surfaces.Skip(1).FirstOrDefault(IsInCapitals);
        yield return $"term: {Quote(surfaces[0])}";
        if (abbreviation is not null) yield return $"abbreviation: {Quote(abbreviation)}";
        var aliases = surfaces.Skip(1).Where(surface => surface != abbreviation).Select(Quote).ToList();
        if (aliases.Count > 0) yield return $"aliases: [{string.Join(", ", aliases)}]";
        yield return "definition: What this word means in the case.";
        foreach (var (name, key) in new[]
        {
            ("f", "forms"), ("m", "match"), ("p", "phrases"), ("x", "not"), ("c", "case"), ("i", "inflect"),
            ("v", "valid-from"),
        })
        {
            if (entry.TryGetProperty(name, out var value)) yield return $"{key}: {value.GetRawText()}";
        }

        if (entry.TryGetProperty("p", out _) && !entry.TryGetProperty("m", out _)) yield return "match: phrases";
    }

    private static bool IsOfReport(JsonElement entry) =>
        entry.TryGetProperty("s", out var scope) && scope.GetString() == "report";

    private static bool IsInCapitals(string surface) =>
        surface.Count(char.IsLetter) > 1 && surface.Where(char.IsLetter).All(char.IsUpper);

    /// <summary>A JSON string is a YAML string.</summary>
    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private static string Show(string id, string surface) => $"{id}|{Regex.Replace(surface, "[ \n]+", " ")}";

    /// <summary>Markdown's backslash escapes and entities as what they show.</summary>
    private static string AsShown(string markdown) =>
        WebUtility.HtmlDecode(Regex.Replace(markdown, @"\\([!-/:-@\[-`{-~])", "$1"));

    private static LinkingCase Parse(string line)
    {
        var cells = line.Split('\t');
        return new LinkingCase
        {
            Id = cells[0],
            Language = cells[2],
            Markdown = Decode(cells[3]),
            Glossary = [.. JsonDocument.Parse(cells[4]).RootElement.EnumerateArray()],
            Options = JsonDocument.Parse(cells[5]).RootElement,
            Expected = cells[6],
            ExpectedMarked = Decode(cells[7]),
            Why = cells[8],
        };
    }

    private static string Decode(string cell) =>
        Regex.Replace(cell, @"\\(u[0-9a-fA-F]{4}|[nt\\])", escape => escape.Value[1] switch
        {
            'n' => "\n",
            't' => "\t",
            'u' => ((char)int.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                .ToString(),
            _ => "\\",
        });
}
