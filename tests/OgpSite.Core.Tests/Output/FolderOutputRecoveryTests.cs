using System.Globalization;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Output;

namespace OgpSite.Core.Tests.Output;

/// <summary>
/// Builds that were killed. A killed process is one that stops between two steps, so each test makes by hand the state
/// in which it stops and builds again.
/// </summary>
public sealed class FolderOutputRecoveryTests : IDisposable
{
    private readonly OutputProject _project = new();

    public void Dispose() => _project.Dispose();

    private string Journal => Path.ChangeExtension(Assert.Single(Manifests()), ".journal");

    [Fact]
    public void Open_AfterAKillWhileWriting_RemovesWhatWasWritten()
    {
        _project.Build(("index.html", "old"));
        _project.Write("project/output.tmp-99/half.html", "hal");
        File.WriteAllText(Journal, $"{_project.Output}.tmp-99\n{_project.Output}.old-99\n");
        Assert.Empty(_project.Build(("index.html", "new")));
        Assert.Equal(["index.html = new"], _project.Texts());
        Assert.Empty(_project.Leftovers());
    }

    [Fact]
    public void Open_AfterAKillBetweenTheTwoRenames_PutsTheOldOutputBack()
    {
        _project.Build(("index.html", "old"));
        File.WriteAllText(Journal, $"{_project.Output}.tmp-99\n{_project.Output}.old-99\n");
        Directory.Move(_project.Output, _project.Output + ".old-99");
        _project.Write("project/output.tmp-99/index.html", "new");
        using (FolderOutput.Open(_project.Folder(), new DiagnosticBag()))
            Assert.Equal(["index.html = old"], _project.Texts());
        Assert.Equal(["index.html = old"], _project.Texts());
        Assert.Empty(_project.Leftovers());
    }

    [Fact]
    public void Open_AfterAKillBetweenSwapAndManifest_KnowsTheNewFilesAsOurs()
    {
        _project.Build(("index.html", "old"), ("gone.html", "old"));
        var oldManifest = File.ReadAllText(Assert.Single(Manifests()));
        _project.Build(("index.html", "new"), ("added.html", "new"));
        var manifest = Assert.Single(Manifests());
        File.Move(manifest, Path.ChangeExtension(manifest, ".manifest-next"));
        File.WriteAllText(manifest, oldManifest);
        File.WriteAllText(Journal, $"{_project.Output}.tmp-99\n{_project.Output}.old-99\n");
        _project.Write("project/output.tmp-99/index.html", "old");
        Assert.Empty(_project.Build(("index.html", "newest")));
        Assert.Equal(["index.html = newest"], _project.Texts());
        Assert.Empty(_project.Leftovers());
    }

    [Fact]
    public void Open_AfterAKillBeforeTheSwap_KnowsTheOldFilesAsOurs()
    {
        _project.Build(("index.html", "old"), ("gone.html", "old"));
        var old = _project.Texts();
        var manifest = Assert.Single(Manifests());
        File.WriteAllText(
            Path.ChangeExtension(manifest, ".manifest-next"),
            "ogpsite manifest 1\n00000000000000000000000000000001 3 4 index.html\n");
        using (FolderOutput.Open(_project.Folder(), new DiagnosticBag()))
            Assert.Equal(old, _project.Texts());
        Assert.Empty(_project.Build(("index.html", "new")));
        Assert.Equal(["index.html = new"], _project.Texts());
    }

    [Fact]
    public void Open_AfterAKillWhileFilesWereReplacedOneByOne_Finishes()
    {
        _project.Build(("a.html", "old"), ("b.html", "old"));
        var manifest = Assert.Single(Manifests());
        var old = File.ReadAllText(manifest);
        _project.Build(("a.html", "new!"), ("b.html", "new!"));
        File.Move(manifest, Path.ChangeExtension(manifest, ".manifest-next"));
        File.WriteAllText(manifest, old);
        File.WriteAllText(_project["project/output/b.html"], "old");
        _project.Write("project/output/.ogpsite-tmp-99/b.html", "new!");
        File.WriteAllText(Journal, $"{_project.Output}.tmp-99\n{_project.Output}.old-99\n");
        Assert.Empty(_project.Build(("a.html", "new!"), ("b.html", "new!")));
        Assert.Equal(["a.html = new!", "b.html = new!"], _project.Texts());
        Assert.Empty(_project.Leftovers());
    }

    [Fact]
    public void Open_FolderThatOnlyLooksTemporary_IsLeftAlone()
    {
        _project.Build(("index.html", "1"));
        _project.Write("project/output.tmp-98/mine.txt", "mine");
        File.WriteAllText(Journal, $"{_project["project/content"]}\n{_project["project/content"]}\n");
        _project.Build(("index.html", "2"));
        Assert.Equal(["mine.txt = mine"], _project.Texts("project/output.tmp-98"));
        Assert.True(File.Exists(_project["project/content/site.yml"]));
    }

    /// <summary>Names that begin as ours do and lead elsewhere.</summary>
    [Theory]
    [InlineData("{0}.tmp-1/../mine", "{0}.old-1")]
    [InlineData("{0}.tmp-1/../../mine", "{0}.old-1")]
    [InlineData("{0}.tmp-1", "{0}.old-1/../mine")]
    [InlineData("{0}.tmp-1", "{0}.old-2")]
    [InlineData("{0}.tmp-x", "{0}.old-x")]
    [InlineData("{0}/.ogpsite-tmp-1/../../mine", "{0}.old-1")]
    public void Open_JournalThatNamesAnotherFolder_RemovesNothing(string staging, string aside)
    {
        _project.Build(("index.html", "1"));
        _project.Write("project/mine/a.txt", "mine");
        _project.Write("mine/a.txt", "mine");
        foreach (var name in new[] { "output.tmp-1", "output.old-1", "output.old-2", "output.tmp-x", "output.old-x" })
            _project.Write($"project/{name}/a.txt", "mine");
        var before = _project.Texts("project").Length;
        File.WriteAllText(Journal, $"{string.Format(CultureInfo.InvariantCulture, staging, _project.Output)}\n" +
            $"{string.Format(CultureInfo.InvariantCulture, aside, _project.Output)}\n");
        _project.Build(("index.html", "1"));
        Assert.Equal(before, _project.Texts("project").Length);
        Assert.Equal(["a.txt = mine"], _project.Texts("mine"));
    }

    [Fact]
    public void Open_DamagedManifest_RefusesTheFolderRatherThanGuess()
    {
        _project.Build(("index.html", "1"));
        var manifest = Assert.Single(Manifests());
        File.WriteAllText(manifest, File.ReadAllText(manifest)[..40]);
        Assert.Contains("OGP6002", Assert.Single(_project.Build(("index.html", "2"))), StringComparison.Ordinal);
        Assert.Equal(["index.html = 1"], _project.Texts());
    }

    private string[] Manifests() => Directory.GetFiles(_project["project/.ogpsite/outputs"], "*.manifest");
}
