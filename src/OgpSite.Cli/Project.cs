using OgpSite.Core.Sources;

namespace OgpSite.Cli;

/// <summary>The folder that a command works on: one that holds <c>content/site.yml</c>.</summary>
internal sealed record Project(string Root)
{
    public ISourceTree Sources { get; } = new DiskSourceTree(Root);

    /// <summary>
    /// The project in a folder that the user named, or in the one they stand in; throws a usage fault if there is none.
    /// </summary>
    /// <param name="command">What was typed, without options: <c>new report</c>.</param>
    public static Project Find(string? named, Host host, string command)
    {
        var root = Path.GetFullPath(named ?? ".", host.CurrentFolder);
        if (IsProject(root)) return new Project(Path.TrimEndingDirectorySeparator(root));
        if (!Directory.Exists(root))
            throw new UsageException($"There is no folder '{root}'.", $"ogpsite {command} --project DIR");
        throw new UsageException(
            [
                $"There is no project in '{root}': it has no content/site.yml.",
                "A project is a folder that holds content/site.yml (the site's title, address and languages), reports " +
                "in content/reports and terms in content/glossary.",
            ],
            NearestAbove(root) is { } above
                ? $"ogpsite {command} --project \"{above}\""
                : $"ogpsite {command} --project DIR   with the folder that holds 'content', or begin one: " +
                  "ogpsite new site");
    }

    /// <summary>The same; null where nobody named a project and there is none here.</summary>
    public static Project? FindIfAny(string? named, Host host, string command) =>
        named is not null || IsProject(host.CurrentFolder) ? Find(named, host, command) : null;

    private static string? NearestAbove(string folder)
    {
        for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
            if (IsProject(above)) return above;
        return null;
    }

    private static bool IsProject(string folder) => File.Exists(Path.Combine(folder, "content", "site.yml"));
}
