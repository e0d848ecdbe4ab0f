using System.CommandLine;
using OgpSite.Cli.Questions;
using OgpSite.Cli.Templates;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Graph;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite new term</c>: a glossary entry.</summary>
internal static class NewTermCommand
{
    private const string NoCategory = "none of these";
    private const string Advice = "ogpsite new term --term milestone --definition \"One step on the way to a goal.\"";

    private static readonly ImmutableArray<string> Categories =
        ["Basics", "Evaluations", "Governance", "Policy areas", "Process"];

    public static Command Make(CommonOptions common, Host host)
    {
        var term = Ask("term", "TEXT", "The term.", "What is the term?") with { IsRequired = true };
        var definition = Ask(
            "definition", "TEXT", "What it means, in at most 250 characters of plain text.",
            "What does it mean? (at most 250 characters)") with
        { IsRequired = true };
        var abbreviation = Ask(
            "abbreviation", "TEXT", "Its abbreviation.", "How is it abbreviated? (may be left empty)");
        var category = Ask(
            "category", "NAME", $"One of {string.Join(", ", Categories)}.", "What does it belong to?") with
        { Choices = [.. Categories, NoCategory] };
        var id = Ask(
            "id", "NAME", "The entry's id and file name. Default: made from the term.",
            "By which id is it known? (a-z, digits, hyphens; the same in all languages)");
        var language = Ask(
            "language", "CODE", "The entry's language, one of the site's. Default: the first of them.",
            "In which language?");
        var command = new Command("term", "Begin a glossary entry.")
        {
            term.Option, definition.Option, abbreviation.Option, category.Option, id.Option, language.Option,
        };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            var project = Project.Find(parsed.GetValue(common.Project), host, "new term");
            var site = KnownSite.Read(project);
            language = language with
            {
                Choices = site.Languages,
                IsClosed = true,
                IsAsked = site.Languages.Length > 1,
            };
            var questions = Questionnaire.Begin(
                [term, definition, abbreviation, category, id, language], ProblemsOf, parsed, printer.OpenPrompts(),
                Advice, host.Interruption);
            var words = questions.Answer(term);
            List<string> lines = [term.Line(words)];
            if (questions.Answer(abbreviation) is { Length: > 0 } letters) lines.Add(abbreviation.Line(letters));
            lines.Add(definition.Line(questions.Answer(definition)));
            if (questions.Answer(category) is { Length: > 0 } group and not NoCategory) lines.Add(category.Line(group));
            var name = questions.Answer(id, Slug.ForAddress(words));
            if (name.Length == 0) throw NoId(words);
            lines.Insert(0, id.Line(name));
            var folder = questions.Answer(language, site.Languages[0]);
            var file = new NewFile(
                $"content/glossary/{folder}/{name}.md", Template.Fill("term.md", ("keys", string.Join('\n', lines))));
            return NewReportCommand.Make(file, project, printer);
        }, NewCommand.Interrupted));
        return command;
    }

    private static UsageException NoId(string term) => new(
        $"No id can be made from '{ControlCharacters.Escape(term)}': ids have letters a-z, digits and hyphens.",
        "ogpsite new term --id some-name ...");

    /// <summary>What a build would say of one line of an entry's front matter.</summary>
    private static ImmutableArray<string> ProblemsOf(string line)
    {
        var diagnostics = new DiagnosticBag();
        var file = new SourceFile(new SourcePath("term.md"), $"---\n{line}\n---\n");
        if (FrontMatter.Split(file, diagnostics) is { } split) GlossaryEntryReader.Read(split, "en", diagnostics);
        return
        [
            .. diagnostics.ToSorted()
                .Where(diagnostic => diagnostic.Location.Column > 1) // in column 1 are the keys that are not asked here
                .Select(diagnostic => diagnostic.Message),
        ];
    }

    private static Question Ask(string key, string form, string description, string question) => new(
        new Option<string?>($"--{key}") { HelpName = form, Description = description },
        question,
        answer => $"{key}: {YamlText.Of(answer)}");
}
