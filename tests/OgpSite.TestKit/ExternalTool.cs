using System.Diagnostics;
using System.Text;

namespace OgpSite.TestKit;

/// <summary>Runs a program to its end and keeps what it printed.</summary>
public static class ExternalTool
{
    /// <summary>
    /// Long enough for a cold start on a loaded machine; a tool that hangs fails its test and not the whole run.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Runs <paramref name="program"/> in <paramref name="folder"/>; no shell, so arguments need no quoting.
    /// </summary>
    /// <param name="environment">Variables that are set on top of the test's own; null as value removes one.</param>
    public static async Task<ToolResult> RunAsync(
        string program, IEnumerable<string> arguments, string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? ImmutableDictionary<string, string?>.Empty)
            start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' does not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"'{program} {string.Join(' ', start.ArgumentList)}' ran longer than {Patience}.");
        }

        return new ToolResult(process.ExitCode, await output, await error);
    }

    /// <summary>Where a program stands on the search path; throws with a hint where it does not.</summary>
    public static string Find(params ReadOnlySpan<string> names) => TryFind(names)
        ?? throw new InvalidOperationException($"'{names[0]}' is not installed; tests/run.sh installs it.");

    /// <summary>Where a program stands on the search path; null where it does not.</summary>
    public static string? TryFind(params ReadOnlySpan<string> names)
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            foreach (var name in names)
            {
                if (File.Exists(Path.Combine(folder, name))) return Path.Combine(folder, name);
            }
        }

        return null;
    }
}

/// <summary>How a program ended and what it printed.</summary>
public sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>This result, if the program ended with 0; else its messages as an exception.</summary>
    public ToolResult OrThrow() => ExitCode == 0 ? this
        : throw new InvalidOperationException($"The program ended with {ExitCode}.\n{Output}\n{Error}");
}
