using OgpSite.Core.Diagnostics;
using OgpSite.Core.Linking;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Linking;

public sealed class ImportRemarksTests
{
    [Fact]
    public void Find_CommentsOfAnImport_GivesThemWithTheirPlaces()
    {
        var project = MemorySourceTree.OfTexts(
            ("content/reports/a.md",
                "---\ntitle: A\n---\n\n<!-- ogpsite: Budget: unknown -->\n\nText <!-- mine --> <!-- ogpsite: b -->\n"),
            ("content/reports/notes.txt", "<!-- ogpsite: none -->\n"));
        var work = new OrderedWork(1, TimeSpan.FromSeconds(10), CancellationToken.None);
        var remarks = ImportRemarks.Find(project, project.List("content", new DiagnosticBag()), work);
        Assert.Equal(
            ["content/reports/a.md(5,1) Budget: unknown", "content/reports/a.md(7,20) b"],
            remarks.Select(remark => $"{remark.Location} {remark.Text}"));
    }
}
