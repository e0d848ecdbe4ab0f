using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace OgpSite.Cli.Tests.Serving;

/// <summary><c>ogpsite serve</c> on a small project, within the test's own process.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _interruption = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task<int> _run;

    private RunningServer(IEnumerable<(string Path, string Text)>? files, string[] options)
    {
        Project = files is null
            ? new CliProject { Interruption = _interruption.Token }
            : new CliProject(files) { Interruption = _interruption.Token };
        _run = Task.Run(() =>
        {
            using var lines = new LineWriter(_lines.Writer);
            return Project.Run(lines, lines, ["serve", .. options]);
        });
    }

    /// <summary>How long a test waits for what must happen.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    public CliProject Project { get; }

    /// <summary>The address that the server printed.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What was printed until the server was ready.</summary>
    public ImmutableArray<string> FirstLines { get; private set; } = [];

    public int Port => Address.Port;

    public static Task<RunningServer> StartAsync(params string[] options) => StartAsync(null, options);

    public static async Task<RunningServer> StartAsync(
        IEnumerable<(string Path, string Text)>? files, params string[] options)
    {
        var server = new RunningServer(files, options.Contains("--port") ? options : ["--port", "0", .. options]);
        while (true)
        {
            var line = await server.NextLineAsync();
            server.FirstLines = server.FirstLines.Add(line);
            if (Regex.Match(line, "Open (http://[^ ]+) ") is not { Success: true } match) continue;
            server.Address = new Uri(match.Groups[1].Value);
            return server;
        }
    }

    /// <summary>The next line of either stream.</summary>
    public async Task<string> NextLineAsync() =>
        await _lines.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Interrupts the command and waits for its end.</summary>
    public async Task<int> StopAsync()
    {
        await _interruption.CancelAsync();
        return await _run.WaitAsync(Patience);
    }

    public HttpClient MakeClient() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Project.Dispose();
        _interruption.Dispose();
    }

    private sealed class LineWriter(ChannelWriter<string> lines) : TextWriter(CultureInfo.InvariantCulture)
    {
        private readonly Lock _lock = new();
        private readonly StringBuilder _line = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (_lock)
            {
                if (value == '\r') return;
                if (value != '\n')
                {
                    _line.Append(value);
                    return;
                }

                lines.TryWrite(_line.ToString());
                _line.Clear();
            }
        }
    }
}
