namespace OgpSite.Core.Tests;

public sealed class PressTests
{
    [Fact]
    public void Print_WithoutAnyoneWatching_CountsAllTheSame()
    {
        var site = TestSite.BuildReport("Text.", "== glossary/en/irm.md\n---\nterm: IRM\ndefinition: A body.\n---\n");
        var pages = site.Files.Keys.Count(path => path.EndsWith(".html", StringComparison.Ordinal));
        Assert.Equal(16, pages);
        Assert.Equal(
            new SiteCounts(Reports: 1, Members: 1, Terms: 1, Pages: pages, Files: site.Files.Count), site.Counts);
    }
}
