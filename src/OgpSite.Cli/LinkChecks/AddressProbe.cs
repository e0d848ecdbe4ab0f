using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;

namespace OgpSite.Cli.LinkChecks;

/// <summary>
/// Asks servers whether they have a page: by HEAD and, where that is refused, by GET, of which only the head is read.
/// Nothing is told of who asks but the tool's name: no cookies, no page that the link stands on.
/// </summary>
internal sealed class AddressProbe : IDisposable
{
    /// <summary>So many times an address may lead on.</summary>
    public const int MostRedirects = 5;

    public const int MostConnectionsToAHost = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public AddressProbe(string version, TimeProvider clock)
    {
        _clock = clock;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = MostConnectionsToAHost,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("ogpsite", version));
    }

    public async Task<Answer> AskAsync(Uri address, CancellationToken interruption)
    {
        var (current, movedTo, isMovedOnly) = (address, (Uri?)null, true);
        try
        {
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                var (status, location) = await AskOnceAsync(current, interruption);
                if (location is null) return Judge(status, movedTo);
                current = new Uri(current, location);
                if (current.Scheme is not ("http" or "https"))
                    return new Answer.Unclear($"it leads to '{current}', which is no web page");
                isMovedOnly &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                if (isMovedOnly) movedTo = current;
            }

            return new Answer.Endless();
        }
        catch (OperationCanceledException) when (!interruption.IsCancellationRequested)
        {
            return new Answer.Unclear($"there was no answer within {Patience.TotalSeconds:0} seconds");
        }
        catch (HttpRequestException problem)
        {
            return problem.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => new Answer.NoServer($"the host '{current.Host}' is not known"),
                HttpRequestError.ConnectionError => new Answer.NoServer(Innermost(problem)),
                HttpRequestError.SecureConnectionError => new Answer.BadCertificate(Innermost(problem)),
                _ => new Answer.Unclear(Innermost(problem)),
            };
        }
    }

    public void Dispose() => _client.Dispose();

    private static Answer Judge(HttpStatusCode status, Uri? movedTo) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => new Answer.Page(movedTo),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new Answer.Gone(NameOf(status)),
        _ => new Answer.Unclear($"it answers {NameOf(status)}"),
    };

    /// <summary>The status, and where it leads; null where it leads nowhere.</summary>
    private async Task<(HttpStatusCode Status, Uri? Location)> AskOnceAsync(Uri address, CancellationToken interruption)
    {
        var head = await AskOnceAsync(HttpMethod.Head, address, interruption);
        // Many servers know no HEAD, and say so by any number; one that asks for patience is not asked again.
        return (int)head.Status >= 400 && head.Status != HttpStatusCode.TooManyRequests
            ? await AskOnceAsync(HttpMethod.Get, address, interruption)
            : head;
    }

    private async Task<(HttpStatusCode Status, Uri? Location)> AskOnceAsync(
        HttpMethod method, Uri address, CancellationToken interruption)
    {
        using var patience = new CancellationTokenSource(Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, interruption);
        using var request = new HttpRequestMessage(method, address);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
        var leadsOn = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
            or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        return (response.StatusCode, leadsOn ? response.Headers.Location : null);
    }

    private static string NameOf(HttpStatusCode status)
    {
        var name = ReasonPhrases.GetReasonPhrase((int)status);
        return name.Length == 0 ? $"{(int)status}" : $"{(int)status} ({name})";
    }

    private static string Innermost(Exception problem)
    {
        while (problem.InnerException is { } inner) problem = inner;
        return problem.Message.TrimEnd('.');
    }
}
