namespace OgpSite.TestKit;

/// <summary>
/// The repository's sample site, the demo site, and one with a theme of its own, built by the command line from copies
/// in a folder of their own, so that tests leave the checkout alone and do not wait for each other's lock.
/// </summary>
public sealed class ShippedSites : IDisposable
{
    private readonly TemporaryFolder _folder = new("ogpsite sites");

    private ShippedSites()
    {
    }

    public static ImmutableArray<string> Names { get; } = ["sample", "demo", "gazette"];

    /// <summary>The content of a shipped site within the repository.</summary>
    public static string ContentOf(string name) => name switch
    {
        "sample" => Repository.PathOf("content"),
        "demo" or "gazette" => Repository.PathOf("tests", "sites", name, "content"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such site."),
    };

    /// <summary>The themes that a site brings; null for those that use the default theme.</summary>
    private static string? ThemesOf(string name) =>
        name == "gazette" ? Repository.PathOf("tests", "sites", name, "themes") : null;

    public static async Task<ShippedSites> BuildAsync()
    {
        var sites = new ShippedSites();
        foreach (var name in Names) (await sites.BuildAsync(name, "output")).OrThrow();
        return sites;
    }

    /// <summary>Where the site is built to.</summary>
    public string FolderOf(string name, string output = "output") => Path.Combine(_folder[name], output);

    public BuiltSite Open(string name) => BuiltSite.Open(FolderOf(name));

    /// <summary>Builds a site once more, into another folder of its project.</summary>
    public Task<ToolResult> BuildAsync(
        string name,
        string output,
        IEnumerable<string>? options = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        if (!Directory.Exists(_folder[name + "/content"]))
        {
            _folder.CopyFrom(ContentOf(name), name + "/content");
            if (ThemesOf(name) is { } themes) _folder.CopyFrom(themes, name + "/themes");
        }

        return OgpsiteCommand.RunAsync(
            ["build", "--strict", "--project", _folder[name], "--output", FolderOf(name, output), .. options ?? []],
            _folder.Path, environment);
    }

    /// <summary>Packs a site, or with <c>--report</c> one report of it, into <paramref name="zip"/>.</summary>
    public Task<ToolResult> PackAsync(
        string name,
        string zip,
        IEnumerable<string>? options = null,
        IReadOnlyDictionary<string, string?>? environment = null) => OgpsiteCommand.RunAsync(
            ["pack", "--strict", "--project", _folder[name], zip, .. options ?? []], _folder.Path, environment);

    public void Dispose() => _folder.Dispose();
}
