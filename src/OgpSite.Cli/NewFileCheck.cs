using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Cli;

/// <summary>Says before a file is made what a build would say of it.</summary>
internal static class NewFileCheck
{
    /// <summary>The problems that the project has with the file and has not without it.</summary>
    public static ImmutableArray<Diagnostic> Run(ISourceTree project, NewFile file)
    {
        var before = ProblemsOf(project);
        return [.. ProblemsOf(new TreeWithNewFile(project, file)).Where(problem => !before.Contains(problem))];
    }

    /// <summary>What the front matter of all files says, and whether their addresses and terms get along.</summary>
    private static ImmutableArray<Diagnostic> ProblemsOf(ISourceTree project)
    {
        var diagnostics = new DiagnosticBag();
        var files = project.List(ContentReader.Folder, diagnostics);
        if (SiteConfigurationReader.Read(project, files, diagnostics) is not { } configuration)
            return diagnostics.ToSorted();
        var work = new OrderedWork(1, TimeSpan.FromSeconds(10), CancellationToken.None);
        var content = new ContentReader(project, configuration, withDrafts: true, diagnostics).Read(files, work);
        GlossaryIndex.Build(new SiteGraphBuilder(configuration, diagnostics).Build(content), diagnostics);
        return diagnostics.ToSorted();
    }
}
