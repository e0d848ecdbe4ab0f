using OgpSite.Cli.Commands;
using OgpSite.Cli.Printing;
using OgpSite.Core;
using OgpSite.Core.Configuration;
using OgpSite.Core.Diagnostics;

namespace OgpSite.Cli.Serving;

/// <summary>
/// Builds a project into memory, again after each change, and shows the result on the board. It takes no lock and
/// touches no output, so that a build can run beside it.
/// </summary>
internal sealed class ServedProject(
    Project project, BuildInput input, BuildOptions options, Printer printer, Host host)
{
    private const int Attempts = 3;

    private static readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> NoFiles =
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>An author who writes does not wait for a search: its index is made when somebody searches.</summary>
    private readonly RepeatedBuild _pages = new(input, options with { WithSearch = false });

    private readonly RepeatedBuild _withSearch = new(input, options);

    private ProjectFiles _files = new([], []);
    private string _trouble = "";

    public PreviewBoard Board { get; } = new(new Preview(new ServedSite("/", NoFiles), []));

    /// <summary>The first build; what was built, in words, or an empty text where that was not possible.</summary>
    public async Task<string> BuildAsync() => await UpdateAsync(isFirst: true);

    /// <summary>Builds again if a file has changed since the last time.</summary>
    public async Task RebuildAsync() => await UpdateAsync(isFirst: false);

    private async Task<string> UpdateAsync(bool isFirst)
    {
        var start = host.Clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var files = ProjectFiles.List(project.Sources);
                var changes = files.ChangesSince(_files);
                if (changes.IsEmpty && _trouble.Length == 0 && !isFirst) return "";
                var what = isFirst ? "" : changes.IsEmpty ? "Tried again: " : $"Changed {Wording.Files(changes)}: ";
                var words = Build(what, start, isFirst);
                (_files, _trouble) = (files, "");
                return words;
            }
            catch (Exception problem) when (CommandRun.CauseOf(problem) is not OperationCanceledException)
            {
                // Most often a file that is being saved at this very moment.
                if (attempt == Attempts)
                {
                    Trouble(CommandRun.MessageOf(problem));
                    return "";
                }

                await Task.Delay(QuietPeriod.Length, host.Clock, host.Interruption);
            }
        }
    }

    private string Build(string what, long start, bool isFirst)
    {
        var result = isFirst
            ? printer.WithProgress(progress => _pages.Run(progress, host.Interruption))
            : _pages.Run(progress: null, host.Interruption);
        printer.Report(result.Diagnostics, project);
        // What keeps the site from being built comes first; the page has room for little more.
        ImmutableArray<Problem> problems =
        [
            .. result.Diagnostics
                .OrderByDescending(diagnostic => diagnostic.Severity)
                .Select((diagnostic, place) => Problem.Of(
                    diagnostic, place < LiveMessage.MostProblems ? project.Sources : null)),
        ];
        var time = Wording.Seconds(host.Clock.GetElapsedTime(start));
        if (result.HasErrors)
        {
            var last = Board.Current.Site;
            Board.Show(new Preview(last.IsEmpty ? SiteOf(NoFiles) : last, problems));
            printer.Fail($"{what}{Wording.Problems(result.Diagnostics)}. {Remains}");
            return "";
        }

        Board.Show(new Preview(SiteOf(_pages.Files), problems));
        var found = problems.IsEmpty ? "no problems" : Wording.Problems(result.Diagnostics);
        var words = $"{(isFirst ? "built" : "rebuilt")} in {time}: {Wording.Pages(result.Counts)}, {found}.";
        if (!isFirst) printer.Close(what + words);
        return words;
    }

    private ServedSite SiteOf(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files) =>
        new(HomeOf(), files, MakeSearch);

    /// <summary>The site with its search; without any files where that cannot be made now.</summary>
    private ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> MakeSearch()
    {
        try
        {
            // Of a project with an error the last search that could be made is shown, as its pages are.
            _withSearch.Run(progress: null, host.Interruption);
            return _withSearch.Files;
        }
        catch (Exception problem) when (CommandRun.CauseOf(problem) is not null)
        {
            return NoFiles;
        }
    }

    private string Remains => Board.Current.Site.IsEmpty
        ? "Mend what is wrong and save: the site is shown as soon as it can be built."
        : "The last site that could be built is shown until this is mended.";

    /// <summary>Said once; it is tried again whenever the files are looked at.</summary>
    private void Trouble(string message)
    {
        if (_trouble == message) return;
        _trouble = message;
        Board.Show(Board.Current with { Problems = [Problem.OfMachine(message)] });
        printer.Fail($"{message} {Remains}");
    }

    /// <summary>The path of the site's address, below which a host shows it.</summary>
    private string HomeOf()
    {
        if (options.BaseUrl is { } given) return given.AbsolutePath;
        var ignored = new DiagnosticBag(); // reported by the build
        var content = project.Sources.List("content", ignored);
        return SiteConfigurationReader.Read(project.Sources, content, ignored)?.Url?.AbsolutePath ?? "/";
    }
}
