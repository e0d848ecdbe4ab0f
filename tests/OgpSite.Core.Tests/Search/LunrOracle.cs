using System.Text.Json;

namespace OgpSite.Core.Tests.Search;

/// <summary>
/// What the real lunr and lunr-languages answer, asked once for all tests since each start of Node takes its time.
/// </summary>
public sealed class LunrOracle : IAsyncLifetime
{
    internal OracleAnswers Answers { get; private set; } = new();

    public async Task InitializeAsync()
    {
        using var folder = new TemporaryFolder();
        var questions = folder["questions.json"];
        var answers = folder["answers.json"];
        await File.WriteAllTextAsync(
            questions, JsonSerializer.Serialize(OracleQuestions.All, JsonSerializerOptions.Web));
        Assert.True(
            Directory.Exists(Repository.PathOf("tests", "node_modules", "lunr-languages")),
            "lunr-languages is not installed; tests/run.sh installs it.");
        var result = await ExternalTool.RunAsync(
            ExternalTool.Find("node", "node.exe"),
            [Repository.PathOf("tests", "OgpSite.Core.Tests", "Search", "oracle.js"), questions, answers]);
        result.OrThrow();
        await using var stream = File.OpenRead(answers);
        Answers = await JsonSerializer.DeserializeAsync<OracleAnswers>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The answers are null.");
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>Answers in the order of the questions.</summary>
internal sealed record OracleAnswers
{
    public ImmutableArray<string> Corpora { get; init; } = [];

    public ImmutableDictionary<string, ImmutableArray<string>> Stems { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    public ImmutableArray<string> StopWords { get; init; } = [];

    public ImmutableArray<string> Lower { get; init; } = [];

    public ImmutableArray<string> Folded { get; init; } = [];

    public ImmutableArray<ImmutableArray<string>> Words { get; init; } = [];
}
