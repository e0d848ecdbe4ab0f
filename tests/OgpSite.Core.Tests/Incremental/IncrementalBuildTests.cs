using Xunit.Abstractions;

namespace OgpSite.Core.Tests.Incremental;

/// <summary>A build that knows of the one before makes the very same site, and little of it anew.</summary>
public sealed class IncrementalBuildTests(ITestOutputHelper log)
{
    private const string Project = """
        == site.yml
        title: Site
        languages: [en, es]
        == a.md
        ---
        title: Chile plan
        type: design
        country: Chile
        country-code: CL
        dates-under-review: {from: 2016, to: 2018}
        ---
        About the milestone. See [Peru](p.md).
        == b.md
        ---
        title: Chile results
        type: results
        country: Chile
        country-code: CL
        dates-under-review: {from: 2016, to: 2018}
        ---
        About the *open*
        data.
        == p.md
        ---
        title: Peru plan
        type: design
        country: Peru
        country-code: PE
        ---
        ## Ports
        == content/pages/about.md
        ---
        title: About
        ---
        See [ports](../reports/p.md#ports).
        == content/glossary/en/milestone.md
        ---
        term: milestone
        definition: A step.
        ---
        """;

    [Fact]
    public void Project_Unchanged_MakesNoPageOfATextAnew()
    {
        var site = new RebuiltSite();
        site.Rebuild(Project);
        site.Rebuild(Project);
        Assert.Empty(TextsIn(site.Made));
    }

    [Theory]
    [InlineData("About the *open*", "Of the *open*", "reports/b.html search/text")]
    // Its neighbour names it, and so does the term that it uses.
    [InlineData("title: Chile plan", "title: The plan", "glossary/milestone.html reports/a.html reports/b.html search/text")]
    [InlineData("definition: A step.", "definition: A stone.", "glossary/milestone.html reports/a.html search/text")]
    // Nothing has the new word but one text, in which markup and a line end hide it.
    [InlineData("term: milestone", "term: milestone\naliases: [open data]",
        "glossary/milestone.html reports/a.html reports/b.html search/text")]
    // The address of what a text links.
    [InlineData("title: Peru plan", "title: Peru plan\nslug: peru", "about.html reports/a.html reports/peru.html search/text")]
    [InlineData("title: Site", "title: Another",
        "about.html glossary/milestone.html reports/a.html reports/b.html reports/p.html search/text")]
    public void File_Changed_MakesOnlyThePagesAnewThatShowIt(string old, string now, string made)
    {
        Assert.Equal(made, string.Join(' ', TextsIn(MadeBy(old, now))));
    }

    /// <summary>Lists and data say what front matter says.</summary>
    [Theory]
    [InlineData("About the *open*", "Of the *open*", "reports/b.html")]
    [InlineData("title: Peru plan", "title: The plan",
        "data index.html members/peru.html reports/index.html reports/p.html status/final.html types/design.html")]
    [InlineData("definition: A step.", "definition: A stone.",
        "data glossary/index.html glossary/milestone.html reports/a.html")]
    public void File_Changed_MakesOnlyTheListsAndDataAnewThatShowIt(string old, string now, string made)
    {
        Assert.Equal(made, string.Join(' ', MadeBy(old, now)
            .Where(url => url.EndsWith(".html", StringComparison.Ordinal) || IsData(url))
            .Select(url => IsData(url) ? "data" : url).Distinct()));

        static bool IsData(string url) => url.StartsWith("data/", StringComparison.Ordinal);
    }

    [Fact]
    public void Report_Added_MakesOnlyThePagesAnewThatNameIt()
    {
        var site = new RebuiltSite();
        site.Rebuild(Project);
        site.Rebuild(Project + "\n== q.md\n---\ntitle: Peru results\ntype: results\ncountry: Peru\ncountry-code: PE\n---\n");
        Assert.Equal("reports/p.html reports/q.html search/text", string.Join(' ', TextsIn(site.Made)));
    }

    [Fact]
    public void Problem_OfATextThatIsLeftAsItIs_IsReportedAgain()
    {
        var site = new RebuiltSite();
        var project = Project.Replace("## Ports", "# Ports\n\n![](no.png)", StringComparison.Ordinal);
        var first = site.Rebuild(project.Replace("![](no.png)", "", StringComparison.Ordinal));
        Assert.NotEmpty(first.Diagnostics);
        var second = site.Rebuild(
            project.Replace("![](no.png)", "", StringComparison.Ordinal).Replace("About the *", "Of the *", StringComparison.Ordinal));
        Assert.Equal(first.Diagnostics.AsEnumerable(), second.Diagnostics);
        Assert.DoesNotContain("reports/p.html", site.Made);
    }

    /// <summary>Whatever happens to a project, the site is that of a clean build, byte for byte, and so are the problems.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Project_ChangedAtRandom_IsBuiltAsFromNothing(int seed)
    {
        const int steps = 100;
        var project = new RandomProject(seed);
        var site = new RebuiltSite(inProcess: seed % 2 == 0);
        var (built, kept) = (0, 0);
        var history = new List<string> { "begun" };
        for (var step = 0; step < steps; step++)
        {
            var result = site.Rebuild(project.Files);
            var clean = TestSite.Build(project.Files);
            var place = $"step {step}: {string.Join("; ", history.TakeLast(4))}";
            Assert.True(
                clean.Diagnostics.SequenceEqual(result.Diagnostics),
                $"{place}\n{string.Join('\n', clean.Messages)}\ninstead\n{string.Join('\n', result.Diagnostics)}");
            if (!result.HasErrors)
            {
                built++;
                kept += site.Files.Count - site.Made.Count;
                Assert.Equal(clean.Counts, result.Counts);
                Assert.True(Differences(clean.Files, site.Files) is "", $"{place}\n{Differences(clean.Files, site.Files)}");
            }

            history.Add(result.HasErrors ? project.Undo() : project.Step());
        }

        log.WriteLine($"{built} of {steps} builds had no error and kept {kept} files.");
        Assert.True(built > steps / 3 && kept > 5 * built, $"{built} builds, {kept} files kept");
    }

    private static string Differences(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> clean,
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> site) => string.Join(' ', clean.Keys.Union(site.Keys)
            .Where(url => !clean.TryGetValue(url, out var one) || !site.TryGetValue(url, out var other)
                || !one.Span.SequenceEqual(other.Span)));

    /// <summary>The addresses that are made anew once <paramref name="old"/> has become <paramref name="now"/>.</summary>
    private static ImmutableSortedSet<string> MadeBy(string old, string now)
    {
        var site = new RebuiltSite();
        site.Rebuild(Project);
        site.Rebuild(Project.Replace(old, now, StringComparison.Ordinal));
        return site.Made;
    }

    /// <summary>The pages of texts, and the folder of what results of a search show where a file of it is among them.</summary>
    private static IEnumerable<string> TextsIn(IEnumerable<string> made) => made
        .Where(url => url.StartsWith("reports/", StringComparison.Ordinal)
            || url.StartsWith("glossary/", StringComparison.Ordinal) || url is "about.html"
            || url.StartsWith("search/text/", StringComparison.Ordinal))
        .Where(url => !url.EndsWith("index.html", StringComparison.Ordinal))
        .Select(url => url.StartsWith("search/text/", StringComparison.Ordinal) ? "search/text" : url)
        .Distinct().Order(StringComparer.Ordinal);
}
