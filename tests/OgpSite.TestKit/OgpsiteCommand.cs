namespace OgpSite.TestKit;

/// <summary>The command <c>ogpsite</c> as a process of its own, from the build that the tests belong to.</summary>
public static class OgpsiteCommand
{
    /// <summary>
    /// The program with its theme beside it. It is started from the Cli's own folder, because a reference copies the
    /// program's files beside the tests but not what its build makes afterwards.
    /// </summary>
    public static string Program { get; } = Repository.PathOf(
        "src", "OgpSite.Cli", "bin", Configuration, "net10.0", "ogpsite.dll");

    /// <summary>The default theme as it ships, with the scripts that the build brings in.</summary>
    public static string ThemeFolder { get; } = Path.Combine(Path.GetDirectoryName(Program)!, "themes", "default");

    private static string Configuration =>
        AppContext.BaseDirectory.Contains(
            $"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "Release"
            : "Debug";

    /// <summary>Runs a command on a project; <paramref name="environment"/> as in <see cref="ExternalTool"/>.</summary>
    public static Task<ToolResult> RunAsync(
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null) =>
        ExternalTool.RunAsync(ExternalTool.Find("dotnet"), [Program, .. arguments], folder, environment);
}
