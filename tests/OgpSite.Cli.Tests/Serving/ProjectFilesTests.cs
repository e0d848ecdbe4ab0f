using OgpSite.Cli.Serving;
using OgpSite.Core.Sources;

namespace OgpSite.Cli.Tests.Serving;

public sealed class ProjectFilesTests
{
    private readonly ProjectFiles _before = List(("content/site.yml", "title: A"), ("content/reports/a.md", "a"));

    [Fact]
    public void ChangesSince_Nothing_IsNone() => Assert.Empty(
        List(("content/reports/a.md", "a"), ("content/site.yml", "title: A")).ChangesSince(_before));

    [Fact]
    public void ChangesSince_FilesOfTheSite_AreNamedInOrder() => Assert.Equal(
        "content/reports/a.md content/reports/b.md content/site.yml themes/default/theme.yml",
        string.Join(' ', List(
            ("content/site.yml", "title: B"), ("content/reports/b.md", "b"), ("themes/default/theme.yml", ""))
            .ChangesSince(_before)));

    [Fact]
    public void ChangesSince_OtherFiles_DoNotCount() => Assert.Empty(
        List(("content/site.yml", "title: A"), ("content/reports/a.md", "a"), ("output/a.html", ""), ("README.md", ""))
            .ChangesSince(_before));

    /// <summary>What editors write beside a file while one types is no change.</summary>
    [Theory]
    [InlineData("a.md~")]
    [InlineData(".a.md.swp")]
    [InlineData("4913")]
    [InlineData(".#a.md")]
    [InlineData("#a.md#")]
    [InlineData("a.md.tmp")]
    public void ChangesSince_FilesOfEditors_DoNotCount(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yml", "title: A");
        var tree = new DiskSourceTree(folder.Path);
        var before = ProjectFiles.List(tree);
        folder.Write($"content/reports/{name}", "x");
        Assert.Empty(ProjectFiles.List(tree).ChangesSince(before));
        folder.Write("content/reports/a.md", "x");
        Assert.Equal("content/reports/a.md", Assert.Single(ProjectFiles.List(tree).ChangesSince(before)));
    }

    private static ProjectFiles List(params (string Path, string Text)[] files) =>
        ProjectFiles.List(MemorySourceTree.OfTexts(files));
}
