using System.CommandLine;
using OgpSite.Core.Diagnostics;
using Spectre.Console;

namespace OgpSite.Cli.Questions;

/// <summary>
/// Answers questions by the options of the command line, and on a terminal by asking for what they leave open.
/// </summary>
internal sealed class Questionnaire
{
    private readonly ParseResult _parsed;
    private readonly IAnsiConsole? _console;
    private readonly Func<string, ImmutableArray<string>> _check;
    private readonly CancellationToken _interruption;

    /// <param name="check">What a build would say against a line of YAML; nothing where it is right.</param>
    /// <param name="console">Where a person answers; null where nobody can.</param>
    private Questionnaire(
        ParseResult parsed, Func<string, ImmutableArray<string>> check, IAnsiConsole? console,
        CancellationToken interruption) =>
        (_parsed, _check, _console, _interruption) = (parsed, check, console, interruption);

    /// <summary>
    /// Checks what the options say to all <paramref name="questions"/>. Throws a usage fault that lists everything that
    /// is wrong, and what is missing where nobody can be asked.
    /// </summary>
    /// <param name="advice">A command line that would work.</param>
    public static Questionnaire Begin(
        ImmutableArray<Question> questions, Func<string, ImmutableArray<string>> check, ParseResult parsed,
        IAnsiConsole? console, string advice, CancellationToken interruption)
    {
        var questionnaire = new Questionnaire(parsed, check, console, interruption);
        var faults = questions.SelectMany(questionnaire.FaultsOf).ToList();
        return faults.Count == 0
            ? questionnaire
            : throw new UsageException([.. faults], advice);
    }

    /// <summary>The answer without outer white space; empty where there is none.</summary>
    /// <param name="suggestion">Taken where nobody says otherwise.</param>
    public string Answer(Question question, string suggestion = "")
    {
        if (Given(question) is { Length: > 0 } given) return given;
        if (_console is null || !question.IsAsked) return suggestion;
        try
        {
            return question.Choices.IsEmpty
                ? AskText(_console, question, suggestion)
                : AskChoice(_console, question, suggestion);
        }
        catch (OperationCanceledException)
        {
            _console.WriteLine(); // what is said of it stands on a line of its own
            throw;
        }
        finally
        {
            _console.Cursor.Show(); // a list hides it, also from who interrupts
        }
    }

    private IEnumerable<string> FaultsOf(Question question) =>
        Given(question) is { Length: > 0 } given
            ? ProblemsOf(question, given).Select(problem => $"'{question.Option.Name}': {problem}")
            : question.IsRequired && _console is null
                ? [$"'{question.Option.Name}' is missing: {question.Option.Description}"]
                : [];

    private string? Given(Question question) => _parsed.GetValue(question.Option)?.Trim();

    private ImmutableArray<string> ProblemsOf(Question question, string answer) =>
        !question.IsClosed ? _check(question.Line(answer))
        : question.Choices.Contains(answer) ? []
        : [
            $"'{ControlCharacters.Escape(answer)}' is none of {string.Join(", ", question.Choices)}." +
            NearestName.Hint(answer, question.Choices),
        ];

    private string AskText(IAnsiConsole console, Question question, string suggestion)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(question.Text)) { AllowEmpty = true };
        if (suggestion.Length > 0) prompt.DefaultValue(suggestion);
        prompt.Validate(answer => Judge(question, answer.Trim()));
        return prompt.ShowAsync(console, _interruption).GetAwaiter().GetResult().Trim();
    }

    private ValidationResult Judge(Question question, string answer)
    {
        if (answer.Length == 0)
            return question.IsRequired
                ? ValidationResult.Error(Markup.Escape($"This is needed. {question.Option.Description}"))
                : ValidationResult.Success();
        var problems = ProblemsOf(question, answer);
        return problems.IsEmpty
            ? ValidationResult.Success()
            : ValidationResult.Error(Markup.Escape(string.Join('\n', problems)));
    }

    private string AskChoice(IAnsiConsole console, Question question, string suggestion)
    {
        var prompt = new SelectionPrompt<string>()
            .Title(Markup.Escape(question.Text))
            .PageSize(Math.Max(3, question.Choices.Length))
            .AddChoices(question.Choices.OrderBy(choice => choice != suggestion))
            .UseConverter(Markup.Escape);
        var answer = prompt.ShowAsync(console, _interruption).GetAwaiter().GetResult();
        console.MarkupLineInterpolated($"{question.Text} {answer}");
        return answer;
    }
}
