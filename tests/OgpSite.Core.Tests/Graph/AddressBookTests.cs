using OgpSite.Core.Diagnostics;
using OgpSite.Core.Graph;

namespace OgpSite.Core.Tests.Graph;

public sealed class AddressBookTests
{
    private static readonly SourceLocation Place = new(new SourcePath("content/reports/b.md"), 1, 1);

    [Theory]
    [InlineData("reports/a.html", "reports/a.html")]
    [InlineData("reports/a.html", "reports/A.html")]
    [InlineData("reports/a", "reports/a/map.png")]
    [InlineData("reports/a/map.png", "reports/a")]
    [InlineData("reports/a/b/map.png", "reports/A")]
    public void TryTake_TwoThatCannotStandSideBySide_ReportsTheSecond(string first, string second)
    {
        var diagnostics = new DiagnosticBag();
        var book = new AddressBook();
        Assert.True(book.TryTake(new SiteUrl(first), "a.md", Place, diagnostics));
        Assert.False(book.TryTake(new SiteUrl(second), "b.md", Place, diagnostics));
        Assert.Equal(
            [$"content/reports/b.md(1,1): error OGP3001: The address '{second}' is already taken by 'a.md'. " +
                "Rename one of the two, or give it a 'slug' of its own."],
            diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("reports/con.html", "Windows keeps the name 'con' for a device")]
    [InlineData("reports/aux/map.png", "Windows keeps the name 'aux' for a device")]
    [InlineData("reports/lpt1.tar.gz", "Windows keeps the name 'lpt1' for a device")]
    public void TryTake_NameThatWindowsKeeps_IsReported(string path, string why)
    {
        var diagnostics = new DiagnosticBag();
        Assert.False(new AddressBook().TryTake(new SiteUrl(path), "a.md", Place, diagnostics));
        Assert.Equal(
            [$"content/reports/b.md(1,1): error OGP3016: The address '{path}' cannot be used: {why}. " +
                "Rename the file, or give it a 'slug' of its own."],
            diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData(145, true)]
    [InlineData(146, false)]
    public void TryTake_LongPath_IsTakenUpToTheLimit(int length, bool expected) => Assert.Equal(
        expected, new AddressBook().TryTake(new SiteUrl(new string('a', length)), "a.md", Place, new DiagnosticBag()));

    [Fact]
    public void TryTake_Neighbours_StandSideBySide()
    {
        var diagnostics = new DiagnosticBag();
        var book = new AddressBook();
        Assert.All(
            ["reports/a.html", "reports/ab.html", "reports/a/map.png", "es/reports/a.html", "reports/console.html"],
            path => Assert.True(book.TryTake(new SiteUrl(path), path, Place, diagnostics)));
    }
}
