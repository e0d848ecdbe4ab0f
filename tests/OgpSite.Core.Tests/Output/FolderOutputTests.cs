using System.Text;
using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;

namespace OgpSite.Core.Tests.Output;

public sealed class FolderOutputTests : IDisposable
{
    private readonly OutputProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Commit_FirstBuild_WritesTheFilesAndNothingElse()
    {
        Assert.Empty(_project.Build(("index.html", "home"), ("es/reports/a.html", "uno")));
        Assert.Equal(["es/reports/a.html = uno", "index.html = home"], _project.Texts());
        Assert.Empty(_project.Leftovers());
    }

    [Fact]
    public void Commit_SecondBuild_ReplacesChangedAndRemovesStaleFilesAndEmptyFolders()
    {
        _project.Build(("index.html", "old"), ("gone/deep/a.html", "a"), ("same.html", "same"));
        Assert.Empty(_project.Build(("index.html", "new"), ("same.html", "same"), ("added.html", "added")));
        Assert.Equal(["added.html = added", "index.html = new", "same.html = same"], _project.Texts());
        Assert.False(Directory.Exists(_project["project/output/gone"]));
        Assert.Empty(_project.Leftovers());
    }

    [Fact]
    public void Commit_UnchangedFile_KeepsItsTime()
    {
        _project.Build(("index.html", "old"), ("same.html", "same"));
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_project["project/output/same.html"], longAgo);
        Assert.Empty(_project.Build(("index.html", "new"), ("same.html", "same")));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(_project["project/output/same.html"]));
    }

    [Fact]
    public void Keep_FilesOfTheLastBuild_LeavesThemAsTheyStandOrTakesNone()
    {
        var (one, two) = (OutputProject.File("a.html", "a"), OutputProject.File("b.html", "b"));
        _project.Build(("a.html", "a"), ("b.html", "b"), ("c.html", "c"));
        _project.Write("project/output/c.html", "changed by hand");
        using (var output = FolderOutput.Open(_project.Folder(), new DiagnosticBag())!)
        {
            Assert.False(output.TryKeep([FileDigest.Of(one), FileDigest.Of(OutputProject.File("b.html", "x"))]));
            Assert.False(output.TryKeep([FileDigest.Of(OutputProject.File("c.html", "c"))]));
            Assert.True(output.TryKeep([FileDigest.Of(one), FileDigest.Of(two)]));
            output.Write(OutputProject.File("d.html", "d"));
            output.Commit();
        }

        Assert.Equal(["a.html = a", "b.html = b", "c.html = changed by hand", "d.html = d"], _project.Texts());
        Assert.Empty(_project.Leftovers());
        using var clean = FolderOutput.Open(_project.Folder() with { Clean = true }, new DiagnosticBag())!;
        Assert.False(clean.TryKeep([FileDigest.Of(one)]));
    }

    [Fact]
    public void Commit_NothingChanged_LeavesTheFolderItself()
    {
        _project.Build(("index.html", "home"));
        var made = Directory.GetCreationTimeUtc(_project.Output);
        var changed = Directory.GetLastWriteTimeUtc(_project.Output);
        _project.Build(("index.html", "home"));
        Assert.Equal(
            (made, changed),
            (Directory.GetCreationTimeUtc(_project.Output), Directory.GetLastWriteTimeUtc(_project.Output)));
        Assert.Empty(_project.Leftovers());
    }

    [Fact]
    public void Commit_CopyOfAStream_IsComparedLikeAnyFile()
    {
        Copy("bytes of an image");
        var time = File.GetLastWriteTimeUtc(_project["project/output/a.png"]);
        Copy("bytes of an image");
        Assert.Equal(["a.png = bytes of an image"], _project.Texts());
        Assert.Equal(time, File.GetLastWriteTimeUtc(_project["project/output/a.png"]));
        Copy("bytes of a figure");
        Assert.Equal(["a.png = bytes of a figure"], _project.Texts());

        void Copy(string text)
        {
            using var output = FolderOutput.Open(_project.Folder(), new DiagnosticBag())!;
            output.Copy(new SiteUrl("a.png"), new MemoryStream(Encoding.UTF8.GetBytes(text)));
            output.Commit();
        }
    }

    /// <summary>Windows may refuse a stream in its middle; to begin the copy again would lose what was read.</summary>
    [Fact]
    public void Copy_StreamThatIsRefusedInItsMiddle_IsNotCopiedFromThere()
    {
        using var output = FolderOutput.Open(_project.Folder(), new DiagnosticBag())!;
        using var content = new StreamRefusedOnce();
        Assert.Throws<OutputException>(() => output.Copy(new SiteUrl("a.png"), content));
    }

    [Fact]
    public void Dispose_WithoutCommit_LeavesAllAsItWas()
    {
        _project.Build(("index.html", "old"));
        var before = _project.Everything();
        using (var output = FolderOutput.Open(_project.Folder(), new DiagnosticBag())!)
        {
            output.Write(OutputProject.File("index.html", "new"));
            output.Write(OutputProject.File("other.html", "new"));
        }

        Assert.Equal(before, _project.Everything());
        Assert.Empty(_project.Leftovers());
    }

    [Fact]
    public void Dispose_WithoutCommitOfAFirstBuild_RemovesTheParentsItMade()
    {
        using (var output = FolderOutput.Open(_project.Folder(_project["new/deep/site"]), new DiagnosticBag())!)
            output.Write(OutputProject.File("index.html", "new"));
        Assert.False(Directory.Exists(_project["new"]));
    }

    [Fact]
    public void CopyTo_FolderWithFilesOfOthers_GivesWhatTheBuildWrote()
    {
        _project.Write("project/output/.gitignore", "*\n");
        _project.Build(("index.html", "home"), ("es/a.html", "uno"));
        _project.Write("project/output/CNAME", "example.org");
        _project.Write("project/output/es/note.txt", "note");
        using var folder = FolderOutput.Open(_project.Folder(), new DiagnosticBag())!;
        using var memory = new MemoryOutput();
        folder.CopyTo(memory);
        memory.Commit();
        Assert.Equal(["es/a.html", "index.html"], memory.Files.Keys);
        Assert.Equal("uno", Encoding.UTF8.GetString(memory.Files["es/a.html"].Span));
    }

    [Fact]
    public void Commit_GitIgnoreInTheRoot_IsCarriedOverWithoutAWord()
    {
        _project.Write("project/output/.gitignore", "*\n");
        Assert.Empty(_project.Build(("index.html", "1")));
        Assert.Empty(_project.Build(("index.html", "2")));
        Assert.Equal([".gitignore = *\n", "index.html = 2"], _project.Texts());
    }

    [Fact]
    public void Commit_FilesOfOthers_AreKeptAndNamed()
    {
        _project.Build(("index.html", "1"), ("reports/a.html", "a"));
        _project.Write("project/output/CNAME", "example.org");
        _project.Write("project/output/reports/note.txt", "note");
        _project.Write("project/output/extra/1.txt", "1");
        _project.Write("project/output/extra/more/2.txt", "2");
        const string rest = "(1,1): warning OGP6004: This was not written by a build and is kept as it is. " +
            "Move it to 'content' if it belongs to the site, or remove it.";
        Assert.Equal(
            ["output/CNAME" + rest, "output/extra/" + rest, "output/reports/note.txt" + rest],
            _project.Build(("index.html", "2")));
        Assert.Equal(
            [
                "CNAME = example.org", "extra/1.txt = 1", "extra/more/2.txt = 2", "index.html = 2",
                "reports/note.txt = note",
            ],
            _project.Texts());
    }

    [Fact]
    public void Commit_FileChangedByHand_IsKeptUntilCleaned()
    {
        _project.Build(("index.html", "built"), ("gone.html", "built"));
        _project.Write("project/output/index.html", "by hand");
        _project.Write("project/output/gone.html", "by hand");
        for (var i = 0; i < 2; i++)
        {
            const string rest = "(1,1): warning OGP6005: This was changed since the last build and is kept as it is. " +
                "Remove it, or build with '--clean', to have it built again.";
            Assert.Equal(
                ["output/gone.html" + rest, "output/index.html" + rest], _project.Build(("index.html", "built anew")));
            Assert.Equal(["gone.html = by hand", "index.html = by hand"], _project.Texts());
        }

        Assert.Empty(_project.Build(_project.Folder() with { Clean = true }, ("index.html", "built anew")));
        Assert.Equal(["index.html = built anew"], _project.Texts());
    }

    [Fact]
    public void Commit_FileChangedByHandToTheSameLength_IsNoticed()
    {
        _project.Build(("index.html", "built"));
        File.WriteAllText(_project["project/output/index.html"], "BUILT");
        File.SetLastWriteTimeUtc(
            _project["project/output/index.html"], new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Contains("OGP6005", Assert.Single(_project.Build(("index.html", "anew"))), StringComparison.Ordinal);
        Assert.Equal(["index.html = BUILT"], _project.Texts());
    }

    [Fact]
    public void Commit_Clean_KeepsFilesOfOthersAndWritesTheRestAnew()
    {
        _project.Build(("index.html", "1"));
        _project.Write("project/output/CNAME", "example.org");
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_project["project/output/index.html"], longAgo);
        Assert.Single(_project.Build(_project.Folder() with { Clean = true }, ("index.html", "1")));
        Assert.Equal(["CNAME = example.org", "index.html = 1"], _project.Texts());
        Assert.NotEqual(longAgo, File.GetLastWriteTimeUtc(_project["project/output/index.html"]));
    }

    [Fact]
    public void Commit_KeptFileWhereAFolderIsNeeded_IsRefusedAndNothingChanges()
    {
        _project.Build(("index.html", "1"));
        _project.Write("project/output/reports", "a file");
        var before = _project.Everything();
        var problem = Assert.Throws<OutputException>(
            () => _project.Build(("index.html", "2"), ("reports/a.html", "a")));
        Assert.Equal(_project["project/output/reports"], problem.Path);
        Assert.Equal(before, _project.Everything());
        Assert.Empty(_project.Leftovers());
    }

    [Fact]
    public void Commit_LinkInTheOutput_IsKeptAsALinkAndNotFollowed()
    {
        _project.Build(("index.html", "1"));
        _project.Write("elsewhere/secret.txt", "secret");
        Directory.CreateSymbolicLink(_project["project/output/link"], _project["elsewhere"]);
        Assert.Contains(
            "output/link(1,1): warning OGP6004",
            Assert.Single(_project.Build(("index.html", "2"))),
            StringComparison.Ordinal);
        Assert.Equal(_project["elsewhere"], new DirectoryInfo(_project["project/output/link"]).LinkTarget);
        Assert.Equal(["secret.txt = secret"], _project.Texts("elsewhere"));
    }

    [Fact]
    public void Commit_OutputThatIsALink_FillsTheFolderItLeadsTo()
    {
        Directory.CreateDirectory(_project["elsewhere/site"]);
        Directory.CreateSymbolicLink(_project.Output, _project["elsewhere/site"]);
        _project.Build(("index.html", "1"));
        _project.Build(("index.html", "2"));
        Assert.Equal(["index.html = 2"], _project.Texts("elsewhere/site"));
        Assert.NotNull(new DirectoryInfo(_project.Output).LinkTarget);
    }

    [Fact]
    public void Write_FromManyThreads_LosesNothing()
    {
        using (var output = FolderOutput.Open(_project.Folder(), new DiagnosticBag())!)
        {
            Parallel.For(0, 400, i => output.Write(OutputProject.File($"{i % 7}/{i % 5}/{i}.html", $"{i}")));
            output.Commit();
        }

        Assert.Equal(400, _project.Texts().Length);
        Assert.All(
            _project.Texts(),
            text => Assert.Equal(Path.GetFileNameWithoutExtension(text.Split(' ')[0]), text.Split(' ')[2]));
    }

    [Theory]
    [InlineData("../up.html")]
    [InlineData("/etc/x.html")]
    [InlineData("a//b.html")]
    [InlineData("a/./b.html")]
    [InlineData("a\\b.html")]
    [InlineData("c:x.html")]
    [InlineData("")]
    public void Write_AddressThatLeadsOut_Throws(string url)
    {
        using var output = FolderOutput.Open(_project.Folder(), new DiagnosticBag())!;
        Assert.Throws<ArgumentException>(() => output.Write(OutputProject.File(url, "x")));
    }

    [Fact]
    public void Write_TheSameAddressTwice_Throws()
    {
        using var output = FolderOutput.Open(_project.Folder(), new DiagnosticBag())!;
        output.Write(OutputProject.File("a.html", "1"));
        Assert.Throws<InvalidOperationException>(() => output.Write(OutputProject.File("a.html", "2")));
    }

    [Fact]
    public void Open_WhileAnotherBuildRuns_NamesIt()
    {
        using var first = FolderOutput.Open(_project.Folder() with { Owner = "process 17" }, new DiagnosticBag());
        var problem = Assert.Throws<OutputException>(() => FolderOutput.Open(_project.Folder(), new DiagnosticBag()));
        Assert.Equal("Another build of this project is running (process 17). Wait for it to end.", problem.Reason);
    }

    [Fact]
    public void Open_AfterTheOtherBuildEnded_IsFree()
    {
        using (FolderOutput.Open(_project.Folder(), new DiagnosticBag()))
        {
        }

        Assert.Empty(_project.Build(("index.html", "1")));
    }

    [Fact]
    public void Open_TwoOutputsOfOneProject_AreKnownApart()
    {
        _project.Build(("index.html", "1"));
        Assert.Empty(_project.Build(_project.Folder(_project["second"]), ("index.html", "2")));
        Assert.Empty(_project.Build(("index.html", "3")));
        Assert.Equal(["index.html = 2"], _project.Texts("second"));
        Assert.Equal(["index.html = 3"], _project.Texts());
    }

    [Fact]
    public void Recall_NothingChangedSince_GivesWhatWasRemembered()
    {
        using var project = new OutputProject();
        Remember(project, 7, "told");
        Assert.Equal("told", Recall(project.Folder(), 7));
        Assert.Null(Recall(project.Folder(), 8));
        Assert.Null(Recall(project.Folder() with { Clean = true }, 7));
    }

    [Fact]
    public void Recall_FileRemovedOrChangedSince_GivesNothing()
    {
        using var project = new OutputProject();
        Remember(project, 7, "told");
        System.IO.File.Delete(Path.Combine(project.Output, "a.html"));
        Assert.Null(Recall(project.Folder(), 7));

        Remember(project, 7, "told again");
        System.IO.File.WriteAllText(Path.Combine(project.Output, "a.html"), "by hand");
        Assert.Null(Recall(project.Folder(), 7));
    }

    private static void Remember(OutputProject project, UInt128 input, string text)
    {
        using var output = FolderOutput.Open(project.Folder(), new DiagnosticBag())!;
        output.Write(OutputProject.File("a.html", "A"));
        output.Commit();
        output.Remember(input, text);
    }

    private static string? Recall(OutputFolder folder, UInt128 input)
    {
        using var output = FolderOutput.Open(folder, new DiagnosticBag())!;
        return output.Recall(input);
    }

    /// <summary>Three bytes, a refusal, and three bytes more.</summary>
    private sealed class StreamRefusedOnce() : MemoryStream([1, 2, 3, 4, 5, 6])
    {
        private const int LockViolation = unchecked((int)0x80070021);

        private int _reads;

        public override int Read(byte[] buffer, int offset, int count) => ++_reads == 2
            ? throw new IOException("Another process has locked a portion of the file.", LockViolation)
            : base.Read(buffer, offset, Math.Min(count, 3));
    }
}
