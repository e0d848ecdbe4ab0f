using System.CommandLine;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite new</c>: the beginnings of a site, a report, a glossary entry.</summary>
internal static class NewCommand
{
    public const string Interrupted = "Interrupted. Nothing was made.";

    public static Command Make(CommonOptions common, Host host) =>
        new("new", "Begin a site, a report or a glossary entry. On a terminal it asks for what is not given.")
        {
            NewSiteCommand.Make(common, host),
            NewReportCommand.Make(common, host),
            NewTermCommand.Make(common, host),
        };
}
