using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OgpSite.Cli.Tests.LinkChecks;

/// <summary>Another site on 127.0.0.1, which answers as a test wants and remembers what it was asked.</summary>
internal sealed class TalkingServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private TalkingServer(RequestDelegate answer, bool isSecure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (isSecure) listen.UseHttps(SelfSigned());
        }));
        _application = builder.Build();
        _application.Run(context =>
        {
            var headers = context.Request.Headers;
            Asked.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            Headers.Enqueue($"{headers.UserAgent}|{headers.Referer}|{headers.Cookie}");
            return answer(context);
        });
    }

    /// <summary>Method and path of each request, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>User-Agent, Referer and Cookie of each request.</summary>
    public ConcurrentQueue<string> Headers { get; } = new();

    public Uri this[string path] => new(new Uri(_application.Urls.Single()), path);

    public static async Task<TalkingServer> StartAsync(RequestDelegate answer, bool isSecure = false)
    {
        var server = new TalkingServer(answer, isSecure);
        await server._application.StartAsync();
        return server;
    }

    /// <summary>
    /// Answers by the first part of the path: a status, and for a redirect where to:
    /// <c>/404</c>, <c>/301/new</c> leads to <c>/new</c>, anything else is a page.
    /// </summary>
    public static Task<TalkingServer> StartAsync() => StartAsync(context =>
    {
        var parts = context.Request.Path.Value!.Split('/', 3);
        var isStatus = int.TryParse(parts[1], out var status);
        context.Response.StatusCode = isStatus ? status : 200;
        if (parts.Length > 2) context.Response.Headers.Location = $"/{parts[2]}";
        context.Response.Headers.SetCookie = "seen=1; Path=/";
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=nobody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var today = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(today.AddDays(-1), today.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
