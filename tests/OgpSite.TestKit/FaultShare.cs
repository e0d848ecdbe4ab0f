namespace OgpSite.TestKit;

/// <summary>
/// How much of a long proof is run: a share with every change, all of it by <c>tests/faults.sh</c>, which sets
/// <c>OGPSITE_FAULTS=all</c>.
/// </summary>
public static class FaultShare
{
    /// <summary>Whether all of it is run.</summary>
    public static bool IsAll { get; } = Environment.GetEnvironmentVariable("OGPSITE_FAULTS") == "all";

    /// <summary>The category that all tests of faults have.</summary>
    public const string Category = "Faults";

    /// <summary>How often something is done.</summary>
    public static int Of(int all, int share) => IsAll ? all : share;
}
