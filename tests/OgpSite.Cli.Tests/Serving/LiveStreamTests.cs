using Microsoft.AspNetCore.Http;
using OgpSite.Cli.Serving;

namespace OgpSite.Cli.Tests.Serving;

public sealed class LiveStreamTests
{
    /// <summary>The server breaks a connection off whose write is called off, and the page would be told of an error.</summary>
    [Fact]
    public async Task Stop_AmidAWrite_WaitsForItAndEndsTheStream()
    {
        using var stopping = new CancellationTokenSource();
        using var body = new SlowBody();
        var context = new DefaultHttpContext { Response = { Body = body } };
        var stream = new LiveStream(new PreviewBoard(new Preview(new ServedSite("/", ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty), [])), TimeProvider.System);
        var written = stream.WriteAsync(context.Response, RequestPath.Parse("/")!, stopping.Token);
        await body.Begun.Task;
        await stopping.CancelAsync();
        Assert.False(written.IsCompleted);
        Assert.False(body.Cancellation.IsCancellationRequested);
        body.Goes.SetResult();
        await written.WaitAsync(RunningServer.Patience);
    }

    /// <summary>Takes bytes when the test lets it.</summary>
    private sealed class SlowBody : MemoryStream
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Goes { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Of the last write.</summary>
        public CancellationToken Cancellation { get; private set; }

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Cancellation = cancellationToken;
            Begun.TrySetResult();
            await Goes.Task.WaitAsync(cancellationToken);
        }
    }
}
