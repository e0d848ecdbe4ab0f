namespace OgpSite.Core.Tests.TestKit;

public sealed class LinkingCaseTests
{
    /// <summary>
    /// The two ways in which a row says what is expected must say the same: the span's text is the marked surface.
    /// </summary>
    [Fact]
    public void ReadAll_SpansAndMarks_Agree()
    {
        var cases = LinkingCase.ReadAll();
        Assert.True(cases.Length >= 74);
        Assert.All(cases.Where(row => !row.ExpectsDiagnostic && row.Expected != "-"), row =>
        {
            var spans = row.Expected.Split("; ")
                .Select(span => span.Split('@', '-'))
                .Select(span =>
                    $"⟦{string.Join('-', span[..^2])}|" +
                    $"{row.Markdown[int.Parse(span[^2], null)..int.Parse(span[^1], null)]}⟧");
            Assert.All(spans, mark => Assert.Contains(mark, row.ExpectedMarked, StringComparison.Ordinal));
            Assert.Equal(spans.Count(), row.ExpectedLinks.Length);
        });
    }

    [Fact]
    public void ExpectedLinks_EntitiesAndSpaces_AreAsAReaderSeesThem()
    {
        var byId = LinkingCase.ReadAll().ToDictionary(row => row.Id);
        Assert.Equal("qa|Q&A", Assert.Single(byId["G136"].ExpectedLinks));
        Assert.Equal("ap|action plan", Assert.Single(byId["G080"].ExpectedLinks));
    }

    [Fact]
    public void Site_ReportScope_StandsInTheFrontMatter()
    {
        var files = LinkingCase.ReadAll().Single(row => row.Id == "G133").Site.ToDictionary();
        Assert.Contains("content/glossary/en/msf.md", files.Keys);
        Assert.DoesNotContain("content/glossary/en/msf-r.md", files.Keys);
        Assert.Contains(
            "  terms:\n    - id: \"msf-r\"\n      term: \"MSF\"\n",
            files["content/reports/g133.md"],
            StringComparison.Ordinal);
    }
}
