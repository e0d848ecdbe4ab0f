using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using OgpSite.Cli.Commands;
using OgpSite.Cli.Printing;

namespace OgpSite.Cli;

/// <summary>
/// The command <c>ogpsite</c>: its commands and options, and what it says of a line that it does not understand.
/// </summary>
public static class CommandLine
{
    /// <summary>Runs one command line to its end; the exit code is the process's.</summary>
    public static int Run(IReadOnlyList<string> arguments, Host host)
    {
        var parsed = MakeRoot(host).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var fault = parsed.Action is HelpText or VersionText ? null : UsageFaults.Find(parsed);
        if (fault is null) return parsed.Invoke(new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null, // the program has its own way to stop
        });

        host.Error.WriteLine(LogLine.Of(fault));
        host.Error.WriteLine($"Try '{UsageFaults.NameOf(parsed.CommandResult.Command)} --help'.");
        return ExitCode.WrongUsage;
    }

    /// <summary>The tool's version, as the compiler wrote it into the assembly: it does so for every one.</summary>
    internal static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static RootCommand MakeRoot(Host host)
    {
        var common = new CommonOptions();
        var root = new RootCommand(
            "Builds a searchable static site from IRM reports in Markdown, with glossary terms linked.")
        {
            common.Project, common.Log, common.Verbose, common.Quiet,
            BuildCommand.Make(common, host),
            CheckCommand.Make(common, host),
            PackCommand.Make(common, host),
            ServeCommand.Make(common, host),
            NewCommand.Make(common, host),
            ImportCommand.Make(common, host),
            TermsCommand.Make(common, host),
            ExplainCommand.Make(common, host),
            SchemaCommand.Make(host),
            CompileThemeCommand.Make(common, host),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Description = "Show this help.";
                option.Action = new HelpText(help);
            }
            else if (option is VersionOption)
            {
                option.Description = "Show the version.";
                option.Action = new VersionText(host.Output);
            }
        }

        return root;
    }

    /// <summary>The library's help, followed by examples: they say more than a list of options.</summary>
    private sealed class HelpText(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.MaxWidth = 100;
            help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in Examples.Of(parseResult.CommandResult.Command.Name))
                output.WriteLine($"  {example}");
            return ExitCode.Done;
        }
    }

    private sealed class VersionText(TextWriter output) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine($"ogpsite {Version}");
            return ExitCode.Done;
        }
    }
}
