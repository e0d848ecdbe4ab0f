using System.CommandLine;
using OgpSite.Cli.LinkChecks;
using OgpSite.Cli.Printing;
using OgpSite.Core;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Linking;
using OgpSite.Core.Output;
using OgpSite.Core.Output.Zips;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite check</c>: all problems of a project, and nothing written.</summary>
internal static class CheckCommand
{
    public static Command Make(CommonOptions common, Host host)
    {
        var site = new SiteOptions();
        var external = new Option<bool>("--external")
        {
            Description = "Also ask other sites whether they still have the pages that links lead to.",
        };
        var zip = new Option<string?>("--zip")
        {
            Description = "Instead verify a zip that 'pack' or 'build --zip' made, against the manifest in it.",
            HelpName = "FILE.zip",
        };
        var command = new Command("check", "Find all problems of the project without writing anything.")
        {
            site.Strict, external, zip, site.NoCache, site.Drafts, site.Jobs,
        };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            if (parsed.GetValue(zip) is { } file) return RunOnZip(file, printer, host);
            var project = Project.Find(parsed.GetValue(common.Project), host, "check");
            var options = site.Of(parsed, host) with { WithSearch = false };
            return Run(
                project, options, !parsed.GetValue(site.NoCache), parsed.GetValue(external), printer, host);
        }));
        return command;
    }

    private static int Run(
        Project project, BuildOptions options, bool usesCache, bool asksOthers, Printer printer, Host host)
    {
        var start = host.Clock.GetTimestamp();
        using var output = new DiscardingOutput();
        var result = SiteMaker.Make(SiteMaker.InputOf(project, usesCache, host), output, options, printer, host);
        var links = asksOthers ? AskOthers(project, options, printer, host) : null;
        ImmutableArray<Diagnostic> problems =
        [
            .. result.Diagnostics.Concat(Weigh(links?.Problems ?? [], options)).Order(),
        ];
        printer.Report(problems, project);
        foreach (var remark in RemarksOf(project, options, host))
            printer.Note(remark.Location, $"An import could not place this: {remark.Text}", project);
        foreach (var remark in links?.Unchecked ?? []) printer.Note(remark.Location, remark.Message, project);
        if (problems.Any(problem => problem.Severity == Severity.Error))
        {
            printer.Fail($"{Wording.Problems(problems)}.");
            return ExitCode.Problems;
        }

        var found = problems.IsEmpty ? "no problems" : Wording.Problems(problems);
        var asked = links is null ? "" : $", {Wording.Number(links.Asked, "external link")}";
        printer.Close(
            $"{Wording.Counts(result.Counts)}, {Wording.Pages(result.Counts)}{asked} checked " +
            $"({Wording.Seconds(host.Clock.GetElapsedTime(start))}): {found}. Build the site with 'ogpsite build'.");
        return ExitCode.Done;
    }

    /// <summary>Needs no project: whoever receives a zip has none.</summary>
    private static int RunOnZip(string file, Printer printer, Host host)
    {
        var name = new SourcePath(file.Replace('\\', '/'));
        var problems = ZipCheck.Run(Path.GetFullPath(file, host.CurrentFolder), name, out var files);
        printer.Report(problems, project: null);
        if (!problems.IsEmpty)
        {
            printer.Fail($"{Wording.Problems(problems)}.");
            return ExitCode.Problems;
        }

        printer.Close($"{name}: {Wording.Number(files, "file")}, all as the manifest says.");
        return ExitCode.Done;
    }

    private static LinkCheckResult AskOthers(Project project, BuildOptions options, Printer printer, Host host)
    {
        var work = new OrderedWork(options.Jobs, options.Patience, host.Interruption);
        var files = project.Sources.List(ContentReader.Folder, new DiagnosticBag());
        var links = ExternalLinks.Find(project.Sources, files, options.WithDrafts, work);
        using var probe = new AddressProbe(CommandLine.Version, host.Clock);
        return printer.WithProgress(progress => LinkCheck.Run(links, probe, progress, host.Interruption));
    }

    /// <summary>What imports left for an editor: to be seen, and never a problem.</summary>
    private static ImmutableArray<ImportRemark> RemarksOf(Project project, BuildOptions options, Host host)
    {
        var work = new OrderedWork(options.Jobs, options.Patience, host.Interruption);
        return ImportRemarks.Find(
            project.Sources, project.Sources.List(ContentReader.Folder, new DiagnosticBag()), work);
    }

    private static IEnumerable<Diagnostic> Weigh(ImmutableArray<Diagnostic> problems, BuildOptions options) =>
        problems.Select(problem => options.IsStrict ? problem with { Severity = Severity.Error } : problem);
}
