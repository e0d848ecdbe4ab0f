using System.Text;

namespace OgpSite.TestKit;

/// <summary>A whole site written as one text: a line <c>== path</c> begins each file.</summary>
/// <remarks>
/// A plain <c>a.md</c> is a report, <c>glossary/en/irm.md</c> and <c>site.yml</c> stand below
/// <c>content/</c>, and <c>content/...</c> and <c>themes/...</c> are what they say. Where there is no
/// <c>site.yml</c>, one in English is added.
/// </remarks>
public static class SiteText
{
    public const string DefaultConfiguration = "title: Test site\nlanguages: [en]\n";

    private const string Mark = "== ";
    private const string ConfigurationPath = "content/site.yml";

    /// <summary>The files by path below the project's root; each text ends in a line end.</summary>
    public static ImmutableSortedDictionary<string, string> Parse(string text)
    {
        var files = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        StringBuilder? current = null;
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
                files.Add(PathOf(line[Mark.Length..].Trim()), current = new());
            else if (current is not null) current.Append(line).Append('\n');
            else if (line.Length > 0) throw new FormatException($"'{line}' stands before the first line '== path'.");
        }

        if (!files.ContainsKey(ConfigurationPath))
            files.Add(ConfigurationPath, new StringBuilder(DefaultConfiguration));
        return files.ToImmutableSortedDictionary(
            file => file.Key, file => file.Value.ToString(), StringComparer.Ordinal);
    }

    private static string PathOf(string written) => written.Split('/') switch
    {
        ["content" or "themes", _, ..] => written,
        ["reports" or "glossary" or "pages", _, ..] or ["site.yml"] => "content/" + written,
        _ => "content/reports/" + written,
    };
}
