using System.Security.Cryptography;
using Xunit.Abstractions;

namespace OgpSite.Cli.Tests.Faults;

/// <summary>
/// The demo site, built where people speak other languages, live in other zones, and have other habits: its files and its
/// zip are the same.
/// </summary>
[Trait("Category", FaultShare.Category)]
public sealed class DeterminismTests(ITestOutputHelper log) : IDisposable
{
    private static readonly ImmutableArray<string> Locales =
        ["en_US.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8", "ar_SA.UTF-8", "fa_IR.UTF-8", "th_TH.UTF-8"];

    private static readonly ImmutableArray<string> Zones = ["UTC", "Asia/Kolkata"];

    private readonly TemporaryFolder _folder = new("same");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Build_AnywhereAndAnyhow_HasTheSameBytes()
    {
        var settings =
            from invariant in new[] { "0", "1" }
            from zone in Zones
            from locale in Locales
            select (locale, zone, invariant);
        // The share is taken across: every locale, both zones, both modes.
        var chosen = settings.Where((_, i) => i % FaultShare.Of(all: 1, share: 5) == 0).ToList();
        var results = new List<string>();
        foreach (var (locale, zone, invariant) in chosen) results.Add(await BuildAsync(locale, zone, invariant, results.Count));
        Assert.Single(results.Distinct());
        log.WriteLine($"{results.Count} builds, one result: {results[0]}");
    }

    private async Task<string> BuildAsync(string locale, string zone, string invariant, int number)
    {
        // In another folder, with other rights, and on one processor or two.
        var root = _folder[$"Ünïcode {number}/project"];
        _folder.CopyFrom(ShippedSites.ContentOf("demo"), Path.Combine(root, "content"));
        var umask = number % 2 == 0 ? "022" : "077";
        var result = await ExternalTool.RunAsync(
            ExternalTool.Find("sh"),
            [
                "-c", $"umask {umask}; exec \"$@\"", "sh", ExternalTool.Find("dotnet"), OgpsiteCommand.Program, "build", "--quiet",
                "--zip", Path.Combine(root, "site.zip"), "--project", root,
            ],
            number % 3 == 0 ? root : Path.GetTempPath(),
            new Dictionary<string, string?>
            {
                ["LC_ALL"] = locale,
                ["TZ"] = zone,
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = invariant,
                ["DOTNET_PROCESSOR_COUNT"] = number % 4 < 2 ? "2" : "1",
            });
        result.OrThrow();
        var files = string.Join('\n', FolderBytes.List(Path.Combine(root, "output")));
        var zip = SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(root, "site.zip")));
        return $"{Hash(files)} {Convert.ToHexStringLower(zip.AsSpan(0, 8))}";
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
