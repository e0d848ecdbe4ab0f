using System.Text.Json;

namespace OgpSite.Cli.Tests.Commands;

public sealed class TermsCommandTests : IDisposable
{
    private readonly CliProject _project = new(
    [
        ("content/site.yml", "title: Reports\nlanguages: [en, es]\n"),
        ("content/reports/chile.md", CliProject.Sound + """


            A second commitment has a milestone, and the action *plan* knows of both. This line is long enough to be cut.
            """),
        ("content/glossary/en/commitment.md", "---\nterm: commitment\ndefinition: A promise.\n---\n"),
        ("content/glossary/en/milestone.md", "---\nterm: milestone\nmatch: explicit\ndefinition: A step.\n---\n"),
        ("content/glossary/en/action-plan.md", "---\nterm: action plan\ndefinition: A plan.\n---\n"),
        ("content/glossary/en/promise.md", "---\nterm: promise\naliases: [pledge]\ndefinition: A vow.\n---\n"),
        ("content/glossary/en/vow.md", "---\nterm: vow\naliases: [pledge]\ndefinition: A promise.\n---\n"),
        ("content/glossary/es/hito.md", "---\nterm: hito\ndefinition: Un paso.\n---\n"),
    ]);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Terms_Site_ShowsUsesLinesAndWhatIsAmiss()
    {
        var result = _project.Run("terms");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            language  entry        match     reports   uses
            en        action-plan  auto            0      0
            en        commitment   auto            1      2
            en        milestone    explicit        0      0
            en        promise      auto            0      0
            en        vow          auto            0      0
            es        hito         auto            0      0

            commitment (en), 2 of 2:
              content/reports/chile.md
                  :10                  The plan has nine [commitments].
                  :12                           A second [commitment] has a milestone, and the actio

            Entries that no text uses:
              content/glossary/en/action-plan.md(1,1): action-plan
              content/glossary/en/milestone.md(1,1): milestone (match: explicit)
              content/glossary/en/promise.md(1,1): promise
              content/glossary/en/vow.md(1,1): vow
              content/glossary/es/hito.md(1,1): hito

            Spellings that belong to two entries and so are linked to neither:
              'pledge': content/glossary/en/promise.md and content/glossary/en/vow.md

            Terms that are not linked because markup cuts through them:
              content/reports/chile.md
                  :12  mmitment has a milestone, and the [action plan] knows of both. This line is l

            Texts with more than 3 links in 100 words: 0 of 1. The densest:
              in 100  links   words  text
                 3.7      1      27  content/reports/chile.md

            """.ReplaceLineEndings("\n"),
            result.Output);
    }

    [Fact]
    public void Terms_OneEntry_ShowsWhereItWouldBeLinked()
    {
        var result = _project.Run("terms", "--term", "milestone");
        Assert.Equal(
            """
            language  entry      match     reports   uses
            en        milestone  explicit        1      1

            milestone (en), 1 of 1:
              content/reports/chile.md
                  :12          A second commitment has a [milestone], and the action plan knows of b

            """.ReplaceLineEndings("\n"),
            result.Output);
    }

    [Fact]
    public void Terms_UnusedInALanguage_AreOneALine()
    {
        Assert.Equal(
            "content/glossary/es/hito.md(1,1): hito\n", _project.Run("terms", "--unused", "--language", "es").Output);
    }

    [Fact]
    public void Terms_AsJson_IsOneObjectWithThePlaces()
    {
        using var json = JsonDocument.Parse(_project.Run("terms", "--log", "json", "--lines", "1").Output);
        var commitment = json.RootElement.GetProperty("terms")[1];
        Assert.Equal(
            ("commitment", 2, 1),
            (commitment.GetProperty("id").GetString(), commitment.GetProperty("uses").GetInt32(),
                commitment.GetProperty("lines").GetArrayLength()));
        Assert.Equal(
            ("content/reports/chile.md", 10, 19, "commitments"),
            (commitment.GetProperty("lines")[0].GetProperty("file").GetString(),
                commitment.GetProperty("lines")[0].GetProperty("line").GetInt32(),
                commitment.GetProperty("lines")[0].GetProperty("column").GetInt32(),
                commitment.GetProperty("lines")[0].GetProperty("words").GetString()));
        Assert.Equal(5, json.RootElement.GetProperty("unused").GetArrayLength());
        Assert.Equal("pledge", json.RootElement.GetProperty("ambiguous")[0].GetProperty("spelling").GetString());
        Assert.Equal("action-plan", json.RootElement.GetProperty("split")[0].GetProperty("id").GetString());
        Assert.False(json.RootElement.GetProperty("texts")[0].GetProperty("tooDense").GetBoolean());
    }

    [Theory]
    [InlineData("--term", "milestones", "There is no glossary entry 'milestones'. Did you mean 'milestone'?")]
    [InlineData("--language", "fr", "There is no glossary in 'fr'. There is one in en, es.")]
    public void Terms_NameThatIsNot_IsAWrongUsage(string option, string value, string message)
    {
        var result = _project.Run("terms", option, value);
        Assert.Equal((2, message), (result.ExitCode, result.ErrorLines[0]));
    }

    [Fact]
    public void Terms_SiteWithErrors_TellsThemAndShowsTheRest()
    {
        _project.Write("content/reports/broken.md", "---\ntitle: No type\ncountry: Chile\n---\n");
        var result = _project.Run("terms");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("OGP1101", result.Error, StringComparison.Ordinal);
        Assert.Contains("en        commitment   auto            1      2\n", result.Output, StringComparison.Ordinal);
    }
}
