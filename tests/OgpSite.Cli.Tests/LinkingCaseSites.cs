using System.Collections.Concurrent;

namespace OgpSite.Cli.Tests;

/// <summary>Every site that the linking cases ask for, built once by the command line.</summary>
public sealed class LinkingCaseSites : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, ToolResult> _results = new(StringComparer.Ordinal);

    /// <summary>What the build of a case's site said.</summary>
    public ToolResult ResultOf(LinkingCase row) => _results[row.SiteKey];

    /// <summary>The file of a case's page.</summary>
    public string PageOf(LinkingCase row) => Path.Combine(FolderOf(row.SiteKey), "output", row.Page);

    public Task InitializeAsync() =>
        // As many at once as the machine has cores.
        Parallel.ForEachAsync(LinkingCase.ReadAll().GroupBy(row => row.SiteKey), async (site, _) =>
        {
            var folder = FolderOf(site.Key);
            foreach (var (path, text) in LinkingCase.SiteOf([.. site]))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                await File.WriteAllTextAsync(Path.Combine(folder, path), text, CancellationToken.None);
            }

            _results[site.Key] = await OgpsiteCommand.RunAsync(["build", "-q", "--project", folder], folder);
        });

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private string FolderOf(string siteKey) =>
        _folder[LinkingCase.ReadAll().First(row => row.SiteKey == siteKey).Id.ToLowerInvariant()];
}
