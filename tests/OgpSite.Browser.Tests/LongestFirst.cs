using OgpSite.Browser.Tests;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer($"OgpSite.Browser.Tests.{nameof(LongestFirst)}", "OgpSite.Browser.Tests")]

namespace OgpSite.Browser.Tests;

/// <summary>
/// Begins the tests that take longest before all others. Begun last, as chance may have it, they would run alone at the
/// end, on one of the processors.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(
            collection => collection.DisplayName.EndsWith($".{nameof(ShippedSitesTests)}", StringComparison.Ordinal));
}
