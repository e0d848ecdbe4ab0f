using System.CommandLine;
using System.CommandLine.Parsing;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli;

/// <summary>Says in one sentence what is wrong with a command line and which name was probably meant.</summary>
internal static class UsageFaults
{
    /// <summary>The first fault of the line; null if it can be run.</summary>
    public static string? Find(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var token, ..]) return OfToken(token, command);
        if (OptionTakenForAnArgument(parsed) is { } option) return OfToken(option, command);
        if (command is RootCommand) return $"Name a command: {string.Join(", ", CommandNames(command))}.";
        if (command.Subcommands.Count > 0)
            return $"Name what '{NameOf(command)}' is to make: {string.Join(", ", CommandNames(command))}.";
        return parsed.Errors is [var error, ..] ? OfError(error) : null;
    }

    /// <summary>The command as it is typed: <c>ogpsite build</c>.</summary>
    public static string NameOf(Command command) => command is RootCommand
        ? "ogpsite"
        : string.Join(' ', command.Parents.OfType<Command>().Take(1).Select(NameOf).Append(command.Name));

    /// <summary>
    /// A command that takes any number of files takes a mistyped option for one, unless a <c>--</c> says that it is.
    /// </summary>
    private static string? OptionTakenForAnArgument(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? null
            : parsed.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Select(token => token.Value)
                .FirstOrDefault(value => value.StartsWith("--", StringComparison.Ordinal));

    private static string OfToken(string token, Command command)
    {
        var shown = ControlCharacters.Escape(token);
        if (token.StartsWith('-') && token.Length > 1)
            return $"'{NameOf(command)}' has no option '{shown}'.{NearestName.Hint(token, OptionNames(command))}";
        var above = command is RootCommand ? "" : command.Name + " ";
        return command.Subcommands.Count > 0
            ? $"There is no command '{above}{shown}'.{NearestName.Hint(token, CommandNames(command))}"
            : $"'{NameOf(command)}' takes no further argument, but '{shown}' was given.";
    }

    private static string OfError(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => MissingValue(option),
        ArgumentResult { Parent: OptionResult { Tokens.Count: 0 } option } => MissingValue(option),
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult, Argument: var argument } =>
            $"An argument is missing: {argument.HelpName}.",
        _ => ControlCharacters.Escape(error.Message),
    };

    private static string MissingValue(OptionResult result) =>
        $"'{result.IdentifierToken?.Value}' wants a value: {result.IdentifierToken?.Value} {result.Option.HelpName}.";

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Options.Concat(
            Above(command).SelectMany(parent => parent.Options).Where(option => option.Recursive))
            .Select(option => option.Name)
            .Where(name => name.StartsWith("--", StringComparison.Ordinal));

    private static IEnumerable<Command> Above(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => Above(parent).Prepend(parent));

    private static IEnumerable<string> CommandNames(Command command) =>
        command.Subcommands.Where(subcommand => !subcommand.Hidden).Select(subcommand => subcommand.Name);
}
