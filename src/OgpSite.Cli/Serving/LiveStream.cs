using Microsoft.AspNetCore.Http;

namespace OgpSite.Cli.Serving;

/// <summary>
/// Tells an open page how things stand, at once and after each build, as server-sent events. The page itself finds out
/// what that means for it, so a page that was away for a while needs no history.
/// </summary>
internal sealed class LiveStream(PreviewBoard board, TimeProvider clock)
{
    /// <summary>A sign of life, so that both ends notice when the other is gone.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>Ends when the page closes the stream or the server stops.</summary>
    public async Task WriteAsync(HttpResponse response, RequestPath page, CancellationToken stopping)
    {
        response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(response.HttpContext.Request.Method)) return;
        // A stop does not call a write off: that would break the connection, where the stream is to end.
        var closed = response.HttpContext.RequestAborted;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, closed);
        try
        {
            await response.WriteAsync("retry: 1000\n\n", closed);
            while (true)
            {
                var (preview, gone) = board.Look();
                await response.WriteAsync($"data: {LiveMessage.Write(preview, page)}\n\n", closed);
                while (!await EndsInTime(gone, end.Token)) await response.WriteAsync(":\n\n", closed);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Both ways to end are ordinary.
        }
    }

    private async Task<bool> EndsInTime(Task task, CancellationToken cancellation)
    {
        try
        {
            await task.WaitAsync(Silence, clock, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
