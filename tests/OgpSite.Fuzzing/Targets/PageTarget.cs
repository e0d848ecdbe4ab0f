using System.Text;

namespace OgpSite.Fuzzing.Targets;

/// <summary>
/// Markdown as the text of a report whose whole page is made, with raw HTML shown as text and, where there may be some,
/// let through. The page holds nothing that the tests of hostile content do not allow, and no template fails.
/// </summary>
internal static class PageTarget
{
    private const string Glossary =
        "---\nterm: action plan\nabbreviation: AP\ndefinition: What a member sets out.\n---\n";

    public static void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        Build(text, "off");
        if (text.Contains('<', StringComparison.Ordinal)) Build(text, "limited");
    }

    private static void Build(string text, string html) => FuzzedSite.Build(
        ("content/site.yml", $"title: Site\nhtml: {html}\n"),
        ("content/glossary/en/action-plan.md", Glossary),
        ("content/reports/line.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("content/reports/a.md", TestSite.FrontMatter + text));
}
