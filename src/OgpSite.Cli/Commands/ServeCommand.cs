using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OgpSite.Cli.Printing;
using OgpSite.Cli.Serving;
using OgpSite.Core;

namespace OgpSite.Cli.Commands;

/// <summary><c>ogpsite serve</c>: the site in a browser, as it will be, while one writes.</summary>
internal static class ServeCommand
{
    public static Command Make(CommonOptions common, Host host)
    {
        var site = new SiteOptions();
        var port = new Option<int?>("--port")
        {
            Description = $"The port of 127.0.0.1; 0 for any that is free. Default: the first free one from " +
                $"{DevServer.FirstPort} on.",
            HelpName = "N",
            CustomParser = ParsePort,
        };
        var command = new Command(
            "serve", "Show the site to a browser on this machine, and show each change as soon as it is saved.")
        {
            port, site.BaseUrl, site.Strict, site.NoCache, site.Drafts, site.Jobs,
        };
        command.SetAction(parsed => CommandRun.Do(parsed, common, host, printer =>
        {
            var project = Project.Find(parsed.GetValue(common.Project), host, "serve");
            var input = SiteMaker.InputOf(project, !parsed.GetValue(site.NoCache), host);
            return Run(project, input, site.Of(parsed, host), parsed.GetValue(port), printer, host);
        }));
        return command;
    }

    /// <summary>To be stopped is how a server ends, and no failure.</summary>
    private static int Run(
        Project project, BuildInput input, BuildOptions options, int? port, Printer printer, Host host)
    {
        try
        {
            ServeAsync(project, input, options, port, printer, host).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (host.Interruption.IsCancellationRequested)
        {
            printer.Close("Stopped.");
        }

        return ExitCode.Done;
    }

    private static async Task ServeAsync(
        Project project, BuildInput input, BuildOptions options, int? port, Printer printer, Host host)
    {
        var served = new ServedProject(project, input, options, printer, host);
        await using var server = await DevServer.StartAsync(port, served.Board, host.Clock);
        // The watcher comes before the first build: what is saved meanwhile is seen afterwards.
        using var watcher = new SiteWatcher(project.Root, host.Clock, printer.Fail);
        var built = await served.BuildAsync();
        var address = new Uri(server.Address, served.Board.Current.Site.Home);
        var isOther = port is null && server.Port != DevServer.FirstPort;
        printer.Close(
            (isOther ? $"Port {DevServer.FirstPort} is taken. " : "") +
            (built.Length > 0 ? $"The site was {built} " : "") +
            $"Open {address} and stop with Ctrl+C.");
        while (true)
        {
            await watcher.WaitAsync(host.Interruption);
            await served.RebuildAsync();
        }
    }

    private static int? ParsePort(ArgumentResult result)
    {
        var value = result.Tokens[^1].Value;
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port);
        if (isNumber && port <= ushort.MaxValue) return port;
        result.AddError($"'--port' is a whole number from 0 to 65535, not '{value}'.");
        return null;
    }
}
