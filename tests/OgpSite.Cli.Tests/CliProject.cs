using Spectre.Console;

namespace OgpSite.Cli.Tests;

/// <summary>A small project on disk, and command lines that are run in it within the test's own process.</summary>
internal sealed class CliProject : IDisposable
{
    public const string Sound = """
        ---
        title: Chile Design Report 2018-2020
        type: design
        country: Chile
        country-code: CL
        published: 2019
        ---
        ## Findings

        The plan has nine commitments.
        """;

    private readonly TemporaryFolder _folder = new("cli");

    public CliProject()
        : this([("content/site.yml", "title: Reports\nlanguages: [en]\n"), ("content/reports/chile.md", Sound)])
    {
    }

    public CliProject(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files) Write(path, text);
    }

    public string Root => _folder["project"];

    /// <summary>Where the user stands; the project, if not said otherwise.</summary>
    public string? CurrentFolder { get; init; }

    public bool IsTerminal { get; init; }

    public bool UsesColor { get; init; }

    /// <summary>Where a person answers questions; null where nobody can be asked.</summary>
    public IAnsiConsole? Person { get; init; }

    public CancellationToken Interruption { get; init; }

    public string? SourceDateEpoch { get; init; }

    /// <summary>
    /// A path beside the project: <c>../elsewhere</c> and below the project: <c>content/site.yml</c>.
    /// </summary>
    public string this[string relative] => Path.GetFullPath(relative, Root);

    public void Write(string relative, string text) => _folder.Write(Path.Combine("project", relative), text);

    /// <summary>Puts the files of a folder in place of the project's content.</summary>
    public void Replace(string folder)
    {
        Directory.Delete(this["content"], recursive: true);
        _folder.CopyFrom(folder, "project");
    }

    public CliResult Run(params string[] arguments) => Run(new StringWriter { NewLine = "\n" }, arguments);

    /// <summary>Runs a command line whose messages go to <paramref name="error"/>.</summary>
    public CliResult Run(StringWriter error, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return new CliResult(Run(output, error, arguments), output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line that is listened to while it runs; returns its exit code.</summary>
    public int Run(TextWriter output, TextWriter error, params string[] arguments) =>
        Cli.CommandLine.Run(arguments, new Host
        {
            Output = output,
            Error = error,
            IsTerminal = IsTerminal,
            UsesColor = UsesColor,
            Prompts = Person is null ? null : () => Person,
            CurrentFolder = CurrentFolder ?? Root,
            Home = _folder["home"],
            ToolFolder = Path.GetDirectoryName(OgpsiteCommand.Program)!,
            ProcessId = 4711,
            MachineName = "host",
            Processors = 2,
            Clock = new StoppedClock(),
            Interruption = Interruption,
            SourceDateEpoch = SourceDateEpoch,
        });

    public void Dispose() => _folder.Dispose();

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}

/// <summary>How a command line ended and what it printed.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
