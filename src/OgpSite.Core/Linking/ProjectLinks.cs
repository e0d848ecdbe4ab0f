using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Linking;

/// <summary>Finds what the paths that an author writes in one file lead to.</summary>
internal sealed class ProjectLinks(SourcePath source, SiteGraph graph)
{
    private readonly HashSet<SourcePath> _asked = [];

    /// <summary>All files of the project that were asked for, whether they are there or not.</summary>
    public IReadOnlySet<SourcePath> Asked => _asked;

    /// <summary>
    /// What a path leads to; null where there is nothing of that name, which is for the caller to report.
    /// </summary>
    public LinkTarget? Find(string path)
    {
        if (PathOf(path) is not { } found) return null;
        _asked.Add(found);
        return graph.Targets.TryGetValue(found, out var target) ? target : null;
    }

    /// <summary>Whether what a path leads to is not part of this excerpt of the site.</summary>
    public bool IsLeftOut(string path) => PathOf(path) is { } found && graph.LeftOut.ContainsKey(found);

    /// <summary>
    /// The address on the web of what this excerpt leaves out; null where it has none, so that only the text stays.
    /// </summary>
    public string? AddressOfLeftOut(string path, string fragment)
    {
        if (PathOf(path) is not { } found || graph.LeftOut.GetValueOrDefault(found) is not { } address) return null;
        var id = found.Extension == ".md" ? Anchor.Of(fragment) : fragment;
        return fragment.Length == 0 ? address.AbsoluteUri : $"{address.AbsoluteUri}#{Uri.EscapeDataString(id)}";
    }

    /// <summary>Whether what a path leads to is left out for a fault that is reported there.</summary>
    public bool IsFaulty(string path) => PathOf(path) is { } found && graph.Faulty.Contains(found);

    /// <summary>
    /// The end of a message about a path that leads nowhere:
    /// the file of nearly this name, as the path would have to be.
    /// </summary>
    public string Hint(string path)
    {
        if (PathOf(path) is { } found && graph.Drafts.Contains(found))
            return " It is a draft, which is built with '--drafts' only.";
        var name = path[(path.LastIndexOf('/') + 1)..];
        var targets = graph.Targets.Keys.Order().ToList();
        return NearestName.Of(name, targets.Select(target => target.FileName)) is { } nearest
            ? $" Did you mean '{PathTo(targets.First(target => target.FileName == nearest))}'?"
            : "";
    }

    private string PathTo(SourcePath target) => new SiteUrl(target.Value).RelativeTo(new SiteUrl(source.Value));

    /// <summary>The file that a path names from the folder of this one; null where it leaves the project.</summary>
    private SourcePath? PathOf(string path)
    {
        var parts = source.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in path.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return new SourcePath(string.Join('/', parts));
    }
}
