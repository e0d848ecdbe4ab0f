using System.Net;
using System.Net.Sockets;
using OgpSite.Cli.Tests.Serving;

namespace OgpSite.Cli.Tests.Commands;

public sealed class ServeCommandTests
{
    private static readonly string Broken = CliProject.Sound + "\n\nA [link](gone.md).\n";

    private static readonly (string, string)[] BelowAPath =
    [
        ("content/site.yml", "title: Reports\nlanguages: [en]\nurl: https://example.org/irm/\n"),
        ("content/reports/chile.md", CliProject.Sound),
    ];

    [Fact]
    public async Task Serve_SoundProject_SaysWhereItIsShownBelowItsOwnPath()
    {
        await using var server = await RunningServer.StartAsync(BelowAPath);
        Assert.Matches(
            @"^The site was built in 0\.0 s: \d+ pages, no problems\. " +
            @"Open http://127\.0\.0\.1:\d+/irm/ and stop with Ctrl\+C\.$",
            Assert.Single(server.FirstLines));
        using var client = server.MakeClient();
        Assert.Contains(
            "nine commitments", await client.GetStringAsync("reports/chile.html"), StringComparison.Ordinal);
        using var root = await client.GetAsync("/");
        Assert.Equal((HttpStatusCode.Found, "/irm/"), (root.StatusCode, root.Headers.Location?.OriginalString));
        // The links of the page for unknown addresses start with the path, so they work here as on the host.
        using var gone = await client.GetAsync("reports/deep/gone.html");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("\"/irm/", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_BaseUrl_StandsForTheUrlOfTheSite()
    {
        await using var server = await RunningServer.StartAsync(
            BelowAPath, "--base-url", "https://owner.github.io/repo");
        Assert.Equal("/repo/", server.Address.AbsolutePath);
        using var client = server.MakeClient();
        Assert.Contains(
            "https://owner.github.io/repo/",
            await client.GetStringAsync("reports/chile.html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_Page_IsTheBuiltPageAndAScriptAtItsEnd()
    {
        await using var server = await RunningServer.StartAsync(BelowAPath);
        Assert.Equal(0, server.Project.Run("build").ExitCode);
        using var client = server.MakeClient();
        var built = await File.ReadAllTextAsync(server.Project["output/reports/chile.html"]);
        var served = await client.GetStringAsync("reports/chile.html");
        var script = served.IndexOf("<script src=\"/-/live.js\"", StringComparison.Ordinal);
        Assert.Equal(built, served.Remove(script, served.IndexOf('\n', script) + 1 - script));
        var style = Directory.GetFiles(server.Project["output/assets"], "style-*.css").Single();
        Assert.Equal(
            await File.ReadAllBytesAsync(style),
            await client.GetByteArrayAsync("assets/" + Path.GetFileName(style)));
    }

    /// <summary>A build may run beside it, and nothing is left behind.</summary>
    [Fact]
    public async Task Serve_Itself_WritesNothing()
    {
        await using var server = await RunningServer.StartAsync();
        server.Project.Write("content/reports/chile.md", CliProject.Sound + " And one more.");
        Assert.StartsWith("Changed ", await server.NextLineAsync(), StringComparison.Ordinal);
        Assert.Equal(
            ["content"], Directory.GetFileSystemEntries(server.Project.Root).Select(Path.GetFileName).Order());
        Assert.Equal(0, server.Project.Run("build").ExitCode);
    }

    [Fact]
    public async Task Serve_Edit_IsTakenInAndTold()
    {
        await using var server = await RunningServer.StartAsync();
        using var events = await LiveEvents.OpenAsync(server, "/reports/chile.html");
        var before = await events.NextAsync();
        server.Project.Write("content/reports/chile.md", CliProject.Sound + " And one more.");
        Assert.Matches(
            @"^Changed content/reports/chile\.md: rebuilt in 0\.0 s: \d+ pages, no problems\.$",
            await server.NextLineAsync());
        var after = await events.NextAsync();
        Assert.NotEqual(before.GetProperty("page").GetString(), after.GetProperty("page").GetString());
        Assert.Equal(before.GetProperty("styles").GetString(), after.GetProperty("styles").GetString());
        Assert.False(after.GetProperty("failed").GetBoolean());
        using var client = server.MakeClient();
        Assert.Contains("And one more.", await client.GetStringAsync("reports/chile.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_EditElsewhere_LeavesThePageAsItIs()
    {
        await using var server = await RunningServer.StartAsync(
            [.. BelowAPath, ("content/glossary/en/irm.md", "---\nterm: IRM\ndefinition: Reviews plans.\n---\n")]);
        using var events = await LiveEvents.OpenAsync(server, "/irm/reports/chile.html");
        var before = await events.NextAsync();
        server.Project.Write(
            "content/glossary/en/irm.md", "---\nterm: IRM\ndefinition: Reviews each plan.\n---\n");
        var after = await events.NextAsync();
        Assert.Equal(before.GetProperty("page").GetString(), after.GetProperty("page").GetString());
    }

    [Fact]
    public async Task Serve_EditOfTheStyleOnly_ChangesNothingButTheStyle()
    {
        await using var server = await RunningServer.StartAsync();
        using var events = await LiveEvents.OpenAsync(server, "/reports/chile.html");
        var before = await events.NextAsync();
        server.Project.Write("themes/default/assets/style.css", "p { color: red }\n");
        Assert.StartsWith(
            "Changed themes/default/assets/style.css: ", await server.NextLineAsync(), StringComparison.Ordinal);
        var after = await events.NextAsync();
        Assert.Equal(before.GetProperty("page").GetString(), after.GetProperty("page").GetString());
        Assert.NotEqual(before.GetProperty("styles").GetString(), after.GetProperty("styles").GetString());
        using var client = server.MakeClient();
        var sheet = after.GetProperty("sheets")[0].GetString();
        Assert.Contains("color: red", await client.GetStringAsync(sheet), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_Error_IsToldAndTheLastGoodSiteStays()
    {
        await using var server = await RunningServer.StartAsync();
        using var events = await LiveEvents.OpenAsync(server, "/reports/chile.html");
        var before = await events.NextAsync();
        server.Project.Write("content/reports/chile.md", Broken);
        Assert.Matches(@"^content/reports/chile\.md\(12,\d+\): error OGP3002: ", await server.NextLineAsync());
        Assert.Equal(
            "Changed content/reports/chile.md: 1 error. " +
            "The last site that could be built is shown until this is mended.",
            await server.NextLineAsync());
        var broken = await events.NextAsync();
        Assert.True(broken.GetProperty("failed").GetBoolean());
        Assert.Equal("1 error", broken.GetProperty("summary").GetString());
        Assert.Equal(before.GetProperty("page").GetString(), broken.GetProperty("page").GetString());
        var problem = broken.GetProperty("problems")[0];
        Assert.Equal("OGP3002", problem.GetProperty("code").GetString());
        Assert.StartsWith(
            "content/reports/chile.md(12,", problem.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "12 | A [link](gone.md).\n   |", problem.GetProperty("excerpt").GetString(), StringComparison.Ordinal);
        using (var client = server.MakeClient())
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("reports/chile.html")).StatusCode);

        server.Project.Write("content/reports/chile.md", CliProject.Sound);
        Assert.Contains("no problems", await server.NextLineAsync(), StringComparison.Ordinal);
        var mended = await events.NextAsync();
        Assert.False(mended.GetProperty("failed").GetBoolean());
        Assert.Equal(0, mended.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Serve_ErrorFromTheStart_ShowsTheProblemsAndThenTheSite()
    {
        await using var server = await RunningServer.StartAsync(
            [BelowAPath[0], ("content/reports/chile.md", Broken + "<script>alert(1)</script> [x](<b>.md)")]);
        Assert.Contains("OGP3002", server.FirstLines[0], StringComparison.Ordinal);
        Assert.Contains("Mend what is wrong and save", server.FirstLines[^2], StringComparison.Ordinal);
        using var events = await LiveEvents.OpenAsync(server, "/irm/reports/chile.html");
        var before = await events.NextAsync();
        using var client = server.MakeClient();
        using (var response = await client.GetAsync("/irm/reports/chile.html"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            var page = BuiltSite.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal("The site cannot be built yet", page.QuerySelector("h1")?.TextContent);
            Assert.Contains("content/reports/chile.md(12,", page.QuerySelector("li.error .place")?.TextContent,
                StringComparison.Ordinal);
            Assert.Contains("A [link](gone.md).", page.QuerySelector("li.error .excerpt")?.TextContent,
                StringComparison.Ordinal);
            Assert.Contains("ogpsite explain OGP3002", page.QuerySelector("li.error .hint")?.TextContent,
                StringComparison.Ordinal);
            Assert.Single(page.Scripts);
        }

        server.Project.Write("content/reports/chile.md", CliProject.Sound);
        Assert.Contains("no problems", await server.NextLineAsync(), StringComparison.Ordinal);
        var after = await events.NextAsync();
        Assert.NotEqual(before.GetProperty("page").GetString(), after.GetProperty("page").GetString());
        Assert.Equal("/irm/", after.GetProperty("home").GetString());
        Assert.Contains(
            "nine commitments", await client.GetStringAsync("/irm/reports/chile.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_ErrorAfterAWarning_IsShownFirst()
    {
        await using var server = await RunningServer.StartAsync();
        using var events = await LiveEvents.OpenAsync(server, "/");
        await events.NextAsync();
        server.Project.Write(
            "content/reports/chile.md", Broken.Replace("published: 2019\n", "", StringComparison.Ordinal));
        Assert.Equal(
            ["error", "warning"],
            (await events.NextAsync()).GetProperty("problems").EnumerateArray()
                .Select(problem => problem.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Serve_Strict_TakesWarningsForErrors()
    {
        await using var server = await RunningServer.StartAsync("--strict", "--log", "json");
        server.Project.Write(
            "content/reports/chile.md", CliProject.Sound.Replace("published: 2019\n", "", StringComparison.Ordinal));
        Assert.Contains("\"severity\":\"error\"", await server.NextLineAsync(), StringComparison.Ordinal);
        Assert.Contains("The last site that could be built", await server.NextLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_Draft_IsShownOnRequest()
    {
        var draft = CliProject.Sound.Replace("\n---\n", "\ndraft: yes\n---\n", StringComparison.Ordinal);
        (string, string)[] files = [.. BelowAPath, ("content/reports/peru.md", draft)];
        await using var without = await RunningServer.StartAsync(files);
        await using var with = await RunningServer.StartAsync(files, "--drafts");
        using var one = without.MakeClient();
        using var other = with.MakeClient();
        Assert.Equal(HttpStatusCode.NotFound, (await one.GetAsync("reports/peru.html")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("reports/peru.html")).StatusCode);
    }

    [Fact]
    public async Task Serve_ManyFilesAtOnce_IsOneRebuild()
    {
        await using var server = await RunningServer.StartAsync();
        for (var i = 0; i < 20; i++) server.Project.Write($"content/reports/deep/{i}/r{i}.md", CliProject.Sound);
        Assert.StartsWith("Changed 20 files: rebuilt", await server.NextLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_FolderReplacedAsAWhole_IsStillWatched()
    {
        await using var server = await RunningServer.StartAsync();
        Directory.Move(server.Project["content"], server.Project["old"]);
        string line;
        do line = await server.NextLineAsync();
        while (!line.Contains("The last site", StringComparison.Ordinal));
        Directory.Move(server.Project["old"], server.Project["content"]);
        Assert.Contains("no problems", await server.NextLineAsync(), StringComparison.Ordinal);
        server.Project.Write("content/reports/chile.md", CliProject.Sound + " And one more.");
        Assert.StartsWith("Changed content/reports/chile.md: ", await server.NextLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_SiteThatMoves_IsShownAtItsNewPath()
    {
        await using var server = await RunningServer.StartAsync(BelowAPath);
        using var events = await LiveEvents.OpenAsync(server, "/irm/");
        Assert.Equal("/irm/", (await events.NextAsync()).GetProperty("home").GetString());
        server.Project.Write(
            "content/site.yml", BelowAPath[0].Item2.Replace("/irm/", "/ogp/", StringComparison.Ordinal));
        Assert.Equal("/ogp/", (await events.NextAsync()).GetProperty("home").GetString());
        using var client = server.MakeClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/ogp/")).StatusCode);
    }

    [Fact]
    public async Task Serve_Stopped_EndsWithNoughtAndEndsItsStreams()
    {
        var server = await RunningServer.StartAsync();
        await using var _ = server;
        using var events = await LiveEvents.OpenAsync(server, "/");
        await events.NextAsync();
        Assert.Equal(0, await server.StopAsync());
        Assert.True(await events.EndsAsync());
        Assert.Equal("Stopped.", await server.NextLineAsync());
    }

    [Fact]
    public void Serve_PortThatIsTaken_IsRefusedByTheMachine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var project = new CliProject();
        var result = project.Run("serve", "--port", $"{port}");
        Assert.Equal(
            (3, "", $"Port {port} is taken by another program. Choose another one with --port.\n"),
            (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("http")]
    public void Serve_PortThatIsNone_IsWrongUsage(string port)
    {
        using var project = new CliProject();
        var result = project.Run("serve", $"--port={port}");
        Assert.Equal(
            (2, $"'--port' is a whole number from 0 to 65535, not '{port}'."), (result.ExitCode, result.ErrorLines[0]));
    }

    [Fact]
    public void Serve_NoProject_IsWrongUsage()
    {
        using var project = new CliProject { CurrentFolder = Path.GetTempPath() };
        Assert.Equal(2, project.Run("serve").ExitCode);
    }
}
