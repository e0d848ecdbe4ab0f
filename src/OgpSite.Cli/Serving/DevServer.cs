using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace OgpSite.Cli.Serving;

/// <summary>
/// A web server for the author at this machine. It listens on the loopback addresses and nowhere else, and reads no
/// configuration: neither the environment nor a file in the project can open it to others.
/// </summary>
internal sealed class DevServer : IAsyncDisposable
{
    /// <summary>Where a port is not asked for, the first free one from here on is taken.</summary>
    public const int FirstPort = 8000;

    private const int PortsToTry = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(1);

    private readonly KestrelServer _kestrel;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TimeProvider _clock;

    private DevServer(KestrelServer kestrel, int port, TimeProvider clock)
    {
        _kestrel = kestrel;
        Port = port;
        _clock = clock;
    }

    public int Port { get; }

    /// <summary>The address of the server's root, as one types it.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));

    /// <summary>Starts to answer.</summary>
    /// <param name="port">The port that was asked for, 0 for any that is free; null: none was asked for.</param>
    /// <exception cref="IOException">The port is taken or not ours to use.</exception>
    public static async Task<DevServer> StartAsync(int? port, PreviewBoard board, TimeProvider clock)
    {
        if (port is > 0 and var asked)
            return await TryStartAsync(asked, board, clock)
                ?? throw new IOException($"Port {asked} is taken by another program. Choose another one with --port.");
        for (var attempt = 0; attempt < PortsToTry; attempt++)
        {
            var next = port == 0 ? FreePort() : FirstPort + attempt;
            if (await TryStartAsync(next, board, clock) is { } server) return server;
        }

        throw new IOException(
            $"The ports from {FirstPort} to {FirstPort + PortsToTry - 1} are all taken. " +
            "Choose another one with --port.");
    }

    /// <summary>Ends all streams and, within a second, all else.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        using var patience = new CancellationTokenSource(TimeToStop, _clock);
        await _kestrel.StopAsync(patience.Token);
        _kestrel.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Null where the port is taken, on either of the loopback addresses.</summary>
    private static async Task<DevServer?> TryStartAsync(int port, PreviewBoard board, TimeProvider clock)
    {
        var log = NullLoggerFactory.Instance;
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), log);
        var server = new DevServer(
            new KestrelServer(Options.Create(MakeOptions(port)), transport, log), port, clock);
        var handler = new RequestHandler(
            new RequestGate(port), board, new LiveStream(board, clock), server._stopping.Token);
        try
        {
            await server._kestrel.StartAsync(handler, CancellationToken.None);
            return server;
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            await server.DisposeAsync();
            return null;
        }
        catch (SocketException problem)
        {
            await server.DisposeAsync();
            throw new IOException($"Port {port} cannot be used: {problem.Message}", problem);
        }
    }

    private static KestrelServerOptions MakeOptions(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        options.Limits.RequestHeadersTimeout = Patience;
        options.Limits.KeepAliveTimeout = Patience;
        options.Limits.MaxConcurrentConnections = 100;
        options.Limits.MaxRequestBodySize = 0;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        if (HasIPv6()) options.Listen(IPAddress.IPv6Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        return options;
    }

    /// <summary>Whether this machine can be reached as <c>[::1]</c>; a container often cannot.</summary>
    private static bool HasIPv6()
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port; // not null: it was bound just now
    }
}
