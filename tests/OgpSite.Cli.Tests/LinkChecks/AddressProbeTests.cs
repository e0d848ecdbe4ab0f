using System.Net;
using System.Net.Sockets;
using OgpSite.Cli.LinkChecks;

namespace OgpSite.Cli.Tests.LinkChecks;

public sealed class AddressProbeTests
{
    [Theory]
    [InlineData("/page?x=1", "page", "HEAD /page?x=1")]
    [InlineData("/404", "gone: 404 (Not Found)", "HEAD /404, GET /404")]
    [InlineData("/410", "gone: 410 (Gone)", "HEAD /410, GET /410")]
    [InlineData("/429", "unclear: it answers 429 (Too Many Requests)", "HEAD /429")]
    [InlineData("/503", "unclear: it answers 503 (Service Unavailable)", "HEAD /503, GET /503")]
    [InlineData("/403", "unclear: it answers 403 (Forbidden)", "HEAD /403, GET /403")]
    [InlineData("/299", "page", "HEAD /299")]
    [InlineData("/302/there", "page", "HEAD /302/there, HEAD /there")]
    [InlineData("/301/there", "page, moved to /there", "HEAD /301/there, HEAD /there")]
    [InlineData("/308/there", "page, moved to /there", "HEAD /308/there, HEAD /there")]
    [InlineData(
        "/301/308/there", "page, moved to /there", "HEAD /301/308/there, HEAD /308/there, HEAD /there")]
    [InlineData(
        "/301/302/there", "page, moved to /302/there", "HEAD /301/302/there, HEAD /302/there, HEAD /there")]
    [InlineData("/307/301/there", "page", "HEAD /307/301/there, HEAD /301/there, HEAD /there")]
    [InlineData("/301/404", "gone: 404 (Not Found)", "HEAD /301/404, HEAD /404, GET /404")]
    public async Task Ask_Server_SaysWhatItAnswers(string path, string answer, string asked)
    {
        await using var server = await TalkingServer.StartAsync();
        Assert.Equal(answer, await AskAsync(server[path]));
        Assert.Equal(asked, string.Join(", ", server.Asked));
    }

    [Fact]
    public async Task Ask_ServerThatKnowsNoHead_IsAskedByGet()
    {
        await using var server = await TalkingServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Method == "GET" ? 200 : 405;
            return Task.CompletedTask;
        });
        Assert.Equal("page", await AskAsync(server["/"]));
        Assert.Equal("HEAD /, GET /", string.Join(", ", server.Asked));
    }

    [Fact]
    public async Task Ask_Redirects_EndAfterFive()
    {
        await using var server = await TalkingServer.StartAsync();
        Assert.Equal("page", await AskAsync(server["/302/302/302/302/302/there"]));
        Assert.Equal("endless", await AskAsync(server["/302/302/302/302/302/302/there"]));
    }

    [Fact]
    public async Task Ask_Circle_Ends()
    {
        await using var server = await TalkingServer.StartAsync(context =>
        {
            context.Response.Redirect(context.Request.Path == "/a" ? "/b" : "/a", permanent: true);
            return Task.CompletedTask;
        });
        Assert.Equal("endless", await AskAsync(server["/a"]));
        Assert.Equal(AddressProbe.MostRedirects + 1, server.Asked.Count);
    }

    [Fact]
    public async Task Ask_RedirectToNoWebPage_IsNotFollowed()
    {
        await using var server = await TalkingServer.StartAsync(context =>
        {
            context.Response.Redirect("ftp://example.org/file");
            return Task.CompletedTask;
        });
        Assert.Equal(
            "unclear: it leads to 'ftp://example.org/file', which is no web page", await AskAsync(server["/"]));
    }

    [Fact]
    public async Task Ask_Server_LearnsTheToolsNameAndNothingElse()
    {
        await using var server = await TalkingServer.StartAsync();
        using var probe = new AddressProbe("1.2.3", TimeProvider.System);
        await probe.AskAsync(server["/302/one"], CancellationToken.None);
        await probe.AskAsync(server["/two"], CancellationToken.None);
        Assert.Equal(["ogpsite/1.2.3||", "ogpsite/1.2.3||", "ogpsite/1.2.3||"], server.Headers);
    }

    [Fact]
    public async Task Ask_PortWithoutAServer_HasNoServer()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        var port = ((IPEndPoint)socket.LocalEndpoint).Port;
        socket.Stop();
        Assert.StartsWith(
            "no server: ", await AskAsync(new Uri($"http://127.0.0.1:{port}/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_HostThatIsNot_HasNoServer()
    {
        Assert.Equal(
            "no server: the host 'nowhere.invalid' is not known", await AskAsync(new Uri("http://nowhere.invalid/")));
    }

    [Fact]
    public async Task Ask_CertificateOfNobody_IsBad()
    {
        await using var server = await TalkingServer.StartAsync(_ => Task.CompletedTask, isSecure: true);
        Assert.StartsWith("bad certificate: ", await AskAsync(server["/"]), StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Ask_ServerThatNeverAnswers_IsLeftWhenPatienceEnds()
    {
        var clock = new RingingClock();
        await using var server = await TalkingServer.StartAsync(async context =>
        {
            clock.Ring();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var probe = new AddressProbe("1.2.3", clock);
        var answer = await probe.AskAsync(server["/"], CancellationToken.None);
        Assert.Equal("unclear: there was no answer within 10 seconds", Show(answer));
        Assert.Equal(TimeSpan.FromSeconds(10), clock.DueTime);
    }

    [Fact]
    public async Task Ask_Interrupted_EndsAtOnce()
    {
        using var interruption = new CancellationTokenSource();
        await using var server = await TalkingServer.StartAsync(async context =>
        {
            await interruption.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var probe = new AddressProbe("1.2.3", TimeProvider.System);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            probe.AskAsync(server["/"], interruption.Token));
    }

    private static async Task<string> AskAsync(Uri address)
    {
        using var probe = new AddressProbe("1.2.3", TimeProvider.System);
        return Show(await probe.AskAsync(address, CancellationToken.None));
    }

    private static string Show(Answer answer) => answer switch
    {
        Answer.Page { MovedTo: null } => "page",
        Answer.Page { MovedTo: { } target } => $"page, moved to {target.AbsolutePath}",
        Answer.Gone gone => $"gone: {gone.Status}",
        Answer.NoServer none => $"no server: {none.Reason}",
        Answer.BadCertificate bad => $"bad certificate: {bad.Reason}",
        Answer.Endless => "endless",
        Answer.Unclear unclear => $"unclear: {unclear.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>A clock whose timers go off when a test says so.</summary>
    private sealed class RingingClock : TimeProvider
    {
        private Action? _ring;

        public TimeSpan DueTime { get; private set; }

        public void Ring() => _ring?.Invoke();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            DueTime = dueTime;
            _ring = () => callback(state);
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
