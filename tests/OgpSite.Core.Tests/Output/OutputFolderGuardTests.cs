using OgpSite.Core.Diagnostics;
using OgpSite.Core.Output;

namespace OgpSite.Core.Tests.Output;

/// <summary>
/// Output folders that must be refused before anything is written: all stands afterwards as it stood before.
/// </summary>
public sealed class OutputFolderGuardTests : IDisposable
{
    private readonly OutputProject _project = new();

    public OutputFolderGuardTests()
    {
        _project.Write("home/letter.txt", "letter");
        _project.Write("here/below/work.txt", "work");
        _project.Write("project/themes/default/theme.yml", "");
        _project.Write("repository/.git/HEAD", "ref: refs/heads/main");
        _project.Write("worktree/.git", "gitdir: elsewhere");
        _project.Write("foreign/thesis.doc", "ten years");
        _project.Write("file", "a file");
    }

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("project", "the project's root")]
    [InlineData("project/", "the project's root")]
    [InlineData("project/content", "the project's 'content' folder")]
    [InlineData("project/output/../content", "the project's 'content' folder")]
    [InlineData("project/content/site", "a folder within the project's 'content' folder")]
    [InlineData("project/themes", "the project's 'themes' folder")]
    [InlineData("project/themes/new", "a folder within the project's 'themes' folder")]
    [InlineData("project/.ogpsite", "the project's '.ogpsite' folder")]
    [InlineData("home", "the home folder")]
    [InlineData("here/below", "the folder you stand in")]
    [InlineData("here", "a folder that holds the folder you stand in")]
    [InlineData("", "a folder that holds the home folder")]
    [InlineData("repository", "the root of a repository")]
    [InlineData("worktree", "the root of a repository")]
    public void Open_ProtectedFolder_IsRefused(string path, string reason)
    {
        var diagnostic = Assert.Single(Refused(_project[path]));
        Assert.Contains(
            $"error OGP6001: The site cannot be written here: this is {reason}. " +
            "Choose a folder of its own, such as 'output'.",
            diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_RootOfTheDisk_IsRefused() =>
        Assert.StartsWith(
            "/(1,1): error OGP6001: The site cannot be written here: this is the root of the disk.",
            Assert.Single(Refused("/")),
            StringComparison.Ordinal);

    [Fact]
    public void Open_FolderOfOthers_IsRefusedAndNamesAFile() => Assert.Equal(
        [
            $"{_project["foreign"]}(1,1): error OGP6002: This folder is not empty, and this project has not built it " +
            "('thesis.doc' is in it). Empty or remove it, or choose another folder.",
        ],
        Refused(_project["foreign"]));

    [Fact]
    public void Open_File_IsRefused() => Assert.Equal(
        [
            $"{_project["file"]}(1,1): error OGP6003: The site cannot be written here: this is a file, not a folder. " +
            "Choose a folder, such as 'output'.",
        ],
        Refused(_project["file"]));

    [Fact]
    public void Open_LinkToTheContent_IsRefused()
    {
        Directory.CreateSymbolicLink(_project["innocent"], _project["project/content"]);
        Assert.Contains(
            "this is the project's 'content' folder",
            Assert.Single(Refused(_project["innocent"])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Open_BelowALinkToTheContent_IsRefused()
    {
        Directory.CreateSymbolicLink(_project["innocent"], _project["project/content"]);
        Assert.Contains(
            "a folder within the project's 'content'",
            Assert.Single(Refused(_project["innocent/site"])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ContentThatIsALink_ItsTargetIsRefused()
    {
        Directory.Move(_project["project/content"], _project["texts"]);
        Directory.CreateSymbolicLink(_project["project/content"], _project["texts"]);
        Assert.Contains(
            "the project's 'content' folder", Assert.Single(Refused(_project["texts"])), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_LinkToItself_IsRefused()
    {
        File.CreateSymbolicLink(_project["loop"], _project["loop"]);
        var diagnostics = new DiagnosticBag();
        Assert.Null(FolderOutput.Open(_project.Folder(_project["loop"]), diagnostics));
        Assert.Equal("OGP6003", Assert.Single(diagnostics.ToSorted()).Code);
    }

    [Theory]
    [InlineData("project/output")]
    [InlineData("project/contents")]
    [InlineData("home/site")]
    [InlineData("homely")]
    [InlineData("here/beside")]
    [InlineData("new/and/deep")]
    public void Open_FolderOfItsOwn_IsTaken(string path)
    {
        Assert.Empty(_project.Build(_project.Folder(_project[path]), ("index.html", "1")));
        Assert.Equal(["index.html = 1"], _project.Texts(path));
    }

    private string[] Refused(string path)
    {
        var before = _project.Everything();
        var diagnostics = new DiagnosticBag();
        Assert.Null(FolderOutput.Open(_project.Folder(path), diagnostics));
        Assert.Null(FolderOutput.Open(_project.Folder(path) with { Clean = true }, diagnostics));
        Assert.Equal(before, _project.Everything());
        return [.. diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString())];
    }
}
