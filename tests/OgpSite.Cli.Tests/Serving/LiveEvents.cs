using System.Text.Json;

namespace OgpSite.Cli.Tests.Serving;

/// <summary>Listens to a server as an open page does.</summary>
internal sealed class LiveEvents : IDisposable
{
    private readonly HttpClient _client;
    private readonly StreamReader _reader;

    private LiveEvents(HttpClient client, StreamReader reader)
    {
        _client = client;
        _reader = reader;
    }

    public static async Task<LiveEvents> OpenAsync(RunningServer server, string page)
    {
        var client = server.MakeClient();
        var stream = await client.GetStreamAsync($"/-/events?page={Uri.EscapeDataString(page)}");
        return new LiveEvents(client, new StreamReader(stream));
    }

    /// <summary>The next message; the server's signs of life are passed over.</summary>
    public async Task<JsonElement> NextAsync()
    {
        while (await _reader.ReadLineAsync().WaitAsync(RunningServer.Patience) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonDocument.Parse(line["data: ".Length..]).RootElement;
        throw new EndOfStreamException("The server has closed the stream.");
    }

    /// <summary>Whether the server closes the stream.</summary>
    public async Task<bool> EndsAsync()
    {
        try
        {
            while (await _reader.ReadLineAsync().WaitAsync(RunningServer.Patience) is not null)
            {
            }
        }
        catch (IOException)
        {
            // Cut off is ended as well.
        }

        return true;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _client.Dispose();
    }
}
