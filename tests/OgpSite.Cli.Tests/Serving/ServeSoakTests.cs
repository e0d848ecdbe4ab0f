using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OgpSite.Cli.Tests.Serving;

/// <summary>
/// A long day at <c>ogpsite serve</c>: editors that save in place, in halves or by renaming, names that change, folders
/// that come and go, fifty files at once, errors that are made and mended.
/// </summary>
public sealed class ServeSoakTests : IDisposable
{
    private const int Reports = 20;
    private const int Edits = 2000;

    private readonly TemporaryFolder _folder = new("soak");
    private readonly Random _random = new(20211129);
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private int _edits;
    private int _made;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serve_TwoThousandEdits_EndsWithTheSiteOfACleanBuildAndDoesNotGrow()
    {
        _folder.Write("content/site.yml", "title: Reports\nlanguages: [en]\n");
        _folder.Write("content/glossary/en/plan.md", "---\nterm: plan\ndefinition: What a member will do.\n---\n");
        for (var i = 0; i < Reports; i++) Save(NewName());
        await using var server = await ServerProcess.StartAsync(_folder.Path);
        using var client = new HttpClient(new HttpClientHandler { UseProxy = false }) { BaseAddress = server.Address };
        (long Memory, int Files) early = default;
        for (var round = 1; _edits < Edits; round++)
        {
            var until = Math.Min(Edits, _edits + 20);
            while (_edits < until) await EditAsync();
            await SeeAsync(client, round);
            // By now all that is compiled late has been, and the collector has found its size.
            if (_edits < Edits / 4) early = (server.WorkingSet, server.OpenFiles);
        }

        Assert.InRange(server.WorkingSet - early.Memory, long.MinValue, 50_000_000);
        Assert.InRange(server.OpenFiles - early.Files, int.MinValue, 10);
        await AssertIsACleanBuildAsync(client);
    }

    /// <summary>One thing that people and their editors do.</summary>
    private async Task EditAsync()
    {
        _edits++;
        var name = _names.ElementAt(_random.Next(_names.Count));
        var path = _folder[name];
        switch (_random.Next(12))
        {
            case 0:
                // Saved in halves: what is read between them ends within the front matter.
                var text = TextOf();
                await File.WriteAllTextAsync(path, text[..40]);
                await Task.Delay(_random.Next(150));
                await File.WriteAllTextAsync(path, text);
                break;
            case 1 or 2:
                // Saved beside and renamed, as vim and many others do.
                await File.WriteAllTextAsync(path + "~", TextOf());
                File.Move(path + "~", path, overwrite: true);
                break;
            case 3:
                Rename(name, NewName());
                break;
            case 4:
                // To the same name with a capital, or back.
                Rename(name, name.Contains("/report-", StringComparison.Ordinal)
                    ? name.Replace("/report-", "/Report-", StringComparison.Ordinal)
                    : name.Replace("/Report-", "/report-", StringComparison.Ordinal));
                break;
            case 5:
                File.Delete(path);
                _names.Remove(name);
                Save(NewName());
                break;
            case 6 when _random.Next(10) == 0:
                for (var i = 0; i < 50; i++, _edits++) _folder.Write($"content/reports/burst/b{i}.md", TextOf());
                Directory.Delete(_folder["content/reports/burst"], recursive: true);
                break;
            case 7 when _random.Next(10) == 0:
                Directory.Move(_folder["content"], _folder["aside"]);
                await Task.Delay(_random.Next(150));
                Directory.Move(_folder["aside"], _folder["content"]);
                break;
            case 8:
                _folder.Write("content/glossary/en/plan.md", string.Create(CultureInfo.InvariantCulture,
                    $"---\nterm: plan\ndefinition: What a member will do, said for time {++_made}.\n---\n"));
                break;
            case 9:
                await File.WriteAllTextAsync(path, TextOf() + "\nA [link](gone.md).\n");
                await Task.Delay(_random.Next(150));
                Save(name);
                break;
            default:
                Save(name);
                break;
        }
    }

    /// <summary>Waits until a page shows what was saved last; what was saved before is then shown as well.</summary>
    private async Task SeeAsync(HttpClient client, int round)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"Round {round} is over.");
        _folder.Write("content/pages/round.md", $"---\ntitle: Round\n---\n{words}\n");
        var patience = DateTime.UtcNow + RunningServer.Patience;
        while (!(await PageAsync(client, "round.html")).Contains(words, StringComparison.Ordinal))
        {
            Assert.True(DateTime.UtcNow < patience, $"'{words}' is not shown.");
            await Task.Delay(20);
        }

        // Somebody searches now and then.
        if (round % 10 == 0) await PageAsync(client, "search/none.js");
    }

    private async Task AssertIsACleanBuildAsync(HttpClient client)
    {
        (await OgpsiteCommand.RunAsync(["build", "--project", _folder.Path, "--output", _folder["output"], "-q"])).OrThrow();
        var files = Directory.GetFiles(_folder["output"], "*", SearchOption.AllDirectories);
        Assert.InRange(files.Length, Reports, int.MaxValue);
        foreach (var file in files)
        {
            var url = Path.GetRelativePath(_folder["output"], file).Replace('\\', '/');
            var served = await client.GetByteArrayAsync(new Uri(url, UriKind.Relative));
            var built = await File.ReadAllBytesAsync(file);
            if (url.EndsWith(".html", StringComparison.Ordinal)) served = WithoutTheToolsScript(served);
            Assert.True(served.AsSpan().SequenceEqual(built), $"{url} is served otherwise than it is built.");
        }
    }

    private static byte[] WithoutTheToolsScript(byte[] page) => Encoding.UTF8.GetBytes(
        Regex.Replace(Encoding.UTF8.GetString(page), "<script src=\"/-/live.js\".*\n", ""));

    /// <summary>A page as it is shown now, also the page of one that is not there.</summary>
    private static async Task<string> PageAsync(HttpClient client, string url)
    {
        using var answer = await client.GetAsync(new Uri(url, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    private void Rename(string name, string other)
    {
        File.Move(_folder[name], _folder[other]);
        _names.Remove(name);
        _names.Add(other);
    }

    private void Save(string name)
    {
        _folder.Write(name, TextOf());
        _names.Add(name);
    }

    private string NewName() => string.Create(CultureInfo.InvariantCulture, $"content/reports/report-{++_made}.md");

    private string TextOf() => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        title: Report {++_made}
        type: design
        country: Chile
        country-code: CL
        published: 2019
        ---
        ## Findings

        The plan has {_made} commitments.

        """);
}
