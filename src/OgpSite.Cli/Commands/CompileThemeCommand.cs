using System.CommandLine;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using OgpSite.Core.Themes;

namespace OgpSite.Cli.Commands;

/// <summary>
/// <c>ogpsite compile-theme</c>, which the tool's own build calls so that nobody has to wait for a compiler later.
/// </summary>
internal static class CompileThemeCommand
{
    public static Command Make(CommonOptions common, Host host)
    {
        var source = new Argument<string>("source") { HelpName = "SOURCE", Description = "The theme's folder." };
        var output = new Argument<string>("output") { HelpName = "OUTPUT", Description = "Where they go, compiled." };
        var command = new Command("compile-theme", "Compile the templates of a theme.") { source, output };
        command.Hidden = true;
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            var diagnostics = new DiagnosticBag();
            var isDone = ThemeCompiler.CompileAll(
                new DiskSourceTree(Path.GetFullPath(parsed.GetRequiredValue(source), host.CurrentFolder)),
                Path.GetFullPath(parsed.GetRequiredValue(output), host.CurrentFolder),
                diagnostics);
            printer.Report(diagnostics.ToSorted(), project: null);
            return isDone ? ExitCode.Done : ExitCode.Problems;
        }));
        return command;
    }
}
