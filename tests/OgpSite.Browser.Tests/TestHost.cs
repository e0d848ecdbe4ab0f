using Microsoft.Playwright;

namespace OgpSite.Browser.Tests;

/// <summary>Answers a browser with the files of a test's site, as a host on the web would below a path.</summary>
internal static class TestHost
{
    public const string Origin = "https://site.test/irm/";

    /// <summary>Answers every page of a context.</summary>
    public static Task ServeAsync(
        IBrowserContext context, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        ServeAsync(context, path => files.TryGetValue(path, out var file) ? file : null);

    /// <summary>The same, where not all that is answered is a file of the site.</summary>
    /// <param name="find">The content at a path below the origin; null where there is none.</param>
    public static Task ServeAsync(IBrowserContext context, Func<string, ReadOnlyMemory<byte>?> find) =>
        context.RouteAsync("**/*", route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath[new Uri(Origin).AbsolutePath.Length..];
            return route.FulfillAsync(find(path) is { } content
                ? new RouteFulfillOptions { BodyBytes = content.ToArray(), ContentType = TypeOf(path) }
                : new RouteFulfillOptions { Status = 404, Body = "" });
        });

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".js" => "text/javascript",
        ".css" => "text/css",
        ".svg" => "image/svg+xml",
        _ => "text/html; charset=utf-8",
    };
}
