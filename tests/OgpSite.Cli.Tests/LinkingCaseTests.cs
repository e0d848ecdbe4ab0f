namespace OgpSite.Cli.Tests;

/// <summary>
/// Every row of <c>glossary-linking.tsv</c> through the command line, read back from the written pages.
/// </summary>
public sealed class LinkingCaseTests
{
    /// <summary>As much of an image as a build looks at.</summary>
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly ImmutableArray<LinkingCase> Cases = LinkingCase.ReadAll();

    public static TheoryData<string> Ids => [.. Cases.Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Build_CaseOfTheFile_LinksExactlyWhatItExpects(string id)
    {
        var row = Cases.Single(row => row.Id == id);
        using var project = new CliProject(row.Site);
        foreach (var image in row.Images) File.WriteAllBytes(project[image], PngSignature);
        var result = project.Run("build", "-q");
        if (row.ExpectsDiagnostic)
        {
            Assert.Equal(1, result.ExitCode);
            Assert.Contains($"'{row.DiagnosticSubject}'", result.Error, StringComparison.Ordinal);
            return;
        }

        Assert.True(result.ExitCode == 0, result.Error);
        var links = LinkingCase.LinksOf(BuiltSite.Parse(File.ReadAllText(project[$"output/{row.Page}"])));
        Assert.True(row.ExpectedLinks.SequenceEqual(links), $"""
            {row}
            expected: {row.Expected}
              marked: {row.ExpectedMarked}
              linked: {string.Join("; ", links)}
            """);
    }
}
