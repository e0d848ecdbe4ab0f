using System.Text.RegularExpressions;

namespace OgpSite.Cli.Tests;

/// <summary>What a workflow may do (hardening T40): it runs code of pull requests, so it has as few rights as can be.</summary>
public sealed class WorkflowTests
{
    /// <summary>What a new site begins with; its tool lies in the repository as a package.</summary>
    private const string OfNewSites = "src/OgpSite.Cli/Templates/site/pages.yml";

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf(".github", "workflows"))
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal),
        OfNewSites,
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Workflow_Actions_ArePinnedToACommit(string name)
    {
        var actions = Lines(name).Where(line => line.TrimStart(' ', '-').StartsWith("uses:", StringComparison.Ordinal));
        Assert.All(actions, line => Assert.Matches(@"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Workflow_Rights_AreToReadUnlessAJobSaysMore(string name)
    {
        var text = Text(name);
        Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.Equal(
            Regex.Count(text, "uses: actions/checkout@"), Regex.Count(text, "persist-credentials: false"));
    }

    /// <summary>An expression within a command would let its value be run as code.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Workflow_Commands_HoldNoExpression(string name) => Assert.All(
        Lines(name).Where(line => line.TrimStart(' ', '-').StartsWith("run:", StringComparison.Ordinal)),
        line => Assert.DoesNotContain("${{", line, StringComparison.Ordinal));

    [Theory]
    [InlineData(".github/workflows/pages.yml", "OgpSite.Cli -c Release -- ")]
    [InlineData(OfNewSites, "tool/ogpsite ")]
    public void PagesWorkflow_Commands_AreSuchAsTheToolTakes(string name, string tool)
    {
        var lines = Lines(name).Where(line => line.Contains(tool, StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line =>
        {
            var arguments = line.Split(tool)[1].Replace(
                "\"$BASE_URL\"", "https://example.org/some-repo", StringComparison.Ordinal);
            using var project = new CliProject();
            Assert.Equal(0, project.Run(arguments.Split(' ')).ExitCode);
        });
    }

    private static string Text(string name) => File.ReadAllText(Repository.PathOf(name)).ReplaceLineEndings("\n");

    private static string[] Lines(string name) => Text(name).Split('\n');
}
