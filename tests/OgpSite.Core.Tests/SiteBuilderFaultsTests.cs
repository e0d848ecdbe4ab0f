using OgpSite.Core.Diagnostics;
using OgpSite.Core.Output;
using OgpSite.Core.Sources;

namespace OgpSite.Core.Tests;

/// <summary>Whole sites: what a fault in their text is called, and where it is.</summary>
public sealed class SiteBuilderFaultsTests
{
    [Theory]
    [InlineData("# Findings",
        "(8,1): warning OGP1201: The text begins at level 2: write '## Findings'. " +
        "It is shown as a heading of level 2.")]
    [InlineData("A ::b::{#x} and ::c::{#x}.",
        "(8,17): error OGP3009: The id 'x' stands more than once on this page.")]
    [InlineData("A ::b::{onclick=x}.",
        "(8,8): warning OGP1205: '{onclick=x}' is not understood. " +
        "Allowed are .class, #id, lang=xx and dir=rtl or dir=ltr.")]
    [InlineData("A ![b](https://example.org/b.png).",
        "(8,3): error OGP3011: The image 'https://example.org/b.png' is not a file of this project. " +
        "Put it beside the report and name it by a relative path.")]
    public void Build_FaultInTheText_IsNamedAtItsPlace(string markdown, string expected) =>
        Assert.Equal("content/reports/a.md" + expected, Assert.Single(TestSite.BuildReport(markdown).Messages));

    [Fact]
    public void Build_TooManyHeadings_AreRefused()
    {
        var message = Assert.Single(TestSite.BuildReport(string.Concat(Enumerable.Repeat("## A\n\n", 2001))).Messages);
        Assert.Contains(
            "OGP1204: The text has 2001 headings; at most 2000 are allowed.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("quotation")]
    [InlineData("bracket")]
    public void Build_NestedWithoutEnd_IsRefusedAndDoesNotCrash(string kind)
    {
        var markdown = kind switch
        {
            "list" => string.Concat(Enumerable.Range(0, 300).Select(level => $"{new string(' ', level * 2)}- a\n")),
            "quotation" => new string('>', 3000) + " a",
            _ => new string('[', 3000) + "a" + new string(']', 3000),
        };
        var messages = TestSite.BuildReport(markdown).Messages;
        if (kind != "bracket") Assert.Contains("error OGP1203", Assert.Single(messages), StringComparison.Ordinal);
        else Assert.Empty(messages);
    }

    [Fact]
    public void Build_TextThatGrowsOutOfProportion_IsRefused()
    {
        var markdown = string.Concat(Enumerable.Repeat("[a]\n", 20_000)) +
            $"\n[a]: https://example.org/{new string('u', 20_000)}";
        Assert.Contains(
            "error OGP1206", Assert.Single(TestSite.BuildReport(markdown).Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ManyLinksToNoHeading_AreAllReportedAndTheFirstOfThemHelped()
    {
        var links = Enumerable.Range(0, 60).Select(i => $"[a](#findngs)\n\n");
        var messages = TestSite.BuildReport("## Findings\n\n" + string.Concat(links)).Messages;
        Assert.Equal(60, messages.Length);
        Assert.Equal(20, messages.TakeWhile(message =>
            message.EndsWith(" Did you mean '#findings'?", StringComparison.Ordinal)).Count());
    }

    [Fact]
    public void Build_MorePolicyAreasThanAnyReportHas_AreRefused()
    {
        var areas = string.Join(", ", Enumerable.Range(0, 101).Select(i => $"Area {i}"));
        Assert.Equal(
            "content/reports/a.md(7,15): error OGP1118: 'policy-areas' has 101 items; at most 100 are allowed.",
            Assert.Single(TestSite.Build(
                $"== a.md\n{TestSite.FrontMatter.Replace("\n---\n", $"\npolicy-areas: [{areas}]\n---\n", StringComparison.Ordinal)}Text.\n")
                .Messages));
    }

    /// <summary>A fault of ours in one file is said of that file; the others are read, and nothing is published.</summary>
    [Fact]
    public void Build_FileThatTheToolFailsOn_IsReportedBesideTheOthers()
    {
        var texts = MemorySourceTree.OfTexts(
            ("content/site.yml", "title: Site\nlanguages: [en]\n"),
            ("content/reports/a.md", TestSite.FrontMatter + "A."),
            ("content/reports/b.md", TestSite.FrontMatter + "[B](gone.md)."));
        using var output = new MemoryOutput();
        var result = SiteBuilder.Build(
            TestSite.InputOf(new FailingTree(texts, "content/reports/a.md")), output, new BuildOptions());
        Assert.Equal(
            [
                "content/reports/a.md(1,1): error OGP1021: The tool fails on this file, which is a fault of the tool: " +
                    "NotSupportedException: This cannot be read.",
                "content/reports/b.md(8,1): error OGP3002: The link target 'gone.md' does not exist.",
            ],
            result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(output.Files);
    }

    [Fact]
    public void Build_NameWithoutLettersOfAnAddress_AsksForASlug()
    {
        var site = TestSite.Build($"== отчёт.md\n{TestSite.FrontMatter}A.\n");
        Assert.Contains(
            "error OGP3007: No address can be made from ", Assert.Single(site.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_EntryInAStrangeFolder_IsNotUsed()
    {
        var site = TestSite.BuildReport(
            "The IRM.", "== glossary/xx/irm.md\n---\nterm: IRM\ndefinition: A body.\n---\n");
        Assert.Equal(
            "content/glossary/xx/irm.md(1,1): warning OGP2105: The folder 'content/glossary/xx' is that of no " +
            "language of this site (en), so the entry is not used.", Assert.Single(site.Messages));
        Assert.Empty(LinkingCase.LinksOf(site.Page("reports/a.html")));
    }

    [Fact]
    public void Build_SeveralFaults_AreFoundInOneRunInOrder()
    {
        var site = TestSite.Build("""
            == b.md
            ---
            title: B
            type: desing
            country: Chile
            ---
            == a.md
            ---
            title: A
            type: design
            country: Chile
            country-code: CL
            published: 2021
            ---
            See [gone](gone.md) and ![](line.png).
            """);
        Assert.Empty(site.Files);
        Assert.Equal(
            ["a.md(8,5): error OGP3002", "a.md(8,25): error OGP3005", "b.md(3,7): error OGP1107"],
            site.Messages.Where(message => message.Contains(": error ", StringComparison.Ordinal))
                .Select(message => string.Join(": ", message["content/reports/".Length..].Split(": ")[..2])));
    }

    private sealed class FailingTree(ISourceTree tree, string failing) : ISourceTree
    {
        public ImmutableArray<SourceEntry> List(string folder, DiagnosticBag diagnostics) => tree.List(folder, diagnostics);

        public ReadOnlyMemory<byte> Read(SourcePath path) =>
            path.Value == failing ? throw new NotSupportedException("This cannot be read.") : tree.Read(path);

        public long LengthOf(SourcePath path) => tree.LengthOf(path);

        public Stream Open(SourcePath path) => tree.Open(path);
    }
}
