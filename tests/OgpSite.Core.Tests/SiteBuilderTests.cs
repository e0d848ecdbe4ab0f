using OgpSite.Core.Diagnostics;
using OgpSite.Core.Output;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests;

public sealed class SiteBuilderTests
{
    private const string Further = """
        == site.yml
        title: Site
        languages: [en, es]
        == a.es.md
        ---
        title: A
        type: design
        country: Chile
        country-code: CL
        published: 2021
        ---
        Texto.
        == data.csv
        x
        == glossary/en/irm.md
        ---
        term: IRM
        definition: The mechanism.
        ---
        """;

    [Fact]
    public void Build_Site_IsCounted()
    {
        var site = TestSite.BuildReport("IRM", Further);
        Assert.Empty(site.Messages);
        // In each language a report, a member, a home page, the search, lists of both, and lists by type, year and
        // status with a page for all of each; a term, the glossary, 404.
        Assert.Equal((2, 1, 1, 29), (site.Counts.Reports, site.Counts.Members, site.Counts.Terms, site.Counts.Pages));
        Assert.Equal(site.Files.Count, site.Counts.Files);
        Assert.Equal(
            site.Counts.Pages,
            site.Files.Keys.Count(file => file.EndsWith(".html", StringComparison.Ordinal)));
    }

    [Fact]
    public void Build_Progress_EndsWhereItSaidItWould()
    {
        var progress = new LastProgress();
        using var output = new MemoryOutput();
        var files = SiteText.Parse($"""
            == a.md
            {TestSite.FrontMatter.Replace("published", "policy-areas: [Ports]\npublished", StringComparison.Ordinal)}
            Text.
            {Further}
            == pages/about.md
            ---
            title: About
            ---
            """).Select(file => (file.Key, file.Value));
        SiteBuilder.Build(TestSite.InputOf(MemorySourceTree.OfTexts(files)), output, new BuildOptions(), progress);
        Assert.Equal(progress.Last.Total, progress.Last.Done);
        Assert.Equal(
            progress.Last.Total,
            output.Files.Keys.Count(file => file.EndsWith(".html", StringComparison.Ordinal)));
    }

    [Fact]
    public void Build_Error_PublishesNothing()
    {
        var site = TestSite.BuildReport("[x](gone.md)", Further);
        Assert.Empty(site.Files);
        Assert.NotEmpty(site.Written);
    }

    [Fact]
    public void Build_Warning_PublishesUnlessStrict()
    {
        const string Text = "== a.md\n" + TestSite.FrontMatter + "<b>x</b>\n";
        Assert.NotEmpty(TestSite.Build(Text).Files);
        var strict = TestSite.Build(Text, new BuildOptions { IsStrict = true });
        Assert.Empty(strict.Files);
        Assert.Equal([Severity.Error], strict.Diagnostics.Select(diagnostic => diagnostic.Severity));
    }

    [Fact]
    public void Build_NoConfiguration_IsReportedAndPublishesNothing()
    {
        var site = TestSite.Build([("content/reports/a.md", TestSite.FrontMatter + "Text.")]);
        Assert.Equal(["OGP1150"], site.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Empty(site.Files);
        Assert.Equal(SiteCounts.None, site.Counts);
    }

    [Fact]
    public void Build_TextsOfAllStages_AreReportedInOneRunInTheOrderOfPlaces() => Assert.Equal(
        ["OGP2101", "OGP3002", "OGP1202", "OGP1101", "OGP3001"],
        TestSite.Build($"""
            == a.md
            {TestSite.FrontMatter}[x](gone.md)

            <b>x</b>
            == b.md
            ---
            title: B
            country: Chile
            country-code: CL
            published: 2021
            ---
            == deep/a.md
            {TestSite.FrontMatter}
            == glossary/en/irm.md
            ---
            term: irm
            definition: One.
            ---
            == glossary/en/mechanism.md
            ---
            id: irm
            term: mechanism
            definition: Two.
            ---
            """).Diagnostics.Select(diagnostic => diagnostic.Code));

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Build_ManyJobs_GiveTheSameBytes(int jobs)
    {
        var reports = string.Concat(Enumerable.Range(0, 30).Select(
            i => $"== r{i}.md\n{TestSite.FrontMatter}## Part\n\nThe IRM, {i}. <b>x</b>\n"));
        var (one, many) = (
            TestSite.Build(reports + Further),
            TestSite.Build(reports + Further, new BuildOptions { Jobs = jobs }));
        Assert.Equal(one.Messages, many.Messages.AsEnumerable());
        Assert.Equal(one.Files.Keys, many.Files.Keys);
        Assert.All(one.Files, file => Assert.True(file.Value.Span.SequenceEqual(many.Files[file.Key].Span), file.Key));
    }

    [Fact]
    public void Build_Images_AreChecked() => Assert.Equal(
        ["content/reports/x.svg(1,43): error OGP3014: The SVG holds the element 'script'. " +
            "Remove it, or export the image as a plain SVG."],
        TestSite.BuildReport("Text.", "== x.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"> <script/></svg>\n")
            .Messages.AsEnumerable());

    /// <summary>The front matter is read first, the text when its page is made.</summary>
    [Theory]
    [InlineData(
        1, "content/reports/a.md(1,1): error OGP1208: The front matter of this file takes far too long to read.")]
    [InlineData(2, "content/reports/a.md(1,1): error OGP1207: The page takes more than 2 seconds to make.")]
    public void Build_FileThatNeverComes_IsGivenUp(int read, string message)
    {
        const string Report = TestSite.FrontMatter + "Text.\n";
        // What is slow the first time must not be taken for what never ends.
        Assert.Empty(TestSite.BuildReport("Text.").Messages);
        using var gate = new ManualResetEventSlim();
        var project = new HangingSourceTree(
            MemorySourceTree.OfTexts(
                ("content/site.yml", "title: Site\n"),
                ("content/reports/a.md", Report),
                ("content/reports/b.md", Report)),
            new SourcePath("content/reports/a.md"),
            read,
            gate);
        var site = TestSite.Build(project, new BuildOptions { Patience = TimeSpan.FromSeconds(2) });
        gate.Set();
        Assert.StartsWith(message, Assert.Single(site.Messages), StringComparison.Ordinal);
        Assert.Contains("reports/b.html", site.Written.Keys);
    }

    /// <summary>A disk that does not answer when a file is read for the n-th time.</summary>
    private sealed class HangingSourceTree(
        ISourceTree files, SourcePath hanging, int read, ManualResetEventSlim gate) : ISourceTree
    {
        private int _reads;

        public ImmutableArray<SourceEntry> List(string folder, DiagnosticBag diagnostics) =>
            files.List(folder, diagnostics);

        public ReadOnlyMemory<byte> Read(SourcePath path)
        {
            if (path == hanging && Interlocked.Increment(ref _reads) == read) gate.Wait();
            return files.Read(path);
        }

        public long LengthOf(SourcePath path) => files.LengthOf(path);

        public Stream Open(SourcePath path) => files.Open(path);
    }

    private sealed class LastProgress : IProgress<BuildProgress>
    {
        public BuildProgress Last { get; private set; }

        public void Report(BuildProgress value) => Last = value;
    }
}
