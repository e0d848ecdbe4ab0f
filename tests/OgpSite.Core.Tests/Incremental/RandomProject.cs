using System.Globalization;

namespace OgpSite.Core.Tests.Incremental;

/// <summary>A project that somebody works on without a plan: each step changes one file.</summary>
internal sealed class RandomProject
{
    private static readonly ImmutableArray<string> Words =
    [
        "action plan", "action plans", "co-creation", "cocreation", "milestone", "open data", "the budget", "Forum",
        "*action* plan", "open\ndata", "co&shy;creation", "`milestone`", "relevance", "action&nbsp;plan",
        "Access to information is a right", "transparency[^1]", "Ministère", "MINISTERE", "a lens", "the harbour",
    ];

    private static readonly ImmutableArray<string> Templates =
    [
        "<p class=\"own\">@Model.Title</p>", "<p class=\"own\">@Model.Title, @Model.Url</p>",
    ];

    private const string Milestone = "content/glossary/en/milestone.md";

    private readonly Random _random;
    private SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private SortedDictionary<string, string> _before = new(StringComparer.Ordinal);
    private int _named;

    public RandomProject(int seed)
    {
        _random = new Random(seed);
        WriteSite();
        WriteEntry(Milestone);
        for (var i = 0; i < 6; i++) WriteReport(NewName("reports/", i % 3 == 0 ? ".es.md" : ".md"));
        foreach (var id in new[] { "action-plan", "co-creation" }) WriteEntry($"content/glossary/en/{id}.md");
        WritePage(NewName("pages/", ".md"));
    }

    public IEnumerable<(string Path, string Text)> Files => _files.Select(file => (file.Key, file.Value));

    /// <summary>Takes the last change back.</summary>
    public string Undo()
    {
        _files = _before;
        return "taken back";
    }

    /// <summary>Changes one file, and says how.</summary>
    public string Step()
    {
        _before = new SortedDictionary<string, string>(_files, StringComparer.Ordinal);
        switch (_random.Next(20))
        {
            case < 6 when Pick("content/reports/") is { } report:
                _files[report] = _files[report][.._files[report].LastIndexOf("---", StringComparison.Ordinal)]
                    + "---\n" + Body(report);
                return $"text of {report}";
            case < 9 when Pick("content/reports/") is { } report:
                WriteReport(report);
                return $"all of {report}";
            case 9 or 10:
                return Say("new", WriteReport(NewName("reports/", Chance(3) ? ".es.md" : ".md")));
            case 11 when Pick("content/reports/") is { } report:
                _files.Remove(report);
                return $"gone {report}";
            case 12 when Pick("content/reports/") is { } report:
                var name = NewName("reports/", report.EndsWith(".es.md", StringComparison.Ordinal) ? ".es.md" : ".md");
                _files[name] = _files[report];
                _files.Remove(report);
                return $"{report} is now {name}";
            case 13 or 14 when Pick("content/glossary/") is { } entry:
                return Say("entry", WriteEntry(entry));
            case 15:
                return Say("new entry", WriteEntry($"content/glossary/{(Chance(3) ? "es" : "en")}/{Pick(
                    ["open-data", "forum", "lens", "ministry", "relevance", "harbour"])}.md"));
            case 16 when Pick("content/glossary/") is { } entry:
                _files.Remove(entry);
                return $"gone {entry}";
            case 17 when Pick("content/pages/") is { } page:
                if (Chance(3)) _files.Remove(page);
                else WritePage(page);
                return $"page {page}";
            case 18 when Chance(2):
                return Say("new page", WritePage(NewName("pages/", ".md")));
            case 18:
                WriteSite();
                return "site.yml";
            case 19 when Chance(4):
                const string template = "themes/default/layouts/page.cshtml";
                if (!_files.Remove(template)) _files[template] = Pick(Templates);
                return "template";
            default:
                return "nothing";
        }
    }

    private static string Say(string what, string path) => $"{what} {path}";

    private bool Chance(int of) => _random.Next(of) == 0;

    private T Pick<T>(ImmutableArray<T> items) => items[_random.Next(items.Length)];

    private string? Pick(string folder)
    {
        ImmutableArray<string> files =
            [.. _files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal))];
        return files.IsEmpty ? null : Pick(files);
    }

    private string NewName(string folder, string extension) =>
        $"content/{folder}{(char)('a' + _random.Next(6))}{(++_named).ToString(CultureInfo.InvariantCulture)}{extension}";

    private void WriteSite() => _files["content/site.yml"] = $"""
        title: Site {_random.Next(3)}
        languages: [en, es]
        url: https://site.test/irm/
        glossary: {'{'}once: {Pick(["page", "section"])}{'}'}
        """;

    private string WriteReport(string path)
    {
        var year = 2012 + (2 * _random.Next(4));
        _files[path] = $"""
            ---
            title: {Pick(["Design", "Results", "Review"])} {_random.Next(100)}
            type: {Pick(["design", "results", "hybrid"])}
            {Pick(["country: Chile\ncountry-code: CL", "country: Peru\ncountry-code: PE"])}
            published: {year}
            dates-under-review: {'{'}from: {year}, to: {year + 2}{'}'}
            policy-areas: [{Pick(["Budgets", "Harbours"])}]
            {(Chance(4) && _files.ContainsKey(Milestone) && !IsSpanish(path) ? "glossary: {disable: [milestone]}" : "summary: About open data.")}
            commitments:
              - {'{'}number: 1, title: {Pick(["Ports", "Roads"])}, completion: {Pick(["limited", "complete"])}{'}'}
            ---

            """ + Body(path);
        return path;
    }

    private string WriteEntry(string path)
    {
        var term = path[(path.LastIndexOf('/') + 1)..^3].Replace('-', ' ');
        _files[path] = $"""
            ---
            term: {(Chance(4) ? term + " of many" : term)}
            {(Chance(3) ? $"aliases: [{Pick(["Ministère", "access to information", "budget", "lens"])}]" : "category: basics")}
            definition: {Pick(["Access to information is a right", "A plan", "What a government promises"])} of {_random.Next(9)} kinds.
            ---

            """ + (Chance(2) ? Body(path) : "");
        return path;
    }

    private string WritePage(string path)
    {
        _files[path] = $"---\ntitle: About {_random.Next(9)}\n---\n{Body(path)}";
        return path;
    }

    private string Body(string path)
    {
        var paragraphs = Enumerable.Range(0, 3).Select(i =>
            $"## Part {(i == 2 ? _random.Next(2, 9) : i)}\n\n{string.Join(" and ", Enumerable.Range(0, 4).Select(_ => Pick(Words)))}.\n");
        var up = path.StartsWith("content/glossary/", StringComparison.Ordinal) ? "../../" : "../";
        var link = Chance(4) && Pick("content/reports/") is { } target
            ? $"\nSee [there]({up}{target["content/".Length..]}{(Chance(3) ? "#part-1" : "")}).\n"
            : "";
        var term = Chance(4) && _files.ContainsKey(Milestone) && !IsSpanish(path)
            ? "\nOf [steps](gloss:milestone).\n"
            : "";
        return $"{string.Join('\n', paragraphs)}{link}{term}\n[^1]: A note on milestones.\n";
    }

    private static bool IsSpanish(string path) =>
        path.EndsWith(".es.md", StringComparison.Ordinal) || path.Contains("/es/", StringComparison.Ordinal);
}
