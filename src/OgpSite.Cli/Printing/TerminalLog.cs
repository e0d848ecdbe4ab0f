using OgpSite.Core.Diagnostics;
using OgpSite.Core.Sources;
using Spectre.Console;

namespace OgpSite.Cli.Printing;

/// <summary>Problems as a person reads them: the same line as everywhere, coloured, and the source below it.</summary>
internal sealed class TerminalLog
{
    private readonly IAnsiConsole _console;

    public TerminalLog(IAnsiConsole console)
    {
        _console = console;
        _console.Profile.Width = 10_000; // the terminal wraps; a line of ours stays one that can be copied
    }

    public void Write(ImmutableArray<Diagnostic> diagnostics, ISourceTree? sources)
    {
        foreach (var diagnostic in diagnostics)
        {
            var color = diagnostic.Severity == Severity.Error ? "red" : "yellow";
            var place = ControlCharacters.Escape($"{diagnostic.Location}");
            var message = ControlCharacters.Escape(diagnostic.Message);
            _console.MarkupLineInterpolated(
                $"[bold]{place}[/]: [{color}]{Wording.NameOf(diagnostic.Severity)} {diagnostic.Code}[/]: {message}");
            if (sources is null || SourceExcerpt.Of(diagnostic.Location, sources) is not { } excerpt) continue;
            var margin = new string(' ', excerpt.Number.Length);
            _console.MarkupLineInterpolated($"  [dim]{excerpt.Number} |[/] {excerpt.Text}");
            _console.MarkupLineInterpolated($"  [dim]{margin} |[/] [{color}]{excerpt.Caret}[/]");
        }
    }
}
