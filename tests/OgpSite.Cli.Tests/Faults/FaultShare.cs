namespace OgpSite.Cli.Tests.Faults;

/// <summary>
/// How much of a long proof is run: a share with every change, all of it by <c>tests/faults.sh</c>, which sets
/// <c>OGPSITE_FAULTS=all</c>.
/// </summary>
internal static class FaultShare
{
    public static bool IsAll { get; } = Environment.GetEnvironmentVariable("OGPSITE_FAULTS") == "all";

    /// <summary>The category that all tests of faults have.</summary>
    public const string Category = "Faults";

    public static int Of(int all, int share) => IsAll ? all : share;
}
