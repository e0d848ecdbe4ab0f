using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OgpSite.Cli.Serving;

/// <summary>
/// Lets only those requests in that a browser on this machine makes of this server's own pages. A foreign page that
/// learns of the server must neither read it under a name of its own (DNS rebinding) nor listen to it.
/// </summary>
internal sealed class RequestGate
{
    private readonly ImmutableArray<string> _hosts;

    public RequestGate(int port)
    {
        ImmutableArray<string> names = ["localhost", "127.0.0.1", "[::1]"];
        _hosts = [.. names.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name}:{port}"))];
        if (port == 80) _hosts = _hosts.AddRange(names);
    }

    /// <summary>Why the request is not answered; null for one that is.</summary>
    public Refusal? Check(HttpRequest request)
    {
        if (request.Headers.Host is not [{ } host] || !_hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
            return new Refusal(StatusCodes.Status421MisdirectedRequest, "This server answers for this machine only.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return new Refusal(StatusCodes.Status405MethodNotAllowed, "Pages can be read here, nothing else.");
        if (HasBody(request))
            return new Refusal(StatusCodes.Status413PayloadTooLarge, "A page takes no content.");
        return Address(request) is { } path && path.Value.StartsWith(LiveFiles.Folder, StringComparison.Ordinal)
            && !IsOfOwnPage(request, host)
            ? new Refusal(StatusCodes.Status403Forbidden, "Only the pages of this server may listen here.")
            : null;
    }

    /// <summary>The path that the request names; null where it is none, also for the absolute form.</summary>
    public static RequestPath? Address(HttpRequest request) =>
        RequestPath.Parse(request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);

    private static bool HasBody(HttpRequest request) =>
        request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0;

    /// <summary>
    /// Browsers send no <c>Origin</c> with a request of the same origin; where they say more, it must fit.
    /// </summary>
    private static bool IsOfOwnPage(HttpRequest request, string host) =>
        request.Headers.Origin.All(
            origin => string.Equals(origin, $"http://{host}", StringComparison.OrdinalIgnoreCase))
        && request.Headers["Sec-Fetch-Site"].ToString() is ("" or "same-origin" or "none");
}

/// <summary>An answer that is a status and a sentence.</summary>
internal sealed record Refusal(int Status, string Reason);
