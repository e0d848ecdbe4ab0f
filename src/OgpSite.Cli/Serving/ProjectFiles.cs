using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Serving;

/// <summary>The files that a build would read, as they were listed at one moment.</summary>
/// <param name="LeftOut">What the listing had to say of files that it leaves out.</param>
internal sealed record ProjectFiles(ImmutableArray<SourceEntry> Entries, ImmutableArray<Diagnostic> LeftOut)
{
    /// <summary>The folders of a project that make its site.</summary>
    public static ImmutableArray<string> Folders { get; } = ["content", "themes"];

    public static ProjectFiles List(ISourceTree project)
    {
        var leftOut = new DiagnosticBag();
        ImmutableArray<SourceEntry> entries = [.. Folders.SelectMany(folder => project.List(folder, leftOut))];
        return new ProjectFiles(entries, leftOut.ToSorted());
    }

    /// <summary>The paths of files that were added, removed or written since, sorted.</summary>
    public ImmutableArray<string> ChangesSince(ProjectFiles before) =>
    [
        .. Differences(Entries, before.Entries).Select(entry => entry.Path)
            .Concat(Differences(LeftOut, before.LeftOut).Select(problem => problem.Location.Path))
            .Distinct().Order().Select(path => ControlCharacters.Escape(path.Value)),
    ];

    private static IEnumerable<T> Differences<T>(ImmutableArray<T> one, ImmutableArray<T> other) =>
        one.Except(other).Concat(other.Except(one));
}
