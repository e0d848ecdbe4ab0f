using OgpSite.Core;
using OgpSite.Core.Diagnostics;
using Spectre.Console;

namespace OgpSite.Cli.Printing;

/// <summary>Prints a run: its problems and failures to the error stream, its result to the output.</summary>
internal sealed class Printer(Host host, LogFormat format, Verbosity verbosity)
{
    private bool ShowsToPerson => host.IsTerminal && format == LogFormat.Text;

    /// <summary>
    /// All problems in the order given, one a line; for a person at a terminal with the source's line.
    /// </summary>
    public void Report(ImmutableArray<Diagnostic> diagnostics, Project? project)
    {
        if (diagnostics.IsEmpty) return;
        if (ShowsToPerson) new TerminalLog(MakeConsole(movesCursor: false)).Write(diagnostics, project?.Sources);
        else foreach (var diagnostic in diagnostics) host.Error.WriteLine(LineOf(diagnostic, project));
    }

    /// <summary>The last word of a run that came to its end, of one line or several.</summary>
    public void Close(params IEnumerable<string> lines)
    {
        if (verbosity != Verbosity.Quiet) Write(lines, () => MachineLog.Json("info", string.Join('\n', lines)));
    }

    /// <summary>The last word of a run that did not; printed also where only problems are.</summary>
    public void Fail(string message) => host.Error.WriteLine(format switch
    {
        LogFormat.Json => MachineLog.Json("error", message),
        LogFormat.GitHub => MachineLog.GitHub(message),
        _ => LogLine.Of(message),
    });

    /// <summary>A line for those who want to know what is going on.</summary>
    public void Detail(string message)
    {
        if (verbosity == Verbosity.Verbose)
            host.Error.WriteLine(format == LogFormat.Json ? MachineLog.Json("info", message) : LogLine.Of(message));
    }

    /// <summary>Where a person is asked; null where nobody can answer, or a program reads along.</summary>
    public IAnsiConsole? OpenPrompts() => format == LogFormat.Text ? host.Prompts?.Invoke() : null;

    /// <summary>Something to know about a place that is no problem and never counts as one.</summary>
    public void Note(SourceLocation location, string message, Project? project)
    {
        if (verbosity == Verbosity.Quiet) return;
        host.Error.WriteLine(format switch
        {
            LogFormat.Json => MachineLog.JsonNote(location, message),
            LogFormat.GitHub => MachineLog.GitHubNote(location, FromHere(location.Path, project), message),
            _ => LogLine.Of($"{location}: note: {message}"),
        });
    }

    /// <summary>A result that has many lines: as text, or as one JSON object a line.</summary>
    public void Write(IEnumerable<string> text, Func<string> json)
    {
        if (format == LogFormat.Json) host.Output.WriteLine(json());
        else foreach (var line in text) host.Output.WriteLine(LogLine.Of(line));
    }

    /// <summary>The same of a run that has more to say: nothing of it where only problems are wanted.</summary>
    public void Tell(IEnumerable<string> text, Func<string> json)
    {
        if (verbosity != Verbosity.Quiet) Write(text, json);
    }

    /// <summary>Runs a build under a progress bar, if a person watches.</summary>
    public T WithProgress<T>(Func<IProgress<BuildProgress>?, T> build)
    {
        if (verbosity == Verbosity.Verbose)
        {
            var steps = new StepTimes(host.Clock, Detail);
            var result = build(steps);
            steps.End();
            return result;
        }

        if (!ShowsToPerson || verbosity == Verbosity.Quiet) return build(null);
        return MakeConsole(movesCursor: true).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context => build(new ProgressBars(context)));
    }

    /// <summary>A folder as the user would type it from where they stand, with a slash at its end.</summary>
    public string NameOfFolder(string folder) => NameOfFile(folder).TrimEnd('/') + "/";

    /// <summary>A file as the user would type it from where they stand.</summary>
    public string NameOfFile(string file)
    {
        var relative = Path.GetRelativePath(host.CurrentFolder, file);
        var isBelow = !Path.IsPathRooted(relative) && relative.Split('/', '\\')[0] != "..";
        return (isBelow ? relative : file).Replace('\\', '/');
    }

    private string LineOf(Diagnostic diagnostic, Project? project) => format switch
    {
        LogFormat.Json => MachineLog.Json(diagnostic),
        LogFormat.GitHub => MachineLog.GitHub(diagnostic, FromHere(diagnostic.Location.Path, project)),
        _ => LogLine.Of(diagnostic.ToString()),
    };

    // GitHub counts from the root of the repository, which is where a workflow runs its commands.
    private string FromHere(SourcePath path, Project? project) => project is null || Path.IsPathRooted(path.Value)
        ? path.Value
        : Path.GetRelativePath(host.CurrentFolder, Path.Combine(project.Root, path.Value)).Replace('\\', '/');

    // Without colour there is no bold either; a progress bar needs to move the cursor whatever the colours.
    private IAnsiConsole MakeConsole(bool movesCursor) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = movesCursor || host.UsesColor ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = host.UsesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(host.Error),
    });
}
