using System.CommandLine;
using OgpSite.Cli.Printing;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite explain</c>: what a problem's code means and how to mend it.</summary>
internal static class ExplainCommand
{
    private const int Width = 80;

    public static Command Make(CommonOptions common, Host host)
    {
        var code = new Argument<string?>("code")
        {
            Description = "A code such as OGP3002. Without one: all codes.",
            HelpName = "CODE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("explain", "Explain a problem's code.") { code };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, _ =>
        {
            if (parsed.GetValue(code) is { } asked) Explain(asked, host.Output);
            else List(host.Output);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Explain(string asked, TextWriter output)
    {
        var code = asked.StartsWith("OGP", StringComparison.OrdinalIgnoreCase) ? asked : "OGP" + asked;
        if (!DiagnosticCatalog.ByCode.TryGetValue(code, out var found))
        {
            var known = DiagnosticCatalog.ByCode.Keys.Order(StringComparer.Ordinal);
            throw new UsageException(
                $"There is no code '{ControlCharacters.Escape(asked)}'.{NearestName.Hint(code, known)}",
                "ogpsite explain   for all codes");
        }

        output.WriteLine($"{found.Code} ({Wording.NameOf(found.Severity)}): {found.Title}");
        output.WriteLine();
        foreach (var line in Wording.Wrap(found.Explanation, Width)) output.WriteLine(line);
        if (found.Severity != Severity.Warning) return;
        output.WriteLine();
        output.WriteLine("A warning does not keep the site from being built, unless '--strict' is given.");
    }

    private static void List(TextWriter output)
    {
        foreach (var found in DiagnosticCatalog.ByCode.Values.OrderBy(found => found.Code, StringComparer.Ordinal))
            output.WriteLine($"{found.Code}  {Wording.NameOf(found.Severity),-7}  {found.Title}");
    }
}
