using System.Text;

namespace OgpSite.Fuzzing.Targets;

/// <summary>
/// The file of a glossary entry beside a report whose text has its words: the entry's page and the report's are made,
/// and both are harmless.
/// </summary>
internal static class EntryTarget
{
    private const string Entry = "content/glossary/en/action-plan.md";

    private const string Text =
        "The action plan (AP) of 2020, other action plans, an open data policy and the IRM's review of commitments.\n";

    public static void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        FuzzedSite.Build(
            ("content/site.yml", "title: Site\nhtml: limited\n"),
            (Entry, text.StartsWith("---", StringComparison.Ordinal) ? text : $"---\n{text}"),
            ("content/reports/a.md", TestSite.FrontMatter + Text));
    }
}
