using System.CommandLine;
using System.CommandLine.Parsing;
using OgpSite.Cli.Printing;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Commands;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    private static readonly ImmutableArray<string> LogFormats = ["text", "json", "github"];

    public Option<string?> Project { get; } = new("--project")
    {
        Description = "The folder that holds 'content'. Default: the folder you are in.",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<LogFormat> Log { get; } = new("--log")
    {
        Description = "How problems are printed: text, json (an object a line) or github (annotations). Default: text.",
        HelpName = "text|json|github",
        Recursive = true,
        CustomParser = ParseLog,
    };

    public Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Also say what is done, and how long each step takes.",
        Recursive = true,
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Print problems only.",
        Recursive = true,
    };

    public Printer PrinterFor(ParseResult parsed, Host host)
    {
        var (isVerbose, isQuiet) = (parsed.GetValue(Verbose), parsed.GetValue(Quiet));
        if (isVerbose && isQuiet)
            throw new UsageException("'--verbose' and '--quiet' exclude each other.", "ogpsite build -v");
        return new Printer(
            host, parsed.GetValue(Log), isVerbose ? Verbosity.Verbose : isQuiet ? Verbosity.Quiet : Verbosity.Normal);
    }

    private static LogFormat ParseLog(ArgumentResult result)
    {
        var value = result.Tokens[^1].Value;
        if (LogFormats.IndexOf(value) is >= 0 and var index) return (LogFormat)index;
        result.AddError($"'--log' is text, json or github, not '{value}'.{NearestName.Hint(value, LogFormats)}");
        return LogFormat.Text;
    }
}
