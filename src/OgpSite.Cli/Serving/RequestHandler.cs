using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticFiles;

namespace OgpSite.Cli.Serving;

/// <summary>
/// Answers requests from the site in memory. No request comes to the disk, and none changes anything.
/// </summary>
internal sealed class RequestHandler(
    RequestGate gate, PreviewBoard board, LiveStream live, CancellationToken stopping) : IHttpApplication<HttpContext>
{
    private readonly FileExtensionContentTypeProvider _types = new();

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (gate.Check(request) is { } refusal) await RefuseAsync(context, refusal);
        else if (RequestGate.Address(request) is not { } path)
            await RefuseAsync(context, new Refusal(StatusCodes.Status400BadRequest, "This is no address of a page."));
        else if (path.Value == LiveFiles.Events) await FollowAsync(context);
        else if (path.Value.StartsWith(LiveFiles.Folder, StringComparison.Ordinal))
            await SendAsync(response, LiveFiles.Find(path) ?? new FileAnswer(404, "404.txt", Array.Empty<byte>()));
        else await AnswerAsync(context, board.Current, path);
    }

    private async Task AnswerAsync(HttpContext context, Preview preview, RequestPath path)
    {
        switch (preview.Find(path))
        {
            case RedirectAnswer redirect:
                context.Response.StatusCode = redirect.Status;
                context.Response.Headers.Location = redirect.Location + context.Request.QueryString;
                break;
            case FileAnswer { IsPage: true } page:
                var version = PageVersion.Of(page.Content, path, preview.Site);
                await SendAsync(
                    context.Response, page with { Content = LiveFiles.AddTo(page.Content, version, preview) });
                break;
            case FileAnswer file:
                await SendAsync(context.Response, file);
                break;
            case var answer:
                throw new InvalidOperationException($"Nobody knows how to send {answer}.");
        }
    }

    private async Task FollowAsync(HttpContext context)
    {
        if (RequestPath.Parse(context.Request.Query["page"].ToString()) is { } page)
            await live.WriteAsync(context.Response, page, stopping);
        else
            await RefuseAsync(context, new Refusal(StatusCodes.Status400BadRequest, "Say which page: ?page=/path."));
    }

    private async Task SendAsync(HttpResponse response, FileAnswer file)
    {
        response.StatusCode = file.Status;
        response.ContentType = TypeOf(file.Name);
        response.ContentLength = file.Content.Length;
        if (HttpMethods.IsHead(response.HttpContext.Request.Method)) return;
        await response.Body.WriteAsync(file.Content, response.HttpContext.RequestAborted);
    }

    private Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        if (refusal.Status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, HEAD";
        return SendAsync(
            context.Response,
            new FileAnswer(refusal.Status, "refusal.txt", Encoding.UTF8.GetBytes(refusal.Reason + "\n")));
    }

    /// <summary>All text that OgpSite makes is UTF-8, and all that it takes.</summary>
    private string TypeOf(string name)
    {
        if (!_types.TryGetContentType(name, out var type)) return "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal)
            || type is "application/json" or "application/manifest+json" or "application/xml";
        return isText ? $"{type}; charset=utf-8" : type;
    }
}
