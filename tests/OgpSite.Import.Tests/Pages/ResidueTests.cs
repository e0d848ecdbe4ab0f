using OgpSite.Core.Diagnostics;
using OgpSite.Import.Pages;

namespace OgpSite.Import.Tests.Pages;

public sealed class ResidueTests
{
    [Theory]
    [InlineData("Skip Navigation")]
    [InlineData("Saltar navegación")]
    [InlineData("Ignorer la navigation")]
    [InlineData("Leave a Reply")]
    [InlineData("Leave a Reply Cancel reply")]
    [InlineData("Filed under: Reports, Kenya")]
    [InlineData("Downloads")]
    [InlineData("3 thoughts on “Kenya”")]
    [InlineData("2 Comments")]
    [InlineData("Do NOT follow this link or you will be banned from the site!")]
    public void Judge_WordsAroundAReport_AreResidue(string line) =>
        Assert.Equal(ResidueVerdict.Residue, new Residue().Judge(line));

    [Theory]
    [InlineData("No comments were received on the draft.")]
    [InlineData("3 comments were received on the draft.")]
    [InlineData("One response to the survey said so.")]
    [InlineData("Comment")]
    [InlineData("Downloads of open data grew.")]
    [InlineData("Do NOT follow this link")]
    [InlineData("Publicado en: 2021")]
    public void Judge_WordsOfAReport_AreText(string line) =>
        Assert.Equal(ResidueVerdict.Text, new Residue().Judge(line));

    [Fact]
    public void Judge_BelowTheCommentForm_OnlyItsLabelsAreResidue()
    {
        var residue = new Residue();
        Assert.Equal(
            [ResidueVerdict.Residue, ResidueVerdict.Residue, ResidueVerdict.Residue, ResidueVerdict.Unplaced],
            new[] { "Deja una respuesta", "Comentario *", "Los campos obligatorios están marcados", "Una frase." }
                .Select(residue.Judge));
    }

    /// <summary>The web site's name stands above and below a page; between, it is a heading like any other.</summary>
    [Fact]
    public void Import_NameOfTheWebSite_IsDroppedAtTheEndsOnly()
    {
        const string page =
            "Open Government Partnership\nKenya Design Report 2016-2018\nOpen Government Partnership\n" +
            "The partnership is one of many countries, and this is a sentence on it.\nOpen Government Partnership\n";
        var report = PageImporter.Import(
            new SavedPage(new SourcePath("page.txt"), page), ImportSite.Empty, new DiagnosticBag());
        Assert.EndsWith(
            "---\n\n## Open Government Partnership\n\n" +
            "The partnership is one of many countries, and this is a sentence on it.\n",
            report?.Report.Text, StringComparison.Ordinal);
        Assert.StartsWith("---\ntitle: Kenya Design", report?.Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_ProtectedMailAddress_IsDroppedAndLogged()
    {
        var dropped = new List<string>();
        Assert.Equal("Write to us.", Residue.Clean("Write to us [email protected].", (_, words) => dropped.Add(words)));
        Assert.Equal(["[email protected]"], dropped);
    }
}
