using OgpSite.Cli.Templates;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Commands;

/// <summary>
/// The beginning of a report's translation: the same front matter, in which what is to be translated is marked.
/// </summary>
internal static class Translation
{
    private const string Advice = "ogpsite new report --translate content/reports/chile/chile.md --language es";

    private static readonly ImmutableArray<string> Texts =
    [
        "title", "country", "locality", "summary", "policy-areas", "recommendations", "documents", "corrections",
        "commitments",
    ];

    /// <summary>Keys within others, as in <c>action-plan</c> and <c>at-a-glance</c>.</summary>
    private static readonly ImmutableArray<string> TextsWithin =
        ["name", "policy-areas-carried-over", "policy-areas-emerging"];

    /// <summary>
    /// Addresses belong to the report in the default language, and entries of the glossary to one language each.
    /// </summary>
    private static readonly ImmutableArray<string> NotShared = ["slug", "aliases", "glossary"];

    /// <param name="original">The full path of the report that is translated.</param>
    public static NewFile Of(Project project, KnownSite site, string original, string? language)
    {
        var path = Path.GetRelativePath(project.Root, original).Replace('\\', '/');
        var isReport = path.StartsWith("content/reports/", StringComparison.Ordinal)
            && path.EndsWith(".md", StringComparison.Ordinal) && Path.Exists(original);
        if (!isReport)
            throw new UsageException($"'--translate' wants a report of this project; '{path}' is none.", Advice);
        var stem = path[..^".md".Length];
        var own = site.Languages.FirstOrDefault(code => stem.EndsWith($".{code}", StringComparison.Ordinal));
        if (own is not null) stem = stem[..^(own.Length + 1)];
        CheckLanguage(language, own ?? site.Languages[0], site);
        var suffix = language == site.Languages[0] ? "" : $".{language}";
        return new NewFile(
            $"{stem}{suffix}.md",
            Template.Fill(
                "translation.md",
                ("keys", KeysOf(project.Sources, new SourcePath(path))),
                ("language", language ?? ""),
                ("original", Path.GetFileName(path))));
    }

    private static void CheckLanguage(string? language, string own, KnownSite site)
    {
        var others = site.Languages.Remove(own);
        if (others.IsEmpty)
            throw new UsageException(
                $"The site has no language but '{own}'. Add another to 'languages' in content/site.yml first.", Advice);
        if (language is null)
            throw new UsageException($"'--translate' wants '--language': one of {string.Join(", ", others)}.", Advice);
        if (!others.Contains(language))
            throw new UsageException(
                $"'--language' is one of {string.Join(", ", others)} here, not '{ControlCharacters.Escape(language)}'.",
                Advice);
    }

    /// <summary>The front matter's lines, with a comment above each key that holds texts.</summary>
    private static string KeysOf(ISourceTree sources, SourcePath path)
    {
        var diagnostics = new DiagnosticBag();
        var split = SourceReader.Read(sources, path, SourceReader.DefaultLimit, diagnostics) is { } file
            ? FrontMatter.Split(file, diagnostics)
            : null;
        if (split is not { HasFrontMatter: true })
            throw new UsageException($"'{path}' has no front matter that can be read.", $"ogpsite check");
        var lines = split.File.Text.Split('\n');
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        var keyAtLine = split.FrontMatter.Entries
            .GroupBy(entry => entry.Key.Location.Line - 1)
            .ToDictionary(group => group.Key, group => group.First());
        var kept = new List<string>();
        var isLeftOut = false;
        for (var i = 1; i < end; i++)
        {
            if (keyAtLine.TryGetValue(i, out var key))
            {
                isLeftOut = NotShared.Contains(key.Key.Value);
                if (HoldsText(key)) kept.Add("# To be translated:");
            }

            if (!isLeftOut) kept.Add(lines[i]);
        }

        return string.Join('\n', kept);
    }

    private static bool HoldsText(YamlEntry entry) =>
        Texts.Contains(entry.Key.Value)
        || (entry.Value is YamlMap map && map.Entries.Any(within => TextsWithin.Contains(within.Key.Value)));
}
