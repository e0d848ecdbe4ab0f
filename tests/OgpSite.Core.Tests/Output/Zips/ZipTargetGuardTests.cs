using OgpSite.Core.Diagnostics;
using OgpSite.Core.Output.Zips;

namespace OgpSite.Core.Tests.Output.Zips;

public sealed class ZipTargetGuardTests : IDisposable
{
    private readonly OutputProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("site.zip")]
    [InlineData("SITE.ZIP")]
    [InlineData("../beside.zip")]
    [InlineData("contents.zip")]
    public void Open_PlaceOfItsOwn_IsTaken(string path) => Assert.Empty(Open(path));

    [Theory]
    [InlineData("site.tar", "site.zip")]
    [InlineData("site", "site.zip")]
    [InlineData("zip", "zip.zip")]
    public void Open_NameWithoutZip_IsRefused(string path, string better) => Assert.Equal(
        [$"{path}(1,1): error OGP6013: The name of a zip ends in '.zip'. Write '{better}'."], Open(path));

    [Fact]
    public void Open_Folder_IsRefused()
    {
        Directory.CreateDirectory(_project["project/made.zip"]);
        Assert.Equal(
            [
                "made.zip(1,1): error OGP6014: The zip cannot be written here: this is a folder. Name a file in it, " +
                "such as 'made.zip/site.zip'.",
            ],
            Open("made.zip"));
    }

    [Fact]
    public void Open_FolderThatDoesNotExist_IsRefused()
    {
        Assert.Equal(
            [
                "gone/site.zip(1,1): error OGP6015: There is no folder 'gone' to write the zip into. Make it, or " +
                "choose another place.",
            ],
            Open("gone/site.zip"));
        Assert.False(Directory.Exists(_project["project/gone"]));
    }

    [Theory]
    [InlineData("PK")]
    [InlineData("my diary")]
    [InlineData("PK\u0003 almost")]
    public void Open_FileThatIsNoZip_IsRefused(string text)
    {
        _project.Write("project/site.zip", text);
        Assert.Equal(
            [
                "site.zip(1,1): error OGP6016: This file is no zip, whatever its name says, so it is not replaced. " +
                "Remove it, or choose another name.",
            ],
            Open("site.zip"));
        Assert.Equal(text, File.ReadAllText(_project["project/site.zip"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 and so on")]
    [InlineData("PK\u0005\u0006 and so on")]
    public void Open_ZipOrEmptyFile_IsTaken(string text)
    {
        _project.Write("project/site.zip", text);
        Assert.Empty(Open("site.zip"));
    }

    [Theory]
    [InlineData("content/site.zip", "the project's 'content' folder")]
    [InlineData("content/reports/x/../site.zip", "the project's 'content' folder")]
    [InlineData("themes/site.zip", "the project's 'themes' folder")]
    [InlineData(".ogpsite/site.zip", "the project's '.ogpsite' folder")]
    [InlineData("output/site.zip", "the folder that the site is written into")]
    public void Open_WithinWhatABuildReadsOrWrites_IsRefused(string path, string what) => Assert.Contains(
        $": error OGP6017: The zip cannot be written here: this is within {what}. Choose a place outside, such as " +
        "the project's folder.",
        Assert.Single(Open(path)), StringComparison.Ordinal);

    [Fact]
    public void Open_LinkIntoTheContent_IsRefused()
    {
        File.CreateSymbolicLink(_project["project/site.zip"], _project["project/content/site.zip"]);
        Assert.Contains("OGP6017", Assert.Single(Open("site.zip")), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Refused_LeavesNoTrace()
    {
        var before = _project.Everything();
        Open("site.tar");
        Open("content/site.zip");
        Assert.Equal(before, _project.Everything());
    }

    private string[] Open(string path)
    {
        var diagnostics = new DiagnosticBag();
        var target = new ZipTarget
        {
            Path = Path.GetFullPath(path, _project.Root),
            ProjectRoot = _project.Root,
            OutputFolder = _project.Output,
        };
        using var output = ZipOutput.Open(target, new ZipLabel("site", "", null), diagnostics);
        string[] found = [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString())];
        Assert.Equal(found.Length > 0, output is null);
        return found;
    }
}
