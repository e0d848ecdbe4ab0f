using System.CommandLine;
using OgpSite.Cli.Printing;
using OgpSite.Core;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite pack</c>: the site, or one report of it, as a zip to be read without a network.</summary>
internal static class PackCommand
{
    /// <summary>Of more reports than these only the first are named.</summary>
    private const int MostNames = 20;

    public static Command Make(CommonOptions common, Host host)
    {
        var site = new SiteOptions();
        var file = new Argument<string>("file")
        {
            Description = "The zip that is written. A zip that is there is replaced, any other file is not.",
            HelpName = "FILE.zip",
        };
        var report = new Option<string?>("--report")
        {
            Description = "Only this report, in all its languages, with the terms it uses: its slug, address or file.",
            HelpName = "SLUG",
        };
        var command = new Command(
            "pack", "Pack the site, or one report of it, into a zip that is read without a network.")
        {
            file, report, site.BaseUrl, site.Strict, site.NoCache, site.Drafts, site.Jobs,
        };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            var project = Project.Find(parsed.GetValue(common.Project), host, "pack");
            var input = SiteMaker.InputOf(project, !parsed.GetValue(site.NoCache), host);
            var options = site.Of(parsed, host);
            var choice = parsed.GetValue(report) is { } name ? Choose(name, project, input, options, host) : null;
            return Run(
                parsed.GetRequiredValue(file), project, input, options with { OnlyReport = choice?.Key }, choice,
                printer, host);
        }));
        return command;
    }

    private static int Run(
        string file, Project project, BuildInput input, BuildOptions options, ReportChoice? report,
        Printer printer, Host host)
    {
        var start = host.Clock.GetTimestamp();
        var refused = new DiagnosticBag();
        var label = ZipFiles.LabelOf(input, options, report, host);
        using var zip = ZipFiles.Open(file, project, null, label, host, refused);
        if (zip is null)
        {
            printer.Report(refused.ToSorted(), project);
            printer.Fail("Nothing was written.");
            return ExitCode.WrongUsage;
        }

        printer.Detail($"Packing '{project.Root}' with {options.Jobs} at once.");
        var result = SiteMaker.Make(input, zip, options, printer, host);
        printer.Report(result.Diagnostics, project);
        if (result.HasErrors)
        {
            printer.Fail($"{Wording.Problems(result.Diagnostics)}. Nothing was written.");
            return ExitCode.Problems;
        }

        var warnings = result.Diagnostics.IsEmpty ? "" : $", {Wording.Problems(result.Diagnostics)}";
        printer.Close(
            $"{Wording.Counts(result.Counts)} -> {Wording.Pages(result.Counts)} in " +
            $"{printer.NameOfFile(Path.GetFullPath(file, host.CurrentFolder))} ({Wording.Size(zip.Length)}, " +
            $"{Wording.Seconds(host.Clock.GetElapsedTime(start))}){warnings}. Unzip it, then open index.html.");
        return ExitCode.Done;
    }

    /// <summary>The report of that name; throws a usage fault that says which names there are.</summary>
    private static ReportChoice Choose(
        string name, Project project, BuildInput input, BuildOptions options, Host host)
    {
        var finder = ReportFinder.Read(input, options);
        foreach (var spelling in (ReadOnlySpan<string>)[name, FromProject(name, project, host)])
        {
            if (finder.Find(spelling) is not { } choice) continue;
            if (options.WithDrafts || !finder.IsDraft(spelling)) return choice;
            throw new UsageException(
                $"The report '{choice.Slug}' is a draft, which is not part of the site.",
                $"ogpsite pack --drafts --report {choice.Slug} {choice.Slug}.zip");
        }

        var slugs = finder.Slugs;
        // A project whose site.yml is at fault has no names; the build says why.
        if (slugs.IsEmpty) return ReportChoice.None;
        var more = slugs.Length > MostNames ? $" … ({slugs.Length - MostNames} more)" : "";
        throw new UsageException(
            [
                $"There is no report '{name}'.{NearestName.Hint(name, slugs)}",
                "A report is named by the last part of its address without '.html', by its address, or by its file.",
                $"Reports: {string.Join(", ", slugs.Take(MostNames))}{more}",
            ],
            $"ogpsite pack --report {NearestName.Of(name, slugs) ?? slugs[0]} report.zip");
    }

    /// <summary>A file as the user sees it from where they stand, as the project knows it.</summary>
    private static string FromProject(string name, Project project, Host host) =>
        Path.GetRelativePath(project.Root, Path.GetFullPath(name, host.CurrentFolder)).Replace('\\', '/');
}
