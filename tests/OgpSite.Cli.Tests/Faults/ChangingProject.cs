namespace OgpSite.Cli.Tests.Faults;

/// <summary>
/// A project on disk in one of two states, of which each makes its own site: whatever happens to a build, its output is
/// all of the one or all of the other.
/// </summary>
internal sealed class ChangingProject : IDisposable
{
    private static readonly ImmutableArray<string> Titles = ["First", "Second"];

    private readonly TemporaryFolder _folder = new("faults");
    private readonly string _root;
    private readonly ImmutableArray<ImmutableArray<string>> _sites;

    private ChangingProject(string? root, ImmutableArray<ImmutableArray<string>> sites) =>
        (_root, _sites) = (root ?? _folder["project"], sites);

    /// <param name="root">The project's folder; one of its own where there is none given.</param>
    public static async Task<ChangingProject> CreateAsync(string? root = null)
    {
        var sites = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        for (var state = 0; state < Titles.Length; state++)
        {
            using var clean = new ChangingProject(null, []);
            clean.Take(state);
            (await clean.BuildAsync()).OrThrow();
            sites.Add(clean.Site);
        }

        Assert.NotEqual(sites[0], sites[1]);
        return new ChangingProject(root, sites.ToImmutable());
    }

    public string Output => Path.Combine(_root, "output");

    public ImmutableArray<string> Command => ["build", "--project", _root, "--quiet"];

    /// <summary>What stands in the output.</summary>
    public ImmutableArray<string> Site => FolderBytes.List(Output);

    /// <summary>The state whose site the output is; -1 before the first; fails where it is neither.</summary>
    public int State
    {
        get
        {
            var site = Site;
            if (site.IsEmpty) return -1;
            var state = _sites.ToList().FindIndex(whole => whole.SequenceEqual(site));
            Assert.True(state >= 0, "The output is no whole site:\n" + string.Join('\n', site.Except(_sites[0])));
            return state;
        }
    }

    /// <summary>What builds leave beside the output that are not ended well.</summary>
    public IEnumerable<string> Leftovers =>
        Directory.GetFileSystemEntries(_root).Select(entry => Path.GetFileName(entry))
            .Where(name => name.StartsWith("output.", StringComparison.Ordinal));

    /// <summary>Writes the content of a state.</summary>
    public void Take(int state)
    {
        Write("content/site.yml", $"title: {Titles[state]}\nlanguages: [en]\n");
        for (var i = 0; i < 4; i++)
            Write($"content/reports/{Titles[state]}-{i}.md", CliProject.Sound + $" {Titles[state]}.\n");
        foreach (var other in Titles.Where(title => title != Titles[state]))
            foreach (var file in Directory.GetFiles(Path.Combine(_root, "content/reports"), other + "-*")) File.Delete(file);
    }

    public Task<ToolResult> BuildAsync() => OgpsiteCommand.RunAsync(Command, _root);

    public void Dispose() => _folder.Dispose();

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
