using OgpSite.Core.Diagnostics;
using OgpSite.Core.Glossaries;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests.Glossaries;

public sealed class PastedDefinitionsTests
{
    private const string Definition =
        "A plan of action sets out what a government “intends to do” within two years, and who is to do it.";

    private static readonly KnownDefinitions Known = KnownDefinitions.Of([Definition]);

    [Theory]
    [InlineData("The action plan|" + Definition + "|, which ran.")]
    [InlineData("The action plan|" + Definition + " More|, which ran.")]
    [InlineData("The action plan|" + Definition + "... More| ran.")]
    [InlineData("The action plan|A plan of action sets out what a government “intends to do” with...| ran.")]
    [InlineData("The action plan|A plan of action sets out what a government \"intends to do\" with…| ran.")]
    [InlineData("The NAP (AP)|A plan of action sets out what a government\n“intends to do” within two...| ran.")]
    [InlineData("The NAP|A plan of action  sets out what a government “intends to do” within two...| ran.")]
    [InlineData("| action plan|" + Definition + "| |")]
    [InlineData("## Action plan|" + Definition + "|")]
    public void Cut_KnownDefinition_LeavesTheRest(string text)
    {
        var from = text.IndexOf('|', 2);
        var to = text.IndexOf('|', from + 1);
        var pasted = text.Remove(to, 1).Remove(from, 1);
        Assert.Equal(text[..from] + text[(to + 1)..], PastedDefinitions.Cut(pasted, Known));
    }

    [Theory]
    [InlineData("The action plan. " + Definition)]
    [InlineData("The action plan: " + Definition)]
    [InlineData("The action planA plan of action sets out what a government wants.")]
    [InlineData("The action planA plan of action sets out...")]
    [InlineData("```\nThe action plan" + Definition + "\n```")]
    [InlineData("---\nterm: action plan\ndefinition: " + Definition + "\n---\n")]
    public void Cut_NoGlue_ChangesNothing(string text) => Assert.Equal(text, PastedDefinitions.Cut(text, Known));

    /// <summary>An earlier import knows only the beginning of what a page shows.</summary>
    [Fact]
    public void Cut_BeginningOfADefinition_NeedsDots()
    {
        var known = KnownDefinitions.Of(["A plan of action sets out what a government “intends to d…"]);
        const string whole = "The plan" + Definition + " It ran.";
        Assert.Equal(whole, PastedDefinitions.Cut(whole, known));
        Assert.Equal(
            "The plan ran.",
            PastedDefinitions.Cut("The plan A plan of action sets out what a government “intends to d... ran."
                .Replace("plan A", "planA", StringComparison.Ordinal), known));
    }

    [Fact]
    public void Check_InFrontMatterAndText_IsReportedAtItsCapital()
    {
        var diagnostics = new DiagnosticBag();
        var file = new SourceFile(
            new SourcePath("content/reports/a.md"), $"---\nsummary: The plan{Definition}\n---\n\nA plan{Definition}\n");
        PastedDefinitions.Check(file, Known, diagnostics);
        Assert.Equal(
        [
            "content/reports/a.md(2,18): warning OGP2080: Behind 'plan' a definition stands in the text: " +
            "'A plan of action sets out what a governm'. Cut it out, or let 'ogpsite import --fix FILE' do so.",
            "content/reports/a.md(5,7): warning OGP2080: Behind 'plan' a definition stands in the text: " +
            "'A plan of action sets out what a governm'. Cut it out, or let 'ogpsite import --fix FILE' do so.",
        ], diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>No cut on clean text: every file of every site of the repository.</summary>
    [Fact]
    public void Find_AllContentOfTheRepository_GivesNone()
    {
        var files = new[] { "content", "tests/sites/demo", "tests/sites/gazette", "src/OgpSite.Cli/Templates" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.md",
                SearchOption.AllDirectories))
            .Select(file => (File: file, Text: File.ReadAllText(file))).ToList();
        var known = KnownDefinitions.Of(files
            .Where(file => file.File.Contains("glossary", StringComparison.Ordinal))
            .Select(file => FrontMatter.Split(new SourceFile(new SourcePath("a.md"), file.Text), new DiagnosticBag()))
            .Select(split => (split?.FrontMatter.Find("definition")?.Value as YamlScalar)?.Value).OfType<string>());
        Assert.True(files.Count > 150, $"{files.Count} files");
        Assert.Empty(files.Where(file => !PastedDefinitions.Find(file.Text, known).IsEmpty).Select(file => file.File));
    }
}
