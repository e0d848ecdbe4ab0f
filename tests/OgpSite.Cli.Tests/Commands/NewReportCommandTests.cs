using OgpSite.Core.Reports;
using Spectre.Console.Testing;

namespace OgpSite.Cli.Tests.Commands;

public sealed class NewReportCommandTests : IDisposable
{
    private readonly CliProject _project = new([("content/site.yml", "title: Reports\nlanguages: [en, es]\n")]);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void NewReport_AllGiven_WritesExactlyThat()
    {
        var result = New(
            "--title", "Chile: Report #4", "--type", "IRM Design Report", "--country", "Chile", "--country-code", "cl",
            "--locality", "Santa Ana", "--dates", "2018–2020", "--plan", "IV", "--published", "2021-03",
            "--status", "public-comment");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            "Made content/reports/chile/chile-report-4.md. Fill it in, and look for mistakes with 'ogpsite check'.\n",
            result.Output);
        Assert.StartsWith(
            """
            ---
            title: "Chile: Report #4"
            type: design
            country: Chile
            country-code: CL
            locality: Santa Ana
            dates-under-review: 2018-2020
            action-plan: {number: IV}
            published: 2021-03
            status: public-comment
            #
            """.ReplaceLineEndings("\n"),
            Read("chile/chile-report-4.md"), StringComparison.Ordinal);
        AssertBuildsStrictly();
    }

    [Fact]
    public void NewReport_EveryType_BuildsAndHasTheKeysOfItsGlance()
    {
        foreach (var type in ReportTypes.Codes)
        {
            New("--title", $"Report {type}", "--type", type, "--country", "Chile", "--country-code", "CL");
            var text = Read($"chile/report-{type}.md");
            var layout = GlanceFields.LayoutOf(ReportTypes.Parse(type)!.Value);
            Assert.Equal(
                layout?.Fields.Names ?? [],
                text.Split('\n').Where(line => line.StartsWith("#   ", StringComparison.Ordinal))
                    .Select(line => line[4..].Split(':')[0]).Where(key => !key.StartsWith('-') && key[0] != ' '));
            Assert.True(text.Split("\n## ").Length > 3, $"{type} has too few headings.");
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        }

        AssertBuildsStrictly();
    }

    /// <summary>What stands behind a '#' must be right when an author takes the '#' away.</summary>
    [Fact]
    public void NewReport_ExamplesInComments_AreValidFrontMatter()
    {
        foreach (var type in ReportTypes.Codes)
        {
            New("--title", $"Report {type}", "--type", type, "--country", "Chile", "--country-code", "CL");
            var path = $"content/reports/chile/report-{type}.md";
            var lines = File.ReadAllText(_project[path]).Split('\n');
            _project.Write(path, string.Join('\n', lines
                .Where(line => !line.StartsWith("# Further keys", StringComparison.Ordinal))
                .Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line)));
        }

        AssertBuildsStrictly();
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("null")]
    [InlineData("pending")]
    [InlineData("2018-2020")]
    [InlineData("- a list")]
    [InlineData("'quoted'")]
    [InlineData("a \"b\" \\ c: d # e")]
    [InlineData("{x}, [y] & *z")]
    [InlineData("@handle %percent !bang |pipe >gt")]
    [InlineData("Informe de diseño – «Perú»")]
    [InlineData("تقرير التصميم")]
    [InlineData("two\nlines")]
    [InlineData("😀")]
    public void NewReport_AnyTitle_IsReadBackAsItWas(string title)
    {
        var result = New("--title", title, "--type", "design", "--country", "Chile", "--country-code", "CL");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        AssertBuildsStrictly();
        var page = Directory.EnumerateFiles(_project["output/reports"], "*.html")
            .Single(file => Path.GetFileName(file) != "index.html");
        var heading = BuiltSite.Parse(File.ReadAllText(page)).QuerySelector("h1")!.TextContent;
        Assert.Equal(title.Split(), heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void NewReport_NothingGivenAndNobodyToAsk_ListsAllThatIsMissing()
    {
        var result = New();
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            ["'--title'", "'--type'", "'--country'", "'--country-code'"],
            result.ErrorLines[..^1].Select(line => line.Split(' ')[0]));
        Assert.False(Directory.Exists(_project["content/reports"]));
    }

    [Fact]
    public void NewReport_WrongValues_AreToldInTheWordsOfABuildAllAtOnce()
    {
        var result = New(
            "--title", new string('x', 301), "--type", "desgn", "--country-code", "ZZZ", "--dates", "2020-2018",
            "--plan", "many", "--published", "soon", "--status", "done", "--language", "fr");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            [
                "'--title': The text of 'title' has 301 characters; at most 300 are allowed.",
                $"'--type': The value 'desgn' of 'type' is not known. Allowed: " +
                $"{string.Join(", ", ReportTypes.Codes)}. Did you mean 'design'?",
                "'--country' is missing: The member's name.",
                "'--country-code': The value 'ZZZ' of 'country-code' is not a country code of two letters " +
                "(ISO 3166-1), such as CL.",
                "'--dates': The period of 'dates-under-review' ends (2018) before it begins (2020).",
                "'--plan': The value 'many' of 'number' is not a plan's number, such as 4, IV or Fourth.",
                "'--published': The value 'soon' of 'published' is not a year or date, such as 2021, 2021-03 or " +
                "2021-03-09.",
                "'--status': The value 'done' of 'status' is not known. Allowed: final, public-comment, corrected.",
                "'--language': 'fr' is none of en, es.",
            ],
            result.ErrorLines[..^1]);
        Assert.False(Directory.Exists(_project["content/reports"]));
    }

    [Fact]
    public void NewReport_FileIsThere_LeavesItAsItIs()
    {
        _project.Write("content/reports/chile/a.md", CliProject.Sound);
        var result = New("--title", "A", "--type", "design", "--country", "Chile");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("There is already content/reports/chile/a.md. It was left as it is.", result.ErrorLines[0]);
        Assert.Equal(CliProject.Sound, Read("chile/a.md"));
    }

    [Fact]
    public void NewReport_AddressOfAnotherReport_IsRefusedAsABuildWould()
    {
        _project.Write("content/reports/elsewhere/a.md", CliProject.Sound);
        var result = New("--title", "A", "--type", "design", "--country", "Chile");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("OGP3001", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_project["content/reports/chile/a.md"]));
    }

    [Fact]
    public void NewReport_CountryThatTheSiteKnows_GetsItsCode()
    {
        _project.Write("content/reports/old.md", CliProject.Sound);
        Assert.Equal(0, New("--title", "A", "--type", "results", "--country", "Chile", "--slug", "b").ExitCode);
        Assert.Contains("country-code: CL\n", Read("chile/b.md"), StringComparison.Ordinal);
        AssertBuildsStrictly();
    }

    [Fact]
    public void NewReport_OtherLanguage_HasItInItsName()
    {
        New("--title", "A", "--type", "design", "--country", "Chile", "--country-code", "CL", "--language", "es");
        Assert.True(File.Exists(_project["content/reports/chile/a.es.md"]));
        AssertBuildsStrictly();
        Assert.True(File.Exists(_project["output/es/reports/a.html"]));
    }

    [Fact]
    public void NewReport_NoProject_SaysHowToBeginOne()
    {
        using var nothing = new CliProject([]);
        Directory.CreateDirectory(nothing.Root);
        var result = nothing.Run("new", "report", "--title", "A");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("ogpsite new site", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void NewReport_Translate_HasTheSameFrontMatterWithTheTextsMarked()
    {
        _project.Write("content/reports/chile.md", """
            ---
            title: A report
            type: design
            country: Chile
            country-code: CL
            published: 2021
            slug: chile-report
            action-plan: {name: Plan, number: 4}
            # Figures.
            at-a-glance:
              commitments: 9
            aliases: [old.html]
            glossary:
              terms:
                - {id: hb, term: Harbour Board, definition: Seven people.}
            summary: >-
              In a few
              words.
            ---
            The Harbour Board.
            """);
        var result = New("--translate", "content/reports/chile.md", "--language", "es");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            ---
            # The front matter of chile.md, to be translated into 'es'. Leave keys and codes as they are.
            # To be translated:
            title: A report
            type: design
            # To be translated:
            country: Chile
            country-code: CL
            published: 2021
            # To be translated:
            action-plan: {name: Plan, number: 4}
            # Figures.
            at-a-glance:
              commitments: 9
            # To be translated:
            summary: >-
              In a few
              words.
            ---

            <!-- The translation of the text of chile.md goes here, with the same headings in the same order. -->

            """.ReplaceLineEndings("\n"),
            Read("chile.es.md"));
        AssertBuildsStrictly();
        Assert.True(File.Exists(_project["output/es/reports/chile-report.html"]));
        Assert.Equal(2, New("--translate", "content/reports/chile.md", "--language", "es").ExitCode);
    }

    [Theory]
    [InlineData("content/reports/gone.md es", "'--translate' wants a report of this project; 'content/reports/gone.md' is none.")]
    [InlineData("content/site.yml es", "'--translate' wants a report of this project; 'content/site.yml' is none.")]
    [InlineData("content/reports/a.md", "'--translate' wants '--language': one of es.")]
    [InlineData("content/reports/a.md en", "'--language' is one of es here, not 'en'.")]
    [InlineData("content/reports/a.md fr", "'--language' is one of es here, not 'fr'.")]
    public void NewReport_TranslateWhatCannotBe_SaysWhy(string line, string message)
    {
        _project.Write("content/reports/a.md", CliProject.Sound);
        var words = line.Split(' ');
        string[] language = words.Length > 1 ? ["--language", words[1]] : [];
        var result = New(["--translate", words[0], .. language]);
        Assert.Equal((2, message), (result.ExitCode, result.ErrorLines[0]));
    }

    [Fact]
    public void NewReport_OnATerminal_AsksAndTellsWhatIsWrongAtOnce()
    {
        using var person = new TestConsole();
        person.Interactive().EmitAnsiSequences();
        person.Input.PushTextWithEnter("");
        person.Input.PushTextWithEnter("A report");
        for (var i = 0; i < 3; i++) person.Input.PushKey(ConsoleKey.DownArrow);
        person.Input.PushKey(ConsoleKey.Enter);
        person.Input.PushTextWithEnter("Chile");
        person.Input.PushTextWithEnter("ZZZ");
        person.Input.PushTextWithEnter("CL");
        person.Input.PushTextWithEnter("2018-2020");
        person.Input.PushTextWithEnter("4");
        person.Input.PushTextWithEnter("");
        person.Input.PushKey(ConsoleKey.DownArrow);
        person.Input.PushKey(ConsoleKey.Enter);
        using var project = new CliProject([("content/site.yml", "title: Reports\nlanguages: [en, es]\n")])
        {
            Person = person,
        };
        Assert.Equal(0, project.Run("new", "report").ExitCode);
        Assert.Contains("This is needed. The report's title.", person.Output, StringComparison.Ordinal);
        Assert.Contains("'ZZZ' of 'country-code' is not", person.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "---\ntitle: A report\ntype: design\ncountry: Chile\ncountry-code: CL\ndates-under-review: 2018-2020\n" +
            "action-plan: {number: 4}\npublished: pending\n",
            File.ReadAllText(project["content/reports/chile/a-report.es.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void NewReport_ProgramReadsAlong_AsksNobody()
    {
        using var person = new TestConsole();
        using var project = new CliProject { Person = person };
        Assert.Equal(2, project.Run("new", "report", "--log", "json").ExitCode);
        Assert.Equal("", person.Output);
    }

    [Fact]
    public void NewReport_InterruptedInAQuestion_MakesNothing()
    {
        using var person = new TestConsole();
        person.Interactive();
        using var project = new CliProject { Person = person, Interruption = new CancellationToken(canceled: true) };
        var result = project.Run("new", "report");
        Assert.Equal((130, "Interrupted. Nothing was made.\n"), (result.ExitCode, result.Error));
        Assert.Equal(["chile.md"], Directory.EnumerateFileSystemEntries(project["content/reports"]).Select(Path.GetFileName));
    }

    private CliResult New(params IEnumerable<string> options) => _project.Run(["new", "report", .. options]);

    private string Read(string name) => File.ReadAllText(_project[$"content/reports/{name}"]);

    private void AssertBuildsStrictly()
    {
        var result = _project.Run("build", "--strict");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }
}
