using System.Text;
using System.Text.Json;

namespace OgpSite.Cli.Tests.Commands;

public sealed class ImportCommandTests
{
    private const string Definition =
        "A plan of action sets out what a government intends to do within two years, who is to do it, and how " +
        "people can follow the work from the first meeting to the last report, month after month, in the open and in " +
        "plain words.";

    private static readonly string Page =
        "Kenya Design Report 2016-2018\n- Report Publication Year: 2018\n- Budget: unknown\n" +
        $"The second action plan{Definition[..200]}... More was drawn up by all who had a part in it.\nLeave a Reply\n";

    private const string Report = "content/reports/kenya/kenya-design-report-2016-2018.md";

    [Fact]
    public void Import_Page_WritesReportDraftAndLog()
    {
        using var project = new CliProject();
        project.Write("saved/page.txt", Page);
        var result = project.Run("import", "saved/page.txt");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            $"saved/page.txt -> {Report}: 1 definition cut, 5 facts mapped, 1 line dropped, 1 left\n", result.Output,
            StringComparison.Ordinal);
        Assert.Contains("       4:23  cut      definition behind 'plan': A plan of action", result.Output,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "1 page imported: 1 report and 1 draft entry written. Look for what is missing with 'ogpsite check'.\n",
            result.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["saved/page.txt(3,1): warning OGP7006: This could not be placed, and was left: 'Budget: unknown'."],
            result.ErrorLines);
        Assert.EndsWith(
            "---\n\n<!-- ogpsite: Budget: unknown -->\n\n" +
            "The second action plan was drawn up by all who had a part in it.\n",
            File.ReadAllText(project[Report]), StringComparison.Ordinal);
        Assert.Contains("\ndraft: true\n", File.ReadAllText(project["content/glossary/en/action-plan.md"]),
            StringComparison.Ordinal);
        using var log = JsonDocument.Parse(
            File.ReadAllText(project[".ogpsite/import/reports-kenya-kenya-design-report-2016-2018.json"]));
        var cut = log.RootElement.GetProperty("entries").EnumerateArray()
            .Single(entry => entry.GetProperty("action").GetString() == "cut");
        Assert.Equal((4, 23), (cut.GetProperty("line").GetInt32(), cut.GetProperty("column").GetInt32()));
    }

    /// <summary>
    /// Nothing but the country's code is missing, and what was left is listed without being a problem.
    /// </summary>
    [Fact]
    public void Import_ThenCountryCode_BuildsStrictlyAndCheckListsWhatIsLeft()
    {
        using var project = new CliProject();
        project.Write("page.txt", Page);
        Assert.Equal(0, project.Run("import", "page.txt", "-q").ExitCode);
        File.WriteAllText(project[Report], File.ReadAllText(project[Report])
            .Replace("country: Kenya\n", "country: Kenya\ncountry-code: KE\n", StringComparison.Ordinal));
        var built = project.Run("build", "-q", "--strict");
        Assert.Equal((0, ""), (built.ExitCode, built.Error));
        var check = project.Run("check", "--strict");
        Assert.Equal(0, check.ExitCode);
        Assert.Equal([$"{Report}(10,1): note: An import could not place this: Budget: unknown"], check.ErrorLines);
    }

    [Fact]
    public void Import_Twice_GivesTheSameBytes()
    {
        using var project = new CliProject();
        project.Write("saved/page.txt", Page);
        project.Write("saved/other.html",
            "<html><body><h1>Chile Results Report 2018-2020</h1><p>Text.</p></body></html>");
        project.Run("import", "saved", "-q");
        var first = FolderBytes.List(project["content"]).ToList();
        var second = project.Run("import", "saved");
        Assert.EndsWith(
            "2 pages imported: 0 reports and 0 draft entries written. Look for what is missing with 'ogpsite check'.\n",
            second.Output, StringComparison.Ordinal);
        Assert.Equal(first, FolderBytes.List(project["content"]));
    }

    [Fact]
    public void Import_EditedReport_IsKeptWithoutForce()
    {
        using var project = new CliProject();
        project.Write("page.txt", Page);
        project.Run("import", "page.txt", "-q");
        var imported = File.ReadAllText(project[Report]);
        project.Write(Report, imported + "\nMy own words.\n");
        var kept = project.Run("import", "page.txt", "-q");
        Assert.Equal(0, kept.ExitCode);
        Assert.Contains(
            $"{Report}(1,1): warning OGP7007: The file is not as an import left it, so it was kept. Use '--force' to " +
            "overwrite it.", kept.ErrorLines);
        Assert.EndsWith("My own words.\n", File.ReadAllText(project[Report]), StringComparison.Ordinal);
        project.Run("import", "page.txt", "-q", "--force");
        Assert.Equal(imported, File.ReadAllText(project[Report]));
    }

    /// <summary>A page that was saved anew replaces its report as long as nobody has worked on it.</summary>
    [Fact]
    public void Import_ChangedPage_ReplacesAnUneditedReport()
    {
        using var project = new CliProject();
        project.Write("page.txt", Page);
        project.Run("import", "page.txt", "-q");
        project.Write("page.txt", Page.Replace("drawn up", "written", StringComparison.Ordinal));
        project.Run("import", "page.txt", "-q");
        Assert.Contains("was written by all", File.ReadAllText(project[Report]), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_WithOutput_NeedsNoProject()
    {
        using var other = new TemporaryFolder("import");
        other.Write("page.txt", Page);
        using var elsewhere = new CliProject { CurrentFolder = other.Path };
        Assert.Equal(0, elsewhere.Run("import", "page.txt", "--output", "out", "-q").ExitCode);
        Assert.True(File.Exists(other["out/reports/kenya/kenya-design-report-2016-2018.md"]));
        Assert.True(File.Exists(other["out/glossary/en/action-plan.md"]));
    }

    [Fact]
    public void Import_FileThatIsNoText_IsRefusedAndTheOthersAreImported()
    {
        using var project = new CliProject();
        project.Write("saved/page.txt", Page);
        File.WriteAllBytes(project["saved/a.txt"], [0x25, 0x50, 0xE9, 0x00]);
        File.WriteAllBytes(
            project["saved/old.html"],
            Encoding.Latin1.GetBytes(
                "<html><meta charset=iso-8859-1><h1>México Design Report 2018-2020</h1><p>Año.</p>"));
        var result = project.Run("import", "saved", "-q");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "saved/a.txt(1,1): error OGP7002: This file cannot be read as text: it is neither UTF-8 nor a page that " +
            "names its encoding.", result.ErrorLines);
        Assert.True(File.Exists(project[Report]));
        Assert.EndsWith(
            "\nAño.\n", File.ReadAllText(project["content/reports/mexico/mexico-design-report-2018-2020.md"]),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file or folder 'gone.txt'.", "import", "gone.txt")]
    [InlineData("There is no page in what you named: pages end in .txt, .html or .htm.", "import", "content/reports")]
    [InlineData("'--language' is a language code such as en or pt-BR, not 'Spanish'.", "import", "page.txt",
        "--language", "Spanish")]
    [InlineData("There is no file 'gone.md'.", "import", "--fix", "gone.md")]
    [InlineData("An argument is missing: FILE|DIR.", "import")]
    public void Import_WrongUsage_SaysWhat(string message, params string[] line)
    {
        using var project = new CliProject();
        project.Write("page.txt", Page);
        var result = project.Run(line);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(message, result.ErrorLines[0]);
    }

    [Fact]
    public void Import_SeveralNamesOfNothing_AreAllTold()
    {
        using var project = new CliProject();
        project.Write("page.txt", Page);
        var result = project.Run("import", "gone.txt", "page.txt", "away");
        Assert.Equal(
            ["There is no file or folder 'gone.txt'.", "There is no file or folder 'away'.", "Try: ogpsite import page.txt"],
            result.ErrorLines);
        Assert.False(File.Exists(project[Report]));
    }

    [Fact]
    public void Fix_PastedDefinition_IsCutAndNothingElseChanges()
    {
        using var project = new CliProject();
        var text = $"{CliProject.Sound}\n\nThe action plan{Definition[..200]}... More, *which* ran.\n"
            .ReplaceLineEndings("\r\n");
        project.Write("content/reports/chile.md", text);
        Assert.Contains("OGP2080", project.Run("check").Error, StringComparison.Ordinal);
        var result = project.Run("import", "--fix", "content/reports/chile.md");
        Assert.Equal((0, "1 definition cut.\n"), (result.ExitCode, result.Output));
        Assert.Contains("content/reports/chile.md(12,16): note: Cut: A plan of action sets", result.Error,
            StringComparison.Ordinal);
        Assert.Equal(
            text.Replace(Definition[..200] + "... More", "", StringComparison.Ordinal),
            File.ReadAllText(project["content/reports/chile.md"]));
        Assert.Equal("", project.Run("check", "-q").Error);
    }

    [Fact]
    public void Fix_CleanFile_IsNotTouched()
    {
        using var project = new CliProject();
        var before = File.GetLastWriteTimeUtc(project["content/reports/chile.md"]);
        Assert.Equal("0 definitions cut.\n", project.Run("import", "--fix", "content/reports/chile.md").Output);
        Assert.Equal(before, File.GetLastWriteTimeUtc(project["content/reports/chile.md"]));
    }
}
