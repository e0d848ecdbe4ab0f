using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace OgpSite.TestKit;

/// <summary>
/// Serves a folder on a free port of 127.0.0.1, at the root or below a path,
/// with the folder's 404.html for what it has not.
/// </summary>
public sealed class StaticServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private StaticServer(WebApplication application, Uri address)
    {
        _application = application;
        Address = address;
    }

    /// <summary>The address of the folder, with a trailing slash.</summary>
    public Uri Address { get; }

    /// <summary>
    /// Starts to serve; <paramref name="basePath"/> is <c>/</c> or, as on GitHub Pages, <c>/name/</c>.
    /// </summary>
    /// <param name="seen">Is told the path of each request, from several threads.</param>
    public static async Task<StaticServer> StartAsync(
        string folder, string basePath = "/", Action<string>? seen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var files = new PhysicalFileProvider(folder);
        if (seen is not null)
        {
            application.Use((context, next) =>
            {
                seen(context.Request.Path.Value!); // not null: it is what was asked for
                return next(context);
            });
        }

        application.UseFileServer(new FileServerOptions
        {
            FileProvider = files,
            RequestPath = basePath.TrimEnd('/'),
            StaticFileOptions =
            {
                ContentTypeProvider = new FileExtensionContentTypeProvider(),
                ServeUnknownFileTypes = true,
                DefaultContentType = "application/octet-stream",
            },
        });
        application.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            var page = files.GetFileInfo("404.html");
            if (page.Exists) await context.Response.SendFileAsync(page);
        });
        await application.StartAsync();
        return new StaticServer(application, new Uri(new Uri(application.Urls.Single()), basePath));
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
