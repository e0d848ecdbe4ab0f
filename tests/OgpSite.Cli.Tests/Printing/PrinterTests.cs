using System.Text.Json;

namespace OgpSite.Cli.Tests.Printing;

/// <summary>What a run prints in each format, seen from the command line.</summary>
public sealed class PrinterTests
{
    private const string Hostile = "t39\n::error::x";
    private const string Faulty = CliProject.Sound + "\n\nA [link](gone.md) in a line.\n";

    [Fact]
    public void Log_Json_IsAnObjectALineOnBothStreams()
    {
        using var project = new CliProject();
        using (var done = JsonDocument.Parse(project.Run("build", "--log", "json").Output))
            Assert.StartsWith(
                "1 report, ", done.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);

        project.Write("content/reports/chile.md", Faulty);
        var lines = project.Run("build", "--log", "json").ErrorLines;
        using var problem = JsonDocument.Parse(lines[0]);
        Assert.Equal(("OGP3002", "content/reports/chile.md", 12), (
            problem.RootElement.GetProperty("code").GetString(),
            problem.RootElement.GetProperty("file").GetString(),
            problem.RootElement.GetProperty("line").GetInt32()));
        Assert.Equal(
            """{"severity":"error","message":"1 error. Nothing was written; output/ is as it was."}""", lines[1]);
    }

    [Fact]
    public void Log_GitHub_NamesTheFileFromWhereTheCommandRuns()
    {
        using var project = new CliProject();
        project.Write("content/reports/chile.md", Faulty);
        using var above = new CliProject { CurrentFolder = project[".."] };
        var result = above.Run("check", "--log", "github", "--project", "project");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(
            "::error file=project/content/reports/chile.md,line=12,col=",
            result.ErrorLines[0],
            StringComparison.Ordinal);
        Assert.Equal("::error::1 error.", result.ErrorLines[^1]);
    }

    /// <summary>Names are whatever others made them: none may begin a line, or colour one.</summary>
    [Theory]
    [InlineData("text", "build", "-v", "--project", Hostile)]
    [InlineData("github", "build", "-v", "--project", Hostile)]
    [InlineData("json", "build", "-v", "--project", Hostile)]
    [InlineData("text", "new", "site", Hostile + "2", "--title", "A")]
    [InlineData("text", "build", "--project", "no" + Hostile)]
    [InlineData("text", "pack", "--report", Hostile, "a.zip")]
    [InlineData("github", "check", "--project", "faulty")]
    public void Log_HostileNames_AreEscaped(string format, params string[] arguments)
    {
        if (OperatingSystem.IsWindows()) return; // has no such names
        using var project = new CliProject();
        foreach (var root in (ReadOnlySpan<string>)[Hostile, "faulty"])
        {
            project.Write(root + "/content/site.yml", "title: Reports\n");
            project.Write(root + "/content/reports/chile.md", CliProject.Sound);
        }

        project.Write("faulty/content/reports/a\u202Eb ##[error]x.md", Faulty);
        project.Write("faulty/content/reports/a\u001Bb.md", Faulty);
        var result = project.Run([.. arguments, "--log", format]);
        var text = result.Output + result.Error;
        Assert.NotEmpty(text);
        Assert.DoesNotContain("##[", text, StringComparison.Ordinal);
        Assert.Equal(-1, text.AsSpan().IndexOfAny('\u001B', '\u202E'));
        Assert.DoesNotContain(text.Split('\n'), line =>
            line.TrimStart().StartsWith("::error::x", StringComparison.Ordinal));
    }

    [Fact]
    public void Log_OnATerminal_ShowsTheLineAndAPlaceInIt()
    {
        using var project = new CliProject { IsTerminal = true };
        project.Write("content/reports/chile.md", Faulty);
        var lines = project.Run("check", "-q").ErrorLines;
        Assert.Matches(
            @"^content/reports/chile\.md\(12,\d+\): error OGP3002: The link target 'gone\.md' does not exist\.",
            lines[0]);
        Assert.Equal("  12 | A [link](gone.md) in a line.", lines[1]);
        Assert.Matches(@"^     \| +\^$", lines[2]);
        var column = int.Parse(
            lines[0].Split('(')[1].Split(')')[0].Split(',')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("  12 | ".Length + column - 1, lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void Log_OnATerminal_IsColouredUnlessTheUserWantsNone()
    {
        using var coloured = new CliProject { IsTerminal = true, UsesColor = true };
        coloured.Write("content/reports/chile.md", Faulty);
        Assert.Contains(
            "\u001b[91merror OGP3002\u001b[0m", coloured.Run("check", "-q").Error, StringComparison.Ordinal);
        using var plain = new CliProject { IsTerminal = true };
        plain.Write("content/reports/chile.md", Faulty);
        Assert.DoesNotContain("\u001b", plain.Run("check", "-q").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_NotOnATerminal_HasNeitherColourNorExcerptNorBar()
    {
        using var project = new CliProject { UsesColor = true };
        project.Write("content/reports/chile.md", Faulty);
        var result = project.Run("check");
        Assert.DoesNotContain("\u001b", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.ErrorLines.Length);
    }

    [Fact]
    public void Log_Verbose_NamesFoldersAndSteps()
    {
        using var project = new CliProject();
        var lines = project.Run("build", "-v", "--base-url", "https://example.org/").ErrorLines;
        Assert.Equal($"Building '{project.Root}' into '{project["output"]}' with 2 at once.", lines[0]);
        Assert.Matches(@"^.+: \d+ in 0\.00 s$", lines[^1]);
    }
}
