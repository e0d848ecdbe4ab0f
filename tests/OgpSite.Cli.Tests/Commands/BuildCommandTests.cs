using System.IO.Compression;
using System.Security.Cryptography;

namespace OgpSite.Cli.Tests.Commands;

public sealed class BuildCommandTests : IDisposable
{
    private readonly CliProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Build_SoundProject_SaysWhatWasBuiltWhereAndWhatToDoNext()
    {
        var result = _project.Run("build");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(
            @"^1 report, 1 member, \d+ terms? -> \d+ pages in output/ \(0\.0 s\)\. Open output/index\.html\.\n$",
            result.Output);
        Assert.True(File.Exists(_project["output/index.html"]));
        Assert.True(File.Exists(_project["output/reports/chile.html"]));
    }

    [Fact]
    public void Build_SiteWithoutAnAddress_IsToldOnlyToThoseWhoWantToKnow()
    {
        const string Hint = "The site's address is not known ('url' in site.yml, '--base-url'): no sitemap, no feeds.";
        Assert.Equal("", _project.Run("build").Error);
        Assert.Contains(Hint, _project.Run("build", "-v").ErrorLines);
        Assert.DoesNotContain(
            Hint, _project.Run("build", "-v", "--base-url", "https://example.org/x/").ErrorLines);
        Assert.True(File.Exists(_project["output/sitemap.xml"]));
    }

    /// <summary>A dot file is as much the build's as any other: it is kept, missed and replaced.</summary>
    [Fact]
    public void Build_DotFile_IsOursLikeAnyOther()
    {
        _project.Run("build");
        Assert.True(File.Exists(_project["output/.nojekyll"]));
        File.Delete(_project["output/.nojekyll"]);
        var result = _project.Run("build");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.True(File.Exists(_project["output/.nojekyll"]));
    }

    [Fact]
    public void Build_FromElsewhere_NamesTheFolderInFull()
    {
        using var project = new CliProject { CurrentFolder = Path.GetTempPath() };
        var result = project.Run("build", "--project", project.Root, "--output", project["../site"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("site/index.html.", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(project["../site/index.html"]));
        Assert.False(Directory.Exists(project["output"]));
    }

    [Fact]
    public void Build_Error_WritesNothingAndSaysSo()
    {
        _project.Run("build");
        var before = FolderBytes.List(_project["output"]).ToArray();
        _project.Write("content/reports/peru.md", CliProject.Sound.Replace("Chile", "Peru", StringComparison.Ordinal)
            .Replace("CL", "PE", StringComparison.Ordinal) + "\n\nA [link](gone.md).\n");
        var result = _project.Run("build");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal(2, result.ErrorLines.Length);
        Assert.Matches(@"^content/reports/peru\.md\(12,\d+\): error OGP3002: ", result.ErrorLines[0]);
        Assert.Equal("1 error. Nothing was written; output/ is as it was.", result.ErrorLines[1]);
        Assert.Equal(before, FolderBytes.List(_project["output"]).ToArray());
    }

    [Fact]
    public void Build_Warning_IsBuiltAndCounted()
    {
        _project.Write("content/reports/a.csv", "a,b");
        _project.Write("output/CNAME", "example.org");
        Directory.Delete(_project["output"], recursive: true);
        _project.Run("build", "-q");
        _project.Write("output/CNAME", "example.org");
        var result = _project.Run("build");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            "output/CNAME(1,1): warning OGP6004: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("(0.0 s), 1 warning. Open output/index.html.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_StrictWithAWarningAboutTheOutput_WritesNothing()
    {
        _project.Run("build");
        _project.Write("output/CNAME", "example.org");
        var before = FolderBytes.List(_project["output"]).ToArray();
        _project.Write("content/reports/chile.md", CliProject.Sound + " And one more.");
        var result = _project.Run("build", "--strict");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("output/CNAME(1,1): error OGP6004: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("1 error. Nothing was written; output/ is as it was.", result.ErrorLines[^1]);
        Assert.Equal(before, FolderBytes.List(_project["output"]).ToArray());
    }

    [Theory]
    [InlineData("content")]
    [InlineData(".")]
    [InlineData("/")]
    public void Build_OutputThatMustNotBe_IsWrongUsage(string output)
    {
        var before = FolderBytes.List(_project.Root).ToArray();
        var result = _project.Run("build", "--output", output);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("error OGP6001: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("Nothing was written.", result.ErrorLines[1]);
        Assert.Equal(before, FolderBytes.List(_project.Root).ToArray());
    }

    [Fact]
    public void Build_OutputBelowAFile_IsRefusedByTheMachine()
    {
        var result = _project.Run("build", "--output", "content/../args/site");
        Assert.Equal(0, result.ExitCode);
        _project.Write("file", "");
        result = _project.Run("build", "--output", "file/site");
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(_project["file/site"] + ": ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WhileAnotherBuildRuns_EndsAtOnce()
    {
        Directory.CreateDirectory(_project[".ogpsite"]);
        using var held = new FileStream(
            _project[".ogpsite/lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var result = _project.Run("build");
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            $"{_project[".ogpsite/lock"]}: Another build of this project is running. Wait for it to end.\n",
            result.Error);
        Assert.False(Directory.Exists(_project["output"]));
    }

    [Fact]
    public void Build_Interrupted_LeavesTheOldOutputAndNothingElse()
    {
        _project.Run("build");
        var before = FolderBytes.List(_project["output"]).ToArray();
        using var interruption = new CancellationTokenSource();
        using var project = new CliProject { Interruption = interruption.Token };
        project.Run("build");
        var entries = Directory.GetFileSystemEntries(project.Root);
        project.Write("content/reports/chile.md", CliProject.Sound + " And one more.");
        // The first word of a verbose build comes after its start and before its end.
        using var error = new WriterThat(interruption.Cancel);
        var result = project.Run(error, "build", "-v");
        Assert.Equal((130, ""), (result.ExitCode, result.Output));
        Assert.Equal("Interrupted. Nothing was written; the old output is as it was.", result.ErrorLines[^1]);
        Assert.Equal(entries, Directory.GetFileSystemEntries(project.Root));
        Assert.Equal(before, FolderBytes.List(project["output"]).ToArray());
    }

    [Fact]
    public void Build_Quiet_PrintsNothingOfASoundProject()
    {
        var result = _project.Run("build", "--quiet");
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Build_NoProject_SaysWhatAProjectIs()
    {
        Directory.CreateDirectory(_project["../empty"]);
        var result = _project.Run("build", "--project", "../empty");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            $"There is no project in '{_project["../empty"]}': it has no content/site.yml.", result.ErrorLines[0]);
        Assert.StartsWith("Try: ogpsite build --project DIR", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Build_BelowAProject_NamesIt()
    {
        using var project = new CliProject { CurrentFolder = _project["content/reports"] };
        var result = project.Run("build");
        Assert.Equal(
            (2, $"Try: ogpsite build --project \"{_project.Root}\""), (result.ExitCode, result.ErrorLines[^1]));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("terms")]
    [InlineData("new report")]
    [InlineData("import page.txt")]
    public void Command_BelowAProject_IsNamedWithIt(string command)
    {
        using var project = new CliProject { CurrentFolder = _project["content/reports"] };
        Assert.Equal(
            $"Try: ogpsite {command} --project \"{_project.Root}\"", project.Run(command.Split(' ')).ErrorLines[^1]);
    }

    [Fact]
    public void Build_ProjectFolderThatDoesNotExist_SaysSo()
    {
        var result = _project.Run("build", "--project", "nowhere");
        Assert.Equal((2, $"There is no folder '{_project["nowhere"]}'."), (result.ExitCode, result.ErrorLines[0]));
    }

    [Fact]
    public void Build_Again_TouchesNothing()
    {
        _project.Run("build");
        var times = Times();
        Assert.Equal(0, _project.Run("build").ExitCode);
        Assert.Equal(times, Times());

        (string, DateTime)[] Times() =>
        [
            .. Directory.GetFileSystemEntries(_project["output"], "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Select(path => (path, File.GetLastWriteTimeUtc(path))),
        ];
    }

    [Fact]
    public void Build_Zip_IsMadeBesideTheFolder()
    {
        var result = _project.Run("build", "--zip", "site.zip");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(
            @" pages in output/ and site\.zip \(\d+ kB, 0\.0 s\)\. Open output/index\.html\.\n$", result.Output);
        AssertZipHoldsTheOutput("site.zip");
    }

    /// <summary>
    /// What a build knows of the one before decides how much it makes, never what the site is: not after a change, not
    /// where a file was changed by hand, and not where what is known was spoiled.
    /// </summary>
    [Theory]
    [InlineData("content/reports/chile.md")]
    [InlineData("output/reports/chile.html")]
    [InlineData("output/index.html")]
    [InlineData("pages")]
    public void Build_AfterAChange_IsACleanBuild(string changed)
    {
        _project.Write("content/reports/peru.md", CliProject.Sound.Replace("Chile", "Peru", StringComparison.Ordinal)
            .Replace("CL", "PE", StringComparison.Ordinal));
        _project.Run("build");
        var pages = Assert.Single(Directory.GetFiles(_project[".ogpsite/outputs"], "*.pages"));
        _project.Write("content/reports/chile.md", CliProject.Sound + "\n\nOne more sentence.\n");
        if (changed == "pages") File.WriteAllText(pages, "spoiled");
        else File.AppendAllText(_project[changed], "\n");
        Assert.Equal(0, _project.Run("build").ExitCode);
        _project.Run("build", "--output", _project["../clean"], "--no-cache");
        var differences = FolderBytes.List(_project["../clean"]).Except(FolderBytes.List(_project["output"]));
        Assert.Equal(changed.StartsWith("output/", StringComparison.Ordinal) ? [changed["output/".Length..]] : [],
            differences.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Build_WhereItsPagesCannotBeRemembered_PublishesTheSiteAndLeavesNothing()
    {
        _project.Run("build");
        var pages = Assert.Single(Directory.GetFiles(_project[".ogpsite/outputs"], "*.pages"));
        File.Delete(pages);
        Directory.CreateDirectory(pages);
        _project.Write("content/reports/chile.md", CliProject.Sound + "\n\nOne more sentence.\n");
        var result = _project.Run("build");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(
            "One more sentence.", File.ReadAllText(_project["output/reports/chile.html"]), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_project[".ogpsite/outputs"], "*.tmp"));
    }

    /// <summary>However it came about: built, from the folder where nothing has changed, or anew.</summary>
    [Fact]
    public void Build_ZipWhereNothingHasChanged_HasTheSameBytesAndNoFileOfOthers()
    {
        _project.Write("content/reports/data.csv", "a,b");
        _project.Write("content/reports/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        _project.Write("output/.gitignore", "*\n");
        _project.Run("build", "--zip", "first.zip");
        var again = _project.Run("build", "--zip", "again.zip");
        Assert.StartsWith("Nothing has changed. ", again.Output, StringComparison.Ordinal);
        _project.Write("output/CNAME", "example.org");
        _project.Run("build", "--zip", "foreign.zip");
        _project.Run("build", "--zip", "jobs.zip", "--no-cache", "--jobs", "1");
        _project.Write("output/index.html", "changed by hand");
        _project.Run("build", "--zip", "changed.zip");
        var first = File.ReadAllBytes(_project["first.zip"]);
        foreach (var other in (string[])["again.zip", "foreign.zip", "jobs.zip", "changed.zip"])
            Assert.True(first.AsSpan().SequenceEqual(File.ReadAllBytes(_project[other])), $"{other} is another zip.");
    }

    [Fact]
    public void Build_ZipOfContentWithAFault_LeavesBothAsTheyWere()
    {
        _project.Run("build", "--zip", "site.zip");
        var before = FolderBytes.List(_project["output"]).Append(Hash("site.zip")).ToArray();
        _project.Write("content/reports/chile.md", CliProject.Sound + "\n\nA [link](gone.md).\n");
        Assert.Equal(1, _project.Run("build", "--zip", "site.zip").ExitCode);
        Assert.Equal(before, FolderBytes.List(_project["output"]).Append(Hash("site.zip")));
        Assert.Equal([_project["site.zip"]], Directory.GetFiles(_project.Root));
    }

    [Fact]
    public void Build_ZipRefused_WritesNothingAtAll()
    {
        var result = _project.Run("build", "--zip", "output/site.zip");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("output/site.zip(1,1): error OGP6017: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.False(Directory.Exists(_project["output"]));
    }

    private void AssertZipHoldsTheOutput(string zip)
    {
        ZipFile.ExtractToDirectory(_project[zip], _project["../unzipped"]);
        var unzipped = FolderBytes.List(_project["../unzipped/reports"]);
        var added = unzipped.Except(FolderBytes.List(_project["output"])).Select(line => line.Split(' ')[0]);
        Assert.Equal(["MANIFEST.txt", "READ-ME-FIRST.txt"], added);
        Assert.Empty(FolderBytes.List(_project["output"]).Except(unzipped));
    }

    private string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_project[file])));

    private sealed class WriterThat(Action acts) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.Write(value + "\n");
            acts();
        }
    }
}
