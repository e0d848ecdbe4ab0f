using System.Text.RegularExpressions;

namespace OgpSite.Cli.Tests;

/// <summary>What a workflow may do (hardening T40): it runs code of pull requests, so it has as few rights as can be.</summary>
public sealed class WorkflowTests
{
    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf(".github", "workflows")).Select(Path.GetFileName).OfType<string>()
            .Order(StringComparer.Ordinal),
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

    [Fact]
    public void PagesWorkflow_Command_IsOneThatTheToolTakes()
    {
        var lines = Lines("pages.yml").Where(line => line.Contains("OgpSite.Cli", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line =>
        {
            var arguments = line.Split(" -- ")[1].Replace(
                "\"$BASE_URL\"", "https://example.org/some-repo", StringComparison.Ordinal);
            using var project = new CliProject();
            Assert.Equal(0, project.Run(arguments.Split(' ')).ExitCode);
        });
    }

    private static string Text(string name) =>
        File.ReadAllText(Repository.PathOf(".github", "workflows", name)).ReplaceLineEndings("\n");

    private static string[] Lines(string name) => Text(name).Split('\n');
}
