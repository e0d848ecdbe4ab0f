using System.CommandLine;
using OgpSite.Cli.Imports;
using OgpSite.Cli.Printing;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;
using OgpSite.Import;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite import</c>: saved pages as reports, without the definitions that stand in their text.</summary>
internal static class ImportCommand
{
    private const string Interrupted = "Interrupted. What was imported by then was written, and nothing else.";

    /// <summary>How long a page may take; one of a megabyte takes about a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Command Make(CommonOptions common, Host host)
    {
        var pages = new Argument<string[]>("pages")
        {
            HelpName = "FILE|DIR",
            Description = "Saved pages (plain text or HTML), and folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output")
        {
            HelpName = "DIR",
            Description = "The folder that gets reports/ and glossary/. Default: the project's content.",
        };
        var force = new Option<bool>("--force") { Description = "Also overwrite files that were edited by hand." };
        var language = new Option<string?>("--language")
        {
            HelpName = "CODE",
            Description = "The language of the pages. Default: told from their text.",
        };
        var fix = new Option<bool>("--fix")
        {
            Description = "Do not import: cut pasted definitions out of these Markdown files, and change nothing else.",
        };
        var command = new Command("import", "Make reports of saved pages, without definitions in their text.")
        {
            pages, output, force, language, fix,
        };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            // Arity: a line without an argument is not run.
            var named = parsed.GetValue(pages)!;
            var folder = parsed.GetValue(output) is { } given ? Path.GetFullPath(given, host.CurrentFolder) : null;
            var isFix = parsed.GetValue(fix);
            var project = folder is null && !isFix
                ? Project.Find(parsed.GetValue(common.Project), host, "import page.txt")
                : Project.FindIfAny(parsed.GetValue(common.Project), host, "import page.txt");
            var known = project is null ? new KnownSite(["en"], [], []) : KnownSite.Read(project);
            if (isFix) return Fix(named, known, project, printer, host);
            var code = parsed.GetValue(language);
            if (code is not null && !LanguageCode.IsOne(code))
                throw new UsageException(
                    $"'--language' is a language code such as en or pt-BR, not '{ControlCharacters.Escape(code)}'.",
                    "ogpsite import page.txt --language es");
            // Without a project there is a folder: one of the two is always there.
            folder ??= Path.Combine(project!.Root, ContentReader.Folder);
            var target = new ImportTarget(folder, project?.Root ?? folder);
            return Import(named, code, known, target, parsed.GetValue(force), printer, host);
        }, Interrupted));
        return command;
    }

    private static int Import(
        string[] named, string? language, KnownSite known, ImportTarget target, bool force, Printer printer, Host host)
    {
        var diagnostics = new DiagnosticBag();
        var files = PageFiles.Find(named, host.CurrentFolder);
        if (files.IsEmpty)
            throw new UsageException(
                "There is no page in what you named: pages end in .txt, .html or .htm.", "ogpsite import page.txt");
        var pages = files
            .Select(file => PageFiles.Read(file, new SourcePath(printer.NameOfFile(file)), diagnostics))
            .OfType<SavedPage>();
        var site = new ImportSite(
            known.Languages, known.Entries.Where(entry => !entry.IsDraft), known.Entries.Where(entry => entry.IsDraft));
        var work = new OrderedWork(host.Processors, Patience, host.Interruption);
        var result = PagesImporter.Import([.. pages], site, work, diagnostics, language);
        host.Interruption.ThrowIfCancellationRequested();

        var written = 0;
        foreach (var page in result.Pages)
        {
            var shown = printer.NameOfFile(target.PathOf(page.Report));
            if (Write(page.Report)) written++;
            target.WriteLog(page.Report, ImportJson.Write(page, shown));
            printer.Tell(ImportText.Of(page, shown), () => ImportJson.Write(page, shown));
        }

        var drafts = result.Drafts.Where(draft => !IsKnownAtLength(draft, known)).Count(draft => Write(draft));
        target.Remember();
        var problems = diagnostics.ToSorted();
        printer.Report(problems, project: null);
        if (problems.Any(problem => problem.Severity == Severity.Error))
        {
            printer.Fail($"{Wording.Problems(problems)}. {Summary(result, written, drafts)}");
            return ExitCode.Problems;
        }

        printer.Close($"{Summary(result, written, drafts)} Look for what is missing with 'ogpsite check'.");
        return ExitCode.Done;

        bool Write(ImportedFile file)
        {
            var outcome = target.Write(file, force);
            if (outcome == WriteOutcome.Kept)
                diagnostics.Add(DiagnosticCatalog.EditedFileKept.At(
                    SourceLocation.StartOf(new SourcePath(printer.NameOfFile(target.PathOf(file))))));
            return outcome == WriteOutcome.Written;
        }
    }

    private static string Summary(ImportResult result, int written, int drafts) =>
        $"{Wording.Number(result.Pages.Length, "page")} imported: {Wording.Number(written, "report")} and " +
        $"{Wording.Number(drafts, "draft entry").Replace("entrys", "entries", StringComparison.Ordinal)} written.";

    /// <summary>Whether the site has this draft already, with as much of the definition or more.</summary>
    private static bool IsKnownAtLength(ImportedFile draft, KnownSite known)
    {
        var unreported = new DiagnosticBag();
        var language = draft.Path.Split('/')[1];
        if (FrontMatter.Split(new SourceFile(new SourcePath(draft.Path), draft.Text), unreported) is not { } split
            || GlossaryEntryReader.Read(split, language, unreported) is not { } entry)
            return false;
        return known.Entries.Any(other => other.IsDraft && other.Language == language && other.Id == entry.Id
            && other.Definition.TrimEnd('…').Length >= entry.Definition.TrimEnd('…').Length);
    }

    private static int Fix(string[] named, KnownSite known, Project? project, Printer printer, Host host)
    {
        var definitions = KnownDefinitions.Of(known.Entries.Select(entry => entry.Definition));
        var cut = 0;
        foreach (var name in named)
        {
            var file = Path.GetFullPath(name, host.CurrentFolder);
            var fixedFile = PastedText.Fix(file, new SourcePath(printer.NameOfFile(file)), definitions);
            cut += fixedFile.Cuts.Length;
            foreach (var place in fixedFile.Cuts) printer.Note(place.Location, $"Cut: {place.Text}", project);
        }

        printer.Close($"{Wording.Number(cut, "definition")} cut.");
        return ExitCode.Done;
    }
}
