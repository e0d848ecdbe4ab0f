using System.CommandLine;
using OgpSite.Cli.Printing;
using OgpSite.Core;
using OgpSite.Core.Output;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite check</c>: all problems of a project, and nothing written.</summary>
internal static class CheckCommand
{
    public static Command Make(CommonOptions common, Host host)
    {
        var site = new SiteOptions();
        var command = new Command("check", "Find all problems of the project without writing anything.")
        {
            site.Strict, site.NoCache, site.Drafts, site.Jobs,
        };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            var project = Project.Find(parsed.GetValue(common.Project), host);
            return Run(project, site.Of(parsed, host), !parsed.GetValue(site.NoCache), printer, host);
        }));
        return command;
    }

    private static int Run(Project project, BuildOptions options, bool usesCache, Printer printer, Host host)
    {
        var start = host.Clock.GetTimestamp();
        using var output = new DiscardingOutput();
        var result = SiteMaker.Make(SiteMaker.InputOf(project, usesCache, host), output, options, printer, host);
        printer.Report(result.Diagnostics, project);
        if (result.HasErrors)
        {
            printer.Fail($"{Wording.Problems(result.Diagnostics)}.");
            return ExitCode.Problems;
        }

        var found = result.Diagnostics.IsEmpty ? "no problems" : Wording.Problems(result.Diagnostics);
        printer.Close(
            $"{Wording.Counts(result.Counts)}, {Wording.Pages(result.Counts)} checked " +
            $"({Wording.Seconds(host.Clock.GetElapsedTime(start))}): {found}. Build the site with 'ogpsite build'.");
        return ExitCode.Done;
    }
}
