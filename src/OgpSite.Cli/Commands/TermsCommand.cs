using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OgpSite.Cli.Printing;
using OgpSite.Core;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite terms</c>: how the texts of a site use its glossary.</summary>
internal static class TermsCommand
{
    private const int DefaultLines = 20;

    public static Command Make(CommonOptions common, Host host)
    {
        var site = new SiteOptions();
        var term = new Option<string?>("--term")
        {
            HelpName = "ID",
            Description = "Only this entry: where it occurs, also where its 'match' keeps it from being linked.",
        };
        var language = new Option<string?>("--language") { HelpName = "CODE", Description = "Only this language." };
        var unused = new Option<bool>("--unused") { Description = "Only the entries that no text uses." };
        var lines = new Option<int?>("--lines")
        {
            HelpName = "N",
            Description = $"How many lines of each term are shown, taken evenly from all. Default: {DefaultLines}.",
            CustomParser = ParseLines,
        };
        var command = new Command(
            "terms", "Show how the texts use the glossary: each single word in its lines, what is unused or unclear.")
        {
            term, language, unused, lines, site.Drafts, site.Jobs,
        };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            var project = Project.Find(parsed.GetValue(common.Project), host, "terms");
            var id = parsed.GetValue(term);
            var survey = TermSurvey.Take(
                project.Sources, site.Of(parsed, host), parsed.GetValue(lines) ?? DefaultLines, id, host.Interruption);
            var errors = survey.Diagnostics.Where(found => found.Severity == Severity.Error).ToImmutableArray();
            printer.Report(errors, project);
            var shown = Select(survey, id, parsed.GetValue(language));
            if (parsed.GetValue(unused)) printer.Write(TermsText.Unused(shown), () => TermsJson.WriteUnused(shown));
            else printer.Write(TermsText.Of(shown, id is not null), () => TermsJson.Write(shown));
            return errors.IsEmpty ? ExitCode.Done : ExitCode.Problems;
        }, "Interrupted."));
        return command;
    }

    /// <summary>What of the survey is about one entry or one language; throws where there is none.</summary>
    private static TermSurvey Select(TermSurvey survey, string? id, string? language)
    {
        var languages = survey.Terms.Select(use => use.Entry.Language).Distinct().ToList();
        if (language is not null && !languages.Contains(language))
            throw new UsageException(
                $"There is no glossary in '{ControlCharacters.Escape(language)}'." +
                (languages.Count == 0 ? "" : $" There is one in {string.Join(", ", languages)}."),
                "ogpsite terms");
        var ids = survey.Terms.Select(use => use.Entry.Id).Distinct().ToList();
        if (id is not null && !ids.Contains(id))
            throw new UsageException(
                $"There is no glossary entry '{ControlCharacters.Escape(id)}'.{NearestName.Hint(id, ids)}",
                "ogpsite terms   for all entries");
        return survey with
        {
            Terms = [.. survey.Terms.Where(use => IsShown(use.Entry))],
            UnusedOwnEntries = [.. survey.UnusedOwnEntries.Where(IsShown)],
            Ambiguous = [.. survey.Ambiguous.Where(shared => IsShown(shared.First) || IsShown(shared.Second))],
            Splits = [.. survey.Splits.Where(split => IsShown(split.Entry))],
        };

        bool IsShown(Core.Glossaries.GlossaryEntry entry) =>
            (id is null || entry.Id == id) && (language is null || entry.Language == language);
    }

    private static int? ParseLines(ArgumentResult result)
    {
        var value = result.Tokens[^1].Value;
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var lines);
        if (isNumber && lines is >= 1 and <= 10_000) return lines;
        result.AddError($"'--lines' is a whole number from 1 to 10000, not '{value}'.");
        return null;
    }
}
