using Spectre.Console;

namespace OgpSite.Cli;

/// <summary>What a command may know of the machine it runs on; a test makes one of its own.</summary>
public sealed record Host
{
    /// <summary>Takes results: what was built, explanations, schemas.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Takes problems and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>
    /// Whether a person watches <see cref="Error"/>: only then are there excerpts and a progress bar.
    /// </summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether a terminal may be coloured; false under <c>NO_COLOR</c>.</summary>
    public bool UsesColor { get; init; }

    /// <summary>Where a person can be asked; null where nobody can answer.</summary>
    public Func<IAnsiConsole>? Prompts { get; init; }

    public required string CurrentFolder { get; init; }

    public string? Home { get; init; }

    /// <summary>Where the tool itself lies, with the default theme beside it.</summary>
    public required string ToolFolder { get; init; }

    public required int ProcessId { get; init; }

    public string MachineName { get; init; } = "this machine";

    /// <summary>How many pages are made at once where nobody says otherwise.</summary>
    public int Processors { get; init; } = 1;

    public required TimeProvider Clock { get; init; }

    /// <summary>
    /// The variable <c>SOURCE_DATE_EPOCH</c> as it is set: the time that a zip's files bear; null where it is not set.
    /// </summary>
    public string? SourceDateEpoch { get; init; }

    /// <summary>Fires when the user or the system asks the program to stop.</summary>
    public CancellationToken Interruption { get; init; }
}
