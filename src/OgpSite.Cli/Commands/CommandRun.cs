using System.CommandLine;
using OgpSite.Cli.Printing;
using OgpSite.Core.Output;

namespace OgpSite.Cli.Commands;

/// <summary>
/// Runs what a command does, and turns the ways in which it can be stopped into messages and exit codes.
/// </summary>
internal static class CommandRun
{
    /// <param name="interrupted">What is said where the user stops the run.</param>
    public static int Do(
        ParseResult parsed, CommonOptions common, Host host, Func<Printer, int> command,
        string interrupted = "Interrupted. Nothing was written; the old output is as it was.")
    {
        Printer? printer = null;
        try
        {
            printer = common.PrinterFor(parsed, host);
            return command(printer);
        }
        catch (UsageException fault)
        {
            foreach (var line in fault.Lines) host.Error.WriteLine(LogLine.Of(line));
            host.Error.WriteLine(LogLine.Of($"Try: {fault.Advice}"));
            return ExitCode.WrongUsage;
        }
        catch (Exception problem) when (printer is not null)
        {
            var cause = CauseOf(problem);
            printer.Fail(cause is OperationCanceledException ? interrupted : MessageOf(problem));
            return cause switch
            {
                null => ExitCode.Fault,
                OperationCanceledException => ExitCode.Interrupted,
                _ => ExitCode.Refused,
            };
        }
    }

    /// <summary>What is said of an exception: what the machine said, or that the program has a fault.</summary>
    public static string MessageOf(Exception problem)
    {
        if (CauseOf(problem) is { } cause) return cause.Message;
        var fault = problem is AggregateException several ? several.Flatten().InnerExceptions[0] : problem;
        var place = fault.StackTrace?.Split('\n').FirstOrDefault()?.Trim() ?? "at an unknown place";
        return $"This is a fault of ogpsite itself, please report it ({fault.GetType().Name} {place}): " +
            fault.Message.ReplaceLineEndings(" ");
    }

    /// <summary>
    /// What the machine or the user said, also where several threads heard it; null for a fault of the program.
    /// </summary>
    public static Exception? CauseOf(Exception problem) => problem switch
    {
        OutputException or OperationCanceledException or IOException or UnauthorizedAccessException => problem,
        AggregateException several =>
            several.Flatten().InnerExceptions.Select(CauseOf).FirstOrDefault(cause => cause is not null),
        _ => null,
    };
}
