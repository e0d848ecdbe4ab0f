using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace OgpSite.TestKit;

/// <summary><c>ogpsite serve</c> as a process of its own, on a port that is free.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>The address of the site, as the server printed it.</summary>
    public Uri Address { get; }

    /// <summary>Bytes of memory that the process holds now, as the system counts them.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Files, sockets and pipes that the process has open now; Linux only.</summary>
    public int OpenFiles => Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length;

    /// <summary>Starts to serve a project and waits until the server says that it is ready.</summary>
    /// <param name="environment">Variables that are set on top of the test's own.</param>
    public static Task<ServerProcess> StartAsync(
        string project, IReadOnlyDictionary<string, string>? environment = null) =>
        StartAsync([ExternalTool.Find("dotnet"), OgpsiteCommand.Program], project, environment);

    /// <summary>The same of another <c>ogpsite</c> than that of the tests.</summary>
    public static async Task<ServerProcess> StartAsync(
        ImmutableArray<string> program, string project, IReadOnlyDictionary<string, string>? environment = null)
    {
        // Whoever runs the tests in the background has them ignore interrupts, which the server would inherit.
        string[] listening = OperatingSystem.IsLinux() ? [ExternalTool.Find("env"), "--default-signal=INT"] : [];
        string[] command =
        [
            .. listening, .. program, "serve", "--port", "0", "--project", project,
        ];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment ?? ImmutableDictionary<string, string>.Empty)
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server does not start.");
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (Regex.Match(line, "Open (http://[^ ]+) ") is not { Success: true } match) continue;
            // Read on, or the server waits one day until somebody takes what it says.
            _ = process.StandardOutput.ReadToEndAsync();
            return new ServerProcess(process, new Uri(match.Groups[1].Value));
        }

        throw new InvalidOperationException("The server ended before it was ready.");
    }

    /// <summary>Ends the process by a signal; gives its exit code.</summary>
    public async Task<int> SignalAsync(PosixSignal signal)
    {
        var name = signal == PosixSignal.SIGINT ? "INT" : "TERM";
        (await ExternalTool.RunAsync(ExternalTool.Find("sh"), ["-c", $"kill -{name} {_process.Id}"])).OrThrow();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
