using System.CommandLine;
using System.CommandLine.Parsing;
using OgpSite.Core;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Commands;

/// <summary>
/// <c>ogpsite schema</c>: what front matter, site.yml and theme.yml may hold, for editors that check while one types.
/// </summary>
internal static class SchemaCommand
{
    private static readonly ImmutableArray<(string Name, SchemaKind Kind)> Kinds =
    [
        ("report", SchemaKind.Report),
        ("glossary", SchemaKind.GlossaryEntry),
        ("page", SchemaKind.Page),
        ("site", SchemaKind.Site),
        ("theme", SchemaKind.Theme),
    ];

    public static Command Make(Host host)
    {
        var kind = new Argument<SchemaKind?>("kind")
        {
            Description = "A report's front matter, a glossary entry's, a page's, site.yml, or a theme's theme.yml. " +
                "Without it: all but the last.",
            HelpName = "report|glossary|page|site|theme",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = ParseKind,
        };
        var command = new Command("schema", "Print the JSON Schema of front matter, site.yml and theme.yml.") { kind };
        command.SetAction(parsed =>
        {
            host.Output.Write(SchemaWriter.Write(parsed.GetValue(kind) ?? SchemaKind.All));
            return ExitCode.Done;
        });
        return command;
    }

    private static SchemaKind? ParseKind(ArgumentResult result)
    {
        var value = result.Tokens[^1].Value;
        foreach (var (name, kind) in Kinds)
            if (name == value) return kind;
        result.AddError(
            $"There is a schema of report, glossary, page, site and theme, not of '{value}'." +
            NearestName.Hint(value, Kinds.Select(kind => kind.Name)));
        return null;
    }
}
