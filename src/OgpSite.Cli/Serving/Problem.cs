using OgpSite.Cli.Printing;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Serving;

/// <summary>A problem as a page shows it: the words of the printed line, and the source below them.</summary>
/// <param name="Code">Empty where the machine has said no, and not the builder.</param>
/// <param name="Place"><c>content/reports/a.md(4,19)</c>; empty where there is none.</param>
/// <param name="Excerpt">The line of the source and a caret below it; empty where there is none.</param>
internal sealed record Problem(bool IsError, string Code, string Place, string Message, string Excerpt)
{
    /// <param name="sources">Where its source is; null where that is not shown.</param>
    public static Problem Of(Diagnostic diagnostic, ISourceTree? sources) => new(
        diagnostic.Severity == Severity.Error,
        diagnostic.Code,
        ControlCharacters.Escape($"{diagnostic.Location}"),
        ControlCharacters.Escape(diagnostic.Message),
        sources is null ? "" : Show(SourceExcerpt.Of(diagnostic.Location, sources)));

    /// <summary>What the machine said: a file that cannot be read, a disk that is gone.</summary>
    public static Problem OfMachine(string message) => new(true, "", "", ControlCharacters.Escape(message), "");

    /// <summary><c>2 errors, 1 warning</c></summary>
    public static string Summarize(ImmutableArray<Problem> problems)
    {
        var errors = problems.Count(problem => problem.IsError);
        return Wording.Problems(errors, problems.Length - errors);
    }

    private static string Show(SourceExcerpt? excerpt) => excerpt is null
        ? ""
        : $"{excerpt.Number} | {excerpt.Text}\n{new string(' ', excerpt.Number.Length)} | {excerpt.Caret}";
}
