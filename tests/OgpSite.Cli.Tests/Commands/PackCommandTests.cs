using System.IO.Compression;

namespace OgpSite.Cli.Tests.Commands;

public sealed class PackCommandTests : IDisposable
{
    private readonly CliProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Pack_Site_SaysWhatIsInItAndTouchesNothingElse()
    {
        var result = _project.Run("pack", "site.zip");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(
            @"^1 report, 1 member, 0 terms -> \d+ pages in site\.zip \(\d+ kB, 0\.0 s\)\. " +
            @"Unzip it, then open index\.html\.\n$",
            result.Output);
        Assert.False(Directory.Exists(_project["output"]));
        Assert.Equal([_project["site.zip"]], Directory.GetFiles(_project.Root));
        Assert.Contains("reports/index.html", Names("site.zip"));
        Assert.Contains("reports/reports/chile.html", Names("site.zip"));
        Assert.Contains("reports/READ-ME-FIRST.txt", Names("site.zip"));
    }

    [Fact]
    public void Pack_Site_IsVerifiedByCheckAlsoWhereThereIsNoProject()
    {
        _project.Run("pack", "../site.zip");
        using var elsewhere = new CliProject { CurrentFolder = _project[".."] };
        var sound = elsewhere.Run("check", "--zip", "site.zip");
        Assert.Matches(@"^site\.zip: \d+ files, all as the manifest says\.\n$", sound.Output);
        Assert.Equal((0, ""), (sound.ExitCode, sound.Error));
        using (var zip = ZipFile.Open(_project["../site.zip"], ZipArchiveMode.Update))
            zip.GetEntry("reports/index.html")!.Delete();
        var changed = elsewhere.Run("check", "--zip", "site.zip");
        Assert.Equal(
            [
                "site.zip(1,1): error OGP6020: 'index.html' is listed in the manifest and is not in the zip. " +
                    "Get the zip again from where it came from.",
                "1 error.",
            ],
            changed.ErrorLines);
        Assert.Equal((1, ""), (changed.ExitCode, changed.Output));
        foreach (var (name, message) in new[]
                 {
                     ("gone.zip", "There is no file 'gone.zip'."), (".", "'.' is a folder, not a zip."),
                 })
        {
            var refused = elsewhere.Run("check", "--zip", name);
            Assert.Equal((3, message + "\n"), (refused.ExitCode, refused.Error));
        }
    }

    [Fact]
    public void Pack_SiteAndBuildZip_GiveTheSameBytes()
    {
        _project.Run("pack", "packed.zip");
        _project.Run("build", "--zip", "built.zip");
        Assert.Equal(File.ReadAllBytes(_project["packed.zip"]), File.ReadAllBytes(_project["built.zip"]));
    }

    [Theory]
    [InlineData("chile")]
    [InlineData("reports/chile.html")]
    [InlineData("content/reports/chile.md")]
    public void Pack_Report_HoldsItAlone(string name)
    {
        AddPeru();
        var result = _project.Run("pack", "--report", name, "chile.zip");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("1 report, 1 member, ", result.Output, StringComparison.Ordinal);
        Assert.Contains("chile/index.html", Names("chile.zip"));
        Assert.Contains("chile/reports/chile.html", Names("chile.zip"));
        Assert.DoesNotContain(Names("chile.zip"), path => path.Contains("peru", StringComparison.Ordinal));
    }

    [Fact]
    public void Pack_ReportByItsFileFromWhereTheUserStands_IsFound()
    {
        using var here = new CliProject { CurrentFolder = _project["content/reports"] };
        var result = here.Run("pack", "--project", "../..", "--report", "chile.md", "../../chile.zip");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.True(File.Exists(_project["chile.zip"]));
    }

    [Fact]
    public void Pack_UnknownReport_NamesTheNearestAndAll()
    {
        AddPeru();
        var result = _project.Run("pack", "--report", "chlie", "chile.zip");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            [
                "There is no report 'chlie'. Did you mean 'chile'?",
                "A report is named by the last part of its address without '.html', by its address, or by its file.",
                "Reports: chile, peru",
                "Try: ogpsite pack --report chile report.zip",
            ],
            result.ErrorLines);
        Assert.False(File.Exists(_project["chile.zip"]));
    }

    [Fact]
    public void Pack_Draft_AsksForDrafts()
    {
        _project.Write("content/reports/chile.md", CliProject.Sound.Replace(
            "type:", "draft: yes\ntype:", StringComparison.Ordinal));
        var result = _project.Run("pack", "--report", "chile", "chile.zip");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            [
                "The report 'chile' is a draft, which is not part of the site.",
                "Try: ogpsite pack --drafts --report chile chile.zip",
            ],
            result.ErrorLines);
        Assert.Equal(0, _project.Run("pack", "--drafts", "--report", "chile", "chile.zip").ExitCode);
    }

    [Theory]
    [InlineData("content/reports/chile.md", "---\ntitle: Chile\n---\n", "OGP1")]
    [InlineData("content/site.yml", "languages: [en]\n", "OGP1")]
    public void Pack_ReportWithAFault_IsReportedAndLeavesTheOldZip(string path, string text, string code)
    {
        _project.Run("pack", "--report", "chile", "chile.zip");
        var before = File.ReadAllBytes(_project["chile.zip"]);
        _project.Write(path, text);
        var result = _project.Run("pack", "--report", "chile", "chile.zip");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains($"error {code}", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.EndsWith(". Nothing was written.", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_project["chile.zip"]));
        Assert.Equal([_project["chile.zip"]], Directory.GetFiles(_project.Root));
    }

    [Fact]
    public void Pack_BaseUrl_IsNamed()
    {
        _project.Run("pack", "--base-url", "https://example.org/irm", "site.zip");
        foreach (var file in (string[])["READ-ME-FIRST.txt", "index.html"])
            Assert.Contains("https://example.org/irm/", Text("site.zip", $"reports/{file}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.tar", "OGP6013")]
    [InlineData("content", "OGP6014")]
    [InlineData("gone/site.zip", "OGP6015")]
    [InlineData("diary.zip", "OGP6016")]
    [InlineData("content/site.zip", "OGP6017")]
    public void Pack_PlaceThatMustNotBe_IsWrongUsage(string file, string code)
    {
        _project.Write("diary.zip", "Dear diary");
        var before = FolderBytes.List(_project.Root).ToArray();
        var result = _project.Run("pack", file);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"{file}(1,1): error {code}: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("Nothing was written.", result.ErrorLines[1]);
        Assert.Equal(before, FolderBytes.List(_project.Root).ToArray());
    }

    [Fact]
    public void Pack_WithoutAFile_SaysSo()
    {
        var result = _project.Run("pack");
        Assert.Equal(
            (2, "An argument is missing: FILE.zip.\nTry 'ogpsite pack --help'.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Pack_WhileAnotherRunWritesTheZip_IsRefused()
    {
        using var held = new FileStream(
            _project["site.zip.ogpsite-tmp"], FileMode.Create, FileAccess.Write, FileShare.None);
        var result = _project.Run("pack", "site.zip");
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(_project["site.zip"] + ": ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_Interrupted_LeavesTheOldZipAndNothingElse()
    {
        _project.Run("pack", "site.zip");
        var before = FolderBytes.List(_project.Root).ToArray();
        using var project = new CliProject { Interruption = new CancellationToken(canceled: true) };
        project.Write("site.zip", "");
        var result = project.Run("pack", "site.zip");
        Assert.Equal((130, ""), (result.ExitCode, result.Output));
        Assert.Equal(0, new FileInfo(project["site.zip"]).Length);
        Assert.Equal([project["site.zip"]], Directory.GetFiles(project.Root));
        Assert.Equal(before, FolderBytes.List(_project.Root).ToArray());
    }

    [Fact]
    public void Pack_SourceDateEpoch_IsTheTimeOfAllFiles()
    {
        using var project = new CliProject { SourceDateEpoch = "1700000000" };
        project.Run("pack", "site.zip");
        using var zip = ZipFile.OpenRead(project["site.zip"]);
        Assert.All(zip.Entries, entry => Assert.Equal(
            new DateTime(2023, 11, 14, 22, 13, 20), entry.LastWriteTime.DateTime));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData("99999999999999999")]
    public void Pack_SourceDateEpochThatIsNone_IsWrongUsage(string text)
    {
        using var project = new CliProject { SourceDateEpoch = text };
        var result = project.Run("pack", "site.zip");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            $"SOURCE_DATE_EPOCH is set, and is not the number of seconds since 1970-01-01 but '{text}'.",
            result.ErrorLines[0]);
        Assert.False(File.Exists(project["site.zip"]));
    }

    private void AddPeru() => _project.Write("content/reports/peru.md", CliProject.Sound
        .Replace("Chile", "Peru", StringComparison.Ordinal).Replace("CL", "PE", StringComparison.Ordinal));

    private string[] Names(string file)
    {
        using var zip = ZipFile.OpenRead(_project[file]);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private string Text(string file, string path)
    {
        using var zip = ZipFile.OpenRead(_project[file]);
        using var reader = new StreamReader(zip.GetEntry(path)!.Open()); // a test that names it has packed it
        return reader.ReadToEnd();
    }
}
