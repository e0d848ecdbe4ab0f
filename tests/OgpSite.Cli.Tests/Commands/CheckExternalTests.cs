using OgpSite.Cli.Tests.LinkChecks;

namespace OgpSite.Cli.Tests.Commands;

public sealed class CheckExternalTests : IDisposable
{
    private readonly CliProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Check_External_TellsEachPlaceAndAsksEachAddressOnce()
    {
        await using var server = await TalkingServer.StartAsync();
        Write($"""
            [Fine]({server["/fine"]}) and [part]({server["/fine"]}#part).

            [Gone]({server["/404"]})
            and [moved]({server["/301/new"]}#here)
            and [busy]({server["/503"]})
            and again <{server["/404"]}>
            """);
        var result = await RunAsync("check", "--external");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [
                $"content/reports/chile.md(14,1): warning OGP3040: The address '{server["/404"]}' answers 404 " +
                "(Not Found). Mend the link, or remove it.",
                $"content/reports/chile.md(15,5): warning OGP3041: The address '{server["/301/new#here"]}' has moved " +
                $"for good. Write '{server["/new#here"]}'.",
                $"content/reports/chile.md(17,11): warning OGP3040: The address '{server["/404"]}' answers 404 " +
                "(Not Found). Mend the link, or remove it.",
                $"content/reports/chile.md(16,5): note: The address '{server["/503"]}' could not be checked: it " +
                "answers 503 (Service Unavailable).",
            ],
            result.ErrorLines);
        Assert.Contains(", 4 external links checked (0.0 s): 3 warnings.", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["GET /404", "GET /503", "HEAD /301/new", "HEAD /404", "HEAD /503", "HEAD /fine", "HEAD /new"],
            server.Asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Check_ExternalStrictly_FailsForWhatIsGoneAndNotForWhatIsUnclear()
    {
        await using var server = await TalkingServer.StartAsync();
        Write($"[Busy]({server["/503"]})");
        Assert.Equal(0, (await RunAsync("check", "--external", "--strict")).ExitCode);
        Write($"[Gone]({server["/410"]})");
        var result = await RunAsync("check", "--external", "--strict");
        Assert.Equal((1, "1 error."), (result.ExitCode, result.ErrorLines[^1]));
        Assert.Contains(": error OGP3040: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_External_TellsServersThatAreNotWhatTheyShould()
    {
        await using var circle = await TalkingServer.StartAsync(context =>
        {
            context.Response.Redirect("/");
            return Task.CompletedTask;
        });
        await using var nobody = await TalkingServer.StartAsync(_ => Task.CompletedTask, isSecure: true);
        Write($"[Circle]({circle["/"]})\n[Nobody]({nobody["/"]})\n[None](http://nowhere.invalid/)");
        var result = await RunAsync("check", "--external");
        Assert.Equal(
            $"content/reports/chile.md(12,1): warning OGP3044: The address '{circle["/"]}' leads on more than 5 " +
            "times, or in a circle.",
            result.ErrorLines[0]);
        Assert.StartsWith(
            $"content/reports/chile.md(13,1): warning OGP3043: The certificate of '{nobody["/"].Authority}' is not " +
            "valid: ",
            result.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal(
            "content/reports/chile.md(14,1): warning OGP3042: No server answers at 'http://nowhere.invalid/': the " +
            "host 'nowhere.invalid' is not known.",
            result.ErrorLines[2]);
    }

    [Fact]
    public async Task Check_WithoutExternal_AsksNobody()
    {
        await using var server = await TalkingServer.StartAsync();
        Write($"[Gone]({server["/404"]})");
        Assert.Equal(0, (await RunAsync("check", "--strict")).ExitCode);
        Assert.Empty(server.Asked);
    }

    /// <summary>The slow host answers only when all that is asked of the other one is answered.</summary>
    [Fact]
    public async Task Check_ManyLinksToASlowHost_AreAskedTwoAtATimeAndKeepNoOtherHostWaiting()
    {
        const int Links = 20;
        var (now, most, answered) = (0, 0, 0);
        var otherIsDone = new TaskCompletionSource();
        await using var slow = await TalkingServer.StartAsync(async _ =>
        {
            lock (otherIsDone) most = Math.Max(most, ++now);
            await otherIsDone.Task;
            lock (otherIsDone) now--;
        });
        await using var other = await TalkingServer.StartAsync(_ =>
        {
            if (Interlocked.Increment(ref answered) == Links) otherIsDone.TrySetResult();
            return Task.CompletedTask;
        });
        Write(string.Join('\n', ((Uri[])
            [
                .. Enumerable.Range(0, Links).Select(i => slow[$"/{i}"]),
                .. Enumerable.Range(0, Links).Select(i => other[$"/{i}"]),
            ])
            .Select(address => $"[Link]({address})")));
        var result = await RunAsync("check", "--external", "--strict");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal((Links, Links, 2), (slow.Asked.Count, other.Asked.Count, most));
    }

    [Fact]
    public async Task Check_ExternalAsJsonAndForGitHub_TellsWhatIsUnclearAsANote()
    {
        await using var server = await TalkingServer.StartAsync();
        Write($"[Busy]({server["/503"]})");
        Assert.StartsWith(
            """{"severity":"info","file":"content/reports/chile.md","line":12,"column":1,"message":"The address """,
            (await RunAsync("check", "--external", "--log", "json")).Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "::notice file=content/reports/chile.md,line=12,col=1::The address ",
            (await RunAsync("check", "--external", "--log", "github")).Error, StringComparison.Ordinal);
    }

    private void Write(string text) => _project.Write("content/reports/chile.md", $"{CliProject.Sound}\n\n{text}\n");

    private Task<CliResult> RunAsync(params string[] arguments) => Task.Run(() => _project.Run(arguments));
}
