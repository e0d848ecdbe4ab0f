using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using OgpSite.Cli;
using Spectre.Console;

// The framework, which only knows this switch, asks for it when the first regular expression is made.
AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(5));
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;

using var interruption = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var output = Utf8(Console.OpenStandardOutput());
using var error = Utf8(Console.OpenStandardError());
var isTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
var usesColor = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
return CommandLine.Run(args, new Host
{
    Output = output,
    Error = error,
    IsTerminal = isTerminal,
    UsesColor = usesColor,
    Prompts = isTerminal && !Console.IsInputRedirected ? OpenPrompts : null,
    CurrentFolder = Environment.CurrentDirectory,
    Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
    ToolFolder = AppContext.BaseDirectory,
    ProcessId = Environment.ProcessId,
    MachineName = Environment.MachineName,
    Processors = Environment.ProcessorCount,
    Clock = TimeProvider.System,
    SourceDateEpoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"),
    Interruption = interruption.Token,
});

// The first signal ends the build in order; a second one ends the process as it would have ended without us.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}

IAnsiConsole OpenPrompts() => AnsiConsole.Create(new AnsiConsoleSettings
{
    Ansi = AnsiSupport.Yes, // a list of choices moves the cursor, whatever the colours
    ColorSystem = usesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
    Interactive = InteractionSupport.Yes,
    Out = new AnsiConsoleOutput(error),
});

static StreamWriter Utf8(Stream stream) =>
    new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
