using System.CommandLine;
using OgpSite.Cli.Printing;
using OgpSite.Cli.Questions;
using OgpSite.Cli.Templates;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Reports;

namespace OgpSite.Cli.Commands;

/// <summary>
/// <c>ogpsite new report</c>: a file with the report's front matter and the headings of its type, or a file for the
/// translation of a report.
/// </summary>
internal static class NewReportCommand
{
    private const string Advice =
        "ogpsite new report --title \"Chile Design Report 2018-2020\" --type design --country Chile --country-code CL";

    public static Command Make(CommonOptions common, Host host)
    {
        var form = new ReportForm();
        var slug = new Option<string?>("--slug")
        {
            HelpName = "NAME",
            Description = "The file's name without ending. Default: made from the title.",
        };
        var original = new Option<string?>("--translate")
        {
            HelpName = "FILE",
            Description = "Make a file for the translation of this report, beside it; with '--language'.",
        };
        var command = new Command("report", "Begin a report, or with '--translate' the translation of one.")
        {
            form.Title.Option, form.Type.Option, form.Country.Option, form.CountryCode.Option, form.Locality.Option,
            form.Dates.Option, form.Plan.Option, form.Published.Option, form.Status.Option, form.Language, slug,
            original,
        };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            var project = Project.Find(parsed.GetValue(common.Project), host, "new report");
            var site = KnownSite.Read(project);
            var file = parsed.GetValue(original) is { } translated
                ? Translation.Of(
                    project, site, Path.GetFullPath(translated, host.CurrentFolder), parsed.GetValue(form.Language))
                : Compose(form, site, parsed.GetValue(slug), parsed, printer, host);
            return Make(file, project, printer);
        }, NewCommand.Interrupted));
        return command;
    }

    /// <summary>Makes a file, unless a build would refuse it.</summary>
    public static int Make(NewFile file, Project project, Printer printer)
    {
        if (NewFiles.InTheWay(project.Root, [file.Path]) is not [])
            throw new UsageException(
                $"There is already {file.Path}. It was left as it is.",
                $"another name: ogpsite new {(file.Path.Contains("/glossary/", StringComparison.Ordinal)
                    ? "term --id" : "report --slug")} NAME");
        var problems = NewFileCheck.Run(project.Sources, file);
        if (problems.Any(problem => problem.Severity == Severity.Error))
        {
            printer.Report(problems, project: null);
            printer.Fail($"A build would refuse {file.Path}. Nothing was made.");
            return ExitCode.Problems;
        }

        NewFiles.Write(project.Root, [file]);
        printer.Report(problems, project);
        printer.Close(
            $"Made {printer.NameOfFolder(Path.Combine(project.Root, file.Path)).TrimEnd('/')}. " +
            "Fill it in, and look for mistakes with 'ogpsite check'.");
        return ExitCode.Done;
    }

    private static NewFile Compose(
        ReportForm form, KnownSite site, string? slug, ParseResult parsed, Printer printer, Host host)
    {
        var console = printer.OpenPrompts();
        var known = site.MemberNamed(parsed.GetValue(form.Country.Option)?.Trim());
        var questions = Questionnaire.Begin(
            form.Questions(site, isCodeKnown: known?.CountryCode is not null), ReportForm.ProblemsOf, parsed,
            console, Advice, host.Interruption);
        var lines = new List<string>();
        var title = Take(form.Title);
        var type = ReportTypes.Parse(Take(form.Type))!.Value; // what an option or a choice names was checked above
        var country = Take(form.Country);
        known = site.MemberNamed(country);
        Take(form.CountryCode, known?.CountryCode ?? "");
        Take(form.Locality);
        var dates = Take(form.Dates);
        Take(form.Plan);
        if (Take(form.Published).Length == 0) lines.Add("published: pending");
        Take(form.Status);
        var language = questions.Answer(form.LanguageOf(site), site.Languages[0]);

        var stem = slug ?? StemOf(title, $"{Slug.ForAddress(country)} {type.Code()} {dates}");
        var folder = Slug.ForAddress(country) is { Length: > 0 } name ? $"{name}/" : "";
        var suffix = language == site.Languages[0] ? "" : $".{language}";
        return new NewFile(
            $"content/reports/{folder}{stem}{suffix}.md",
            Template.Fill(
                $"report/{type.Code()}.md",
                ("keys", string.Join('\n', lines)),
                ("more-keys", Template.Fill("report/more-keys.yml").TrimEnd('\n')),
                ("at-a-glance", GlanceKeys(type))));

        string Take(Question question, string suggestion = "")
        {
            var answer = questions.Answer(question, suggestion);
            if (answer.Length > 0) lines.Add(question.Line(answer));
            return answer;
        }
    }

    private static string StemOf(string title, string otherwise) =>
        (Slug.ForAddress(title), Slug.ForAddress(otherwise)) switch
        {
            ({ Length: > 0 } stem, _) => stem,
            (_, var stem) => stem, // never empty: the type has a name in ASCII
        };

    /// <summary>The keys of At a glance that reports of this type may have, each with what it means.</summary>
    private static string GlanceKeys(ReportType type) => GlanceFields.LayoutOf(type) is { } layout
        ? string.Join(
            '\n',
            layout.Fields.Fields.Select(field => $"#   {field.Name}:  # {field.Description}")
                .Prepend("# at-a-glance:  # a count is 9, or {n: 9, percent: 75}"))
        : "";
}
