using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Markdig;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace OgpSite.Browser.Tests;

/// <summary>
/// Hostile content in every place of a report, in pages whose policy was taken away: what is written is harmless by itself,
/// and the policy is a second wall.
/// </summary>
[Trait("Category", FaultShare.Category)]
public sealed class XssPagesTests(Chromium chromium, ITestOutputHelper log) : IClassFixture<Chromium>, IDisposable
{
    /// <summary>
    /// Says in the console what must not happen, from any frame; and keeps ordinary links from leading away when they are
    /// clicked, so that the next element can be.
    /// </summary>
    private const string Watch =
        """
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
            window[name] = (...given) => { console.log(`HIT ${name}(${given})`); return null; };
        addEventListener('click', event => {
            const link = event.target.closest?.('a[href], area[href]');
            if (link && /^(https?|mailto|tel|file):$/.test(link.protocol)) event.preventDefault();
        }, true);
        addEventListener('submit', event => {
            if (/^https?:/.test(event.target.action)) event.preventDefault();
        }, true);
        """;

    /// <summary>Touches every element in each way that a reader can.</summary>
    private const string TouchEverything =
        """
        async () => {
            for (const element of document.querySelectorAll('*')) {
                for (const kind of ['mouseover', 'mouseenter', 'pointerover', 'mousedown', 'mouseup', 'focus', 'focusin', 'keydown',
                                    'toggle', 'animationstart', 'wheel', 'copy'])
                    element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
                element.focus?.();
                element.click?.();
            }
            await new Promise(done => setTimeout(done, 30));
        }
        """;

    /// <summary>A share of them all: every fourth, so some of each kind.</summary>
    private static readonly ImmutableArray<XssVector> Vectors =
        [.. XssVector.All.Where((_, i) => i % FaultShare.Of(all: 1, share: 4) == 0)];

    private readonly TemporaryFolder _folder = new("xss pages");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("off")]
    [InlineData("limited")]
    public async Task Vector_AnywhereInAReportWithoutAPolicy_DoesNotRun(string html)
    {
        foreach (var (name, content) in BuildSite(html).Written)
        {
            _folder.Write(
                name, name.EndsWith(".html", StringComparison.Ordinal) ? WithoutPolicy(content) : content.Span);
        }

        var hits = await OpenAllAsync(vector => $"reports/{NameOf(vector)}.html");
        log.WriteLine($"html: {html}: {Vectors.Length} pages, {hits.Count} ran something.");
        Assert.Equal("", string.Join('\n', hits.Select(hit => $"{hit.Key}: {hit.Value}")));
    }

    /// <summary>The check has teeth: what Markdown makes of the same vectors by itself does run.</summary>
    [Fact]
    public async Task Vector_InUnfilteredMarkdown_Runs()
    {
        var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
        foreach (var vector in Vectors)
        {
            _folder.Write(
                $"{NameOf(vector)}.html",
                $"<!doctype html><meta charset=utf-8><title>t</title>{Markdown.ToHtml(vector.Payload, pipeline)}");
        }

        var hits = await OpenAllAsync(vector => $"{NameOf(vector)}.html");
        log.WriteLine($"Unfiltered: {Vectors.Length} pages, {hits.Count} ran something.");
        Assert.InRange(hits.Count, Vectors.Length * 80 / 220, Vectors.Length);
    }

    /// <summary>By vector: what its page did.</summary>
    private async Task<SortedDictionary<string, string>> OpenAllAsync(Func<XssVector, string> urlOf)
    {
        await using var server = await StaticServer.StartAsync(_folder.Path);
        await using var context = await chromium.Browser.NewContextAsync();
        await context.AddInitScriptAsync(Watch);
        // Nothing leaves the machine; to ask at all is a fault of the page.
        var asked = new ConcurrentQueue<string>();
        await context.RouteAsync(url => !url.StartsWith(server.Address.AbsoluteUri, StringComparison.Ordinal), route =>
        {
            asked.Enqueue(route.Request.Url);
            return route.AbortAsync();
        });
        var page = await context.NewPageAsync();
        var said = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.StartsWith("HIT ", StringComparison.Ordinal)) said.Enqueue(message.Text);
        };
        page.Dialog += (_, dialog) => _ = dialog.DismissAsync();
        var hits = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var vector in Vectors)
        {
            said.Clear();
            asked.Clear();
            Assert.True(File.Exists(_folder[urlOf(vector)]), $"There is no page of {vector.Id}.");
            var address = new Uri(server.Address, urlOf(vector)).AbsoluteUri;
            await OpenAsync(page, address);
            if (page.Url.Split('#')[0] != address) said.Enqueue($"went to {page.Url}");
            ImmutableArray<string> did = [.. said, .. asked.Select(url => $"asked for {url}")];
            if (did.Length > 0) hits.Add(vector.Id, $"{did[0]} of {vector.Payload}");
        }

        return hits;
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        try
        {
            await page.GotoAsync(address, new PageGotoOptions { Timeout = 10_000 });
            await page.EvaluateAsync(TouchEverything);
        }
        catch (PlaywrightException)
        {
            // It has led elsewhere before everything could be touched, which its address shows.
        }
    }

    private static byte[] WithoutPolicy(ReadOnlyMemory<byte> page)
    {
        var html = Encoding.UTF8.GetString(page.Span);
        var without = Regex.Replace(html, "<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        Assert.NotEqual(html, without);
        return Encoding.UTF8.GetBytes(without);
    }

    private static TestSite BuildSite(string html) => TestSite.Build(
    [
        ("content/site.yml", $"title: Site\nhtml: {html}\n"),
        ("content/glossary/en/plan.md", "---\nterm: plan\ndefinition: What a member will do.\n---\n"),
        .. Vectors.Select(vector => ($"content/reports/{NameOf(vector)}.md", Report(vector))),
    ]);

    private static string Report(XssVector vector)
    {
        // Without NUL, with which a report is refused.
        var shown = vector.Payload.Replace("\0", "", StringComparison.Ordinal);
        var text = JsonSerializer.Serialize(shown);
        var line = shown.ReplaceLineEndings(" ");
        return $$"""
            ---
            title: {{text}}
            type: design
            country: Chile
            country-code: CL
            published: 2021
            summary: {{text}}
            researchers: [{{text}}]
            policy-areas: [{{text}}]
            documents: [{title: {{text}}, url: "https://example.org/a.pdf"}]
            recommendations: [{title: {{text}}, text: {{text}}}]
            commitments: [{number: 1, title: {{text}}, text: {{text}}, lead: {{text}}}]
            glossary: {terms: [{id: own, term: {{text}}, definition: {{text}}}, {id: probe, term: probe, definition: {{text}}}]}
            ---
            {{shown}}

            A plan, a probe and {{line}}.

            ## {{line}}

            [text](<{{line}}> "{{line}}") ![{{line}}](line.png "{{line}}")

            ::: {{line}}
            {{shown}}
            :::

            """;
    }

    private static string NameOf(XssVector vector) => vector.Id.ToLowerInvariant();
}
