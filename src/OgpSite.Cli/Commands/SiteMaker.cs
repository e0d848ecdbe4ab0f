using OgpSite.Cli.Printing;
using OgpSite.Core;
using OgpSite.Core.Output;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Cli.Commands;

/// <summary>Calls the builder with a project's files, the tool's own theme and a progress bar.</summary>
internal static class SiteMaker
{
    public static BuildInput InputOf(Project project, bool usesCache, Host host)
    {
        var theme = Path.Combine(host.ToolFolder, "themes", "default");
        var cache = usesCache ? Path.Combine(project.Root, ".ogpsite", "cache", "templates") : null;
        var templates = new CompiledTemplateStore(Path.Combine(theme, "compiled"), cache);
        return new BuildInput(project.Sources, new DiskSourceTree(theme), templates);
    }

    public static BuildResult Make(
        BuildInput input, IOutput output, BuildOptions options, Printer printer, Host host) =>
        printer.WithProgress(progress => SiteBuilder.Build(input, output, options, progress, host.Interruption));
}
