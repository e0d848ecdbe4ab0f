using System.CommandLine;
using OgpSite.Cli.Printing;
using OgpSite.Core;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Incremental;
using OgpSite.Core.Output;
using OgpSite.Core.Output.Zips;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite build</c>: the site into a folder, if there is no error.</summary>
internal static class BuildCommand
{
    public static Command Make(CommonOptions common, Host host)
    {
        var site = new SiteOptions();
        var output = new Option<string?>("--output")
        {
            Description = "The folder that the site is written into. Default: 'output' in the project.",
            HelpName = "DIR",
        };
        var clean = new Option<bool>("--clean")
        {
            Description = "Write all files anew, also those changed by hand since the last build.",
        };
        var zip = new Option<string?>("--zip")
        {
            Description = "Also write the site into this zip, to be read without a network.",
            HelpName = "FILE.zip",
        };
        var command = new Command(
            "build", "Build the site. With an error nothing is written, and the old output stands.")
        {
            output, site.BaseUrl, site.Strict, zip, site.NoCache, clean, site.Drafts, site.Jobs,
        };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            var project = Project.Find(parsed.GetValue(common.Project), host, "build");
            var folder = new OutputFolder
            {
                Path = parsed.GetValue(output) is { } named
                    ? Path.GetFullPath(named, host.CurrentFolder) : Path.Combine(project.Root, "output"),
                ProjectRoot = project.Root,
                Home = host.Home,
                CurrentFolder = host.CurrentFolder,
                ProcessId = host.ProcessId,
                Owner = $"process {host.ProcessId} on {host.MachineName}",
                Clean = parsed.GetValue(clean),
            };
            return Run(
                project, folder, parsed.GetValue(zip), site.Of(parsed, host), !parsed.GetValue(site.NoCache),
                printer, host);
        }));
        return command;
    }

    private static int Run(
        Project project, OutputFolder folder, string? zipFile, BuildOptions options, bool usesCache,
        Printer printer, Host host)
    {
        var start = host.Clock.GetTimestamp();
        var found = new DiagnosticBag();
        printer.Detail($"Building '{project.Root}' into '{folder.Path}' with {options.Jobs} at once.");
        var input = SiteMaker.InputOf(project, usesCache, host);
        using var zip = zipFile is null ? null : ZipFiles.Open(
            zipFile, project, folder.Path, ZipFiles.LabelOf(input, options, null, host), host, found);
        using var output = FolderOutput.Open(folder, found);
        var ofOutput = Weigh(found.ToSorted(), options);
        if (output is null || (zipFile is not null && zip is null))
        {
            printer.Report(ofOutput, project);
            printer.Fail("Nothing was written.");
            return ExitCode.WrongUsage;
        }

        // What is wrong with the output folder must not keep an author from hearing of the rest; but then nothing is
        // published.
        var isRefused = ofOutput.Any(diagnostic => diagnostic.Severity == Severity.Error);
        using IOutput target = isRefused ? new DiscardingOutput() : zip is null ? output : new BothOutputs(zip, output);
        var fingerprint = InputFingerprint.Of(input, options);
        var known = usesCache && output.Recall(fingerprint) is { } memory ? BuildRecord.Read(memory) : null;
        var before = known is null && usesCache ? SiteMemoryFile.Read(output.RecallPages()) : SiteMemory.Empty;
        var result = known ?? SiteMaker.Make(input with { Memory = before }, target, options, printer, host);
        ImmutableArray<Diagnostic> diagnostics = [.. ofOutput.Concat(result.Diagnostics).Order()];
        printer.Report(diagnostics, project);
        var name = printer.NameOfFolder(folder.Path);
        if (isRefused || result.HasErrors)
        {
            printer.Fail($"{Wording.Problems(diagnostics)}. Nothing was written; {name} is as it was.");
            return ExitCode.Problems;
        }

        if (!result.HasAddress)
            printer.Detail("The site's address is not known ('url' in site.yml, '--base-url'): no sitemap, no feeds.");
        if (known is null)
        {
            output.Remember(fingerprint, BuildRecord.Write(result));
            if (usesCache) output.RememberPages(file => SiteMemoryFile.Write(result.Memory, file));
        }
        else if (zip is not null)
        {
            Fill(zip, output);
        }

        var change = known is null ? "" : "Nothing has changed. ";
        var zipName = zip is null ? "" : $" and {printer.NameOfFile(Path.GetFullPath(zipFile!, host.CurrentFolder))}";
        var size = zip is null ? "" : $"{Wording.Size(zip.Length)}, ";
        var warnings = diagnostics.IsEmpty ? "" : $", {Wording.Problems(diagnostics)}";
        printer.Close(
            $"{change}{Wording.Counts(result.Counts)} -> {Wording.Pages(result.Counts)} in {name}{zipName} " +
            $"({size}{Wording.Seconds(host.Clock.GetElapsedTime(start))}){warnings}. Open {name}index.html.");
        return ExitCode.Done;
    }

    /// <summary>Nothing has changed, so nothing was made: the zip gets what stands in the folder.</summary>
    private static void Fill(ZipOutput zip, FolderOutput output)
    {
        output.CopyTo(zip);
        zip.Commit();
    }

    private static ImmutableArray<Diagnostic> Weigh(ImmutableArray<Diagnostic> diagnostics, BuildOptions options) =>
        options.IsStrict
            ? [.. diagnostics.Select(diagnostic => diagnostic with { Severity = Severity.Error })]
            : diagnostics;
}
