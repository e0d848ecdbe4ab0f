using System.IO.Compression;
using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using OgpSite.Core.Glossaries;

namespace OgpSite.Cli.Tests;

/// <summary>What holds for every page of the sample site and of the demo site.</summary>
public sealed class ShippedSitesTests(ShippedSitesFixture fixture) : IClassFixture<ShippedSitesFixture>
{
    private const string Zones =
        "a, h1, h2, h3, h4, h5, h6, th, dt, caption, figcaption, blockquote, code, pre, cite, q";

    private static readonly Dictionary<string, string?> WithoutIcu =
        new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" };

    /// <summary>The column of each indicator, in the order in which pages show them.</summary>
    private static readonly ImmutableArray<string> Indicators =
    [
        "Specificity", "Verifiability", "Relevance To OGP Values", "Open Government Lens", "Potential Impact",
        "Potential For Results", "Completion", "Did It Open Government (Overall)", "Early Results",
    ];

    public static TheoryData<string> Names => [.. ShippedSites.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_Pages_HoldEveryReportMemberAndTerm(string name)
    {
        var site = fixture.Sites.Open(name);
        Assert.Contains("index.html", site.Files);
        Assert.Contains("404.html", site.Files);
        Assert.Equal(CountSources(name, "reports"), CountPages("reports"));
        Assert.Equal(CountSources(name, "glossary"), CountPages("glossary"));
        Assert.Equal(CountSources(name, "pages"), site.Pages.Values.Count(page =>
            page.QuerySelector("article.page") is not null));

        int CountPages(string folder) => site.Pages.Keys.Count(page =>
            IsIn(page, folder) && !page.EndsWith("index.html", StringComparison.Ordinal));
    }

    /// <summary>Every report is on the list of all, of its type and of its status, each in its language.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Site_Lists_HoldEveryReport(string name)
    {
        var site = fixture.Sites.Open(name);
        var reports = site.Pages.Keys.Where(page => site.Pages[page].QuerySelector("article.report") is not null)
            .Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(reports);
        foreach (var lists in (string[])["reports/index", "types/(?!index)[^/]*", "status/(?!index)[^/]*"])
        {
            Assert.Equal(reports, site.Pages
                .Where(page => Regex.IsMatch(page.Key, $"^([a-z]{{2}}/)?{lists}.html$"))
                .SelectMany(page => page.Value.QuerySelectorAll(".cards > li > a").Select(link => new Uri(
                    new Uri("http://site/" + page.Key), link.GetAttribute("href")).AbsolutePath[1..]))
                .Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_Data_KeepsToItsDescription(string name) => AssertNone(
        TabularPackage.Faults(DataOf(fixture.Sites.Open(name))));

    /// <summary>What a page says of a commitment, the data say as well: its place, its title, and which levels it has.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Site_Data_AgreeWithThePages(string name)
    {
        var site = fixture.Sites.Open(name);
        var files = DataOf(site);
        Assert.Equal(
            site.Pages.Keys.Where(page => site.Pages[page].QuerySelector("article.report") is not null)
                .Order(StringComparer.Ordinal),
            TabularPackage.ReadCsv(files["data/reports.csv"]).Select(row => PathOf(row["URL"]!))
                .Order(StringComparer.Ordinal));

        var rows = TabularPackage.ReadCsv(files["data/commitments.csv"]);
        var tables = site.Pages
            .Where(page => page.Key.EndsWith("commitments/index.html", StringComparison.Ordinal)).ToList();
        Assert.Equal(rows.Select(row => row["Language"]).Distinct().Count(), tables.Count);
        foreach (var (path, page) in tables)
        {
            var ofLanguage = rows.Where(row => row["Language"] == page.DocumentElement.GetAttribute("lang")).ToList();
            var indicators = Indicators.Where(column => ofLanguage.Exists(row => row[column] is not null)).ToList();
            var table = page.QuerySelector("#all")!.ParentElement!.QuerySelector("table")!;
            var heads = table.QuerySelectorAll("thead th").ToList();
            var first = heads.FindIndex(head => head.HasAttribute("data-order"));
            Assert.Equal(indicators.Count, heads.Count(head => head.HasAttribute("data-order")));
            Assert.Equal(
                ofLanguage.Select(row => Line(
                    PathOf(row["URL"]!), row["Commitment Title"]!, indicators.Select(column => row[column]))),
                table.QuerySelectorAll("tbody tr").Select(row => (Row: row, Link: row.QuerySelector("th a")!))
                    .Select(cells => Line(
                        Target(path, cells.Link), cells.Link.TextContent,
                        cells.Row.Children.Skip(first).Take(indicators.Count).Select(cell => cell.TextContent.Trim()))));
        }

        string PathOf(string url) => url.Contains("://", StringComparison.Ordinal)
            ? new Uri(url).PathAndQuery[site.SitePath.Length..] + new Uri(url).Fragment
            : url;

        static string Line(string place, string title, IEnumerable<string?> levels) => string.Join(
            '|', levels.Select(level => string.IsNullOrEmpty(level) ? "" : "x").Prepend(title).Prepend(place));

        static string Target(string page, IElement link)
        {
            var target = new Uri(new Uri("http://site/" + page), link.GetAttribute("href"));
            return target.AbsolutePath[1..] + target.Fragment;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_Links_AllResolve(string name) => AssertNone(fixture.Sites.Open(name).FindLinkFaults());

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_Markup_HoldsNothingInline(string name) => AssertNone(fixture.Sites.Open(name).FindMarkupFaults());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Site_NuHtmlChecker_FindsNothing(string name)
    {
        var checker = Repository.PathOf("tests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        Assert.True(File.Exists(checker), "The Nu Html Checker is not installed; tests/run.sh installs it.");
        // The checker takes 'self' for a mistake in a file that has no origin.
        var result = await ExternalTool.RunAsync(ExternalTool.Find("java"),
        [
            "-Xss4m", "-jar", checker, "--skip-non-html", "--Werror", "--format", "gnu",
            "--filterpattern", ".*violates Content Security Policy.*", fixture.Sites.FolderOf(name),
        ]);
        Assert.Equal("", result.Output + result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    /// <summary>
    /// A crawler that knows nothing of us. Where it is root it reads as another user, whom the folder must let in.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Site_LinkChecker_FindsNoBrokenLinkOrAnchor(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("checker.ini", "[AnchorCheck]\n");
        folder.CopyFrom(fixture.Sites.FolderOf(name), "some-repo");
        var anyone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.Path, anyone);
        var result = await ExternalTool.RunAsync(ExternalTool.Find("linkchecker"),
        [
            "--no-robots", "--no-status", "-f", folder["checker.ini"],
            new Uri(folder["some-repo/index.html"]).AbsoluteUri,
        ]);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.DoesNotContain("That's it. 1 link in", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The importer's rule serves as an oracle that knows nothing of how pages are made.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Site_RunningText_HoldsNoDefinition(string name)
    {
        var faults = new List<string>();
        foreach (var (path, page) in fixture.Sites.Open(name).Pages)
        {
            var text = string.Concat(page.QuerySelectorAll("div.body").Select(body => body.TextContent));
            faults.AddRange(GluedDefinitions.Find(text)
                .Select(glue => $"{path}: '{text.AsSpan(glue.Start, 40)}' is glued in."));
            faults.AddRange(page.QuerySelectorAll("section.terms dd")
                .Select(definition => definition.TextContent.Trim())
                .Where(definition => text.Contains(definition, StringComparison.Ordinal))
                .Select(definition => $"{path}: '{definition}' stands in the text."));
        }

        AssertNone(faults);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_Terms_AreDescribedOnceByTheListAtTheEnd(string name)
    {
        var terms = 0;
        var faults = new List<string>();
        foreach (var (path, page) in fixture.Sites.Open(name).Pages)
        {
            foreach (var link in page.QuerySelectorAll("a.term"))
            {
                terms++;
                var description = link.GetAttribute("aria-describedby");
                var definition = description is null ? null : page.GetElementById(description);
                if (definition is not { LocalName: "dd" }
                    || definition.Closest("section.terms[data-nosnippet]") is null)
                    faults.Add($"{path}: '{link.TextContent}' has no definition in the list.");
                if (link.HasAttribute("title") || link.HasAttribute("aria-label") || link.ChildElementCount > 0)
                    faults.Add($"{path}: the name of '{link.TextContent}' is not its text alone.");
                if (link.ParentElement?.Closest(Zones) is { } zone)
                    faults.Add($"{path}: '{link.TextContent}' is linked within <{zone.LocalName}>.");
            }
        }

        AssertNone(faults);
        Assert.True(terms > 10, $"Only {terms} terms are linked.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_Sitemap_NamesEveryPage(string name)
    {
        var site = fixture.Sites.Open(name);
        var sitemap = XDocument.Load(Path.Combine(site.Folder, "sitemap.xml")).Root!;
        var addresses = sitemap.Elements().Select(url => url.Elements().First().Value).ToList();
        Assert.Equal(
            site.ListedPages
                .Select(page => page.Value.QuerySelector("link[rel=canonical]")!.GetAttribute("href")),
            addresses);
        var alternates = sitemap.Descendants().Where(element => element.Name.LocalName == "link")
            .Select(link => link.Attribute("href")!.Value);
        Assert.Empty(alternates.Except(addresses));
        Assert.Contains(
            $"\nSitemap: {addresses[0][..^site.ListedPages.Keys.First().Length]}sitemap.xml\n",
            File.ReadAllText(Path.Combine(site.Folder, "robots.txt")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_Feeds_AreReadByAnotherParserAndNameReportsOnly(string name)
    {
        var site = fixture.Sites.Open(name);
        var feeds = site.Files.Where(file => Regex.IsMatch(file, @"^(feed|feeds/[a-z-]+)\.xml$")).ToList();
        Assert.True(feeds.Count > 2, "Both sites have several languages.");
        foreach (var file in feeds)
        {
            using var reader = XmlReader.Create(Path.Combine(site.Folder, file));
            var feed = SyndicationFeed.Load(reader);
            Assert.EndsWith(file, feed.Id, StringComparison.Ordinal);
            Assert.NotEmpty(feed.Items);
            Assert.Equal(feed.Items.Count(), feed.Items.DistinctBy(item => item.Id).Count());
            Assert.All(feed.Items, item =>
            {
                var path = item.Links.Single().Uri.AbsoluteUri[feed.Id[..^file.Length].Length..];
                Assert.True(IsIn(path, "reports") && site.Pages.ContainsKey(path), $"{file}: {path} is no report.");
                Assert.NotEqual(default, item.LastUpdatedTime);
                Assert.NotEmpty(item.Authors);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_StructuredData_ParseOnEveryPage(string name)
    {
        foreach (var (path, page) in fixture.Sites.Open(name).ListedPages)
        {
            var block = page.QuerySelector("script[type='application/ld+json']");
            Assert.True(block is not null, $"{path} has none.");
            using var data = JsonDocument.Parse(block.TextContent);
            Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
            Assert.DoesNotContain("null", block.TextContent, StringComparison.Ordinal);
        }
    }

    /// <summary>A cached file must never meet a page of another build.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Site_Assets_HaveADigestInTheirNames(string name)
    {
        var site = fixture.Sites.Open(name);
        var assets = site.Files.Where(file => file.StartsWith("assets/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(assets);
        AssertNone(assets.Where(file => !Regex.IsMatch(file, @"-[0-9a-f]{8}\.[a-z0-9]+$")));
    }

    [Fact]
    public void Site_OldAddresses_LeadToTheirReports()
    {
        var redirects = fixture.Sites.Open("demo").Redirects;
        Assert.Equal(
            ["documents/alderia-hybrid/index.html", "reports/alderia-2017.html", "reports/old/alderia-hybrid.html"],
            redirects.Keys.Where(path => BuiltSite.RefreshOf(redirects[path])!
                .EndsWith("alderia-hybrid-2017-2019.html", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Site_BuiltAgain_HasTheSameBytes(string name)
    {
        var first = FolderBytes.List(fixture.Sites.FolderOf(name));
        Assert.NotEmpty(first);
        var turkish = new Dictionary<string, string?>
        {
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["LANG"] = "tr_TR.UTF-8",
            ["TZ"] = "Asia/Kolkata",
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = null,
        };
        await AssertSame("again", [], null);
        await AssertSame("turkish", ["--no-cache"], turkish);
        await AssertSame("one job", ["--jobs", "1"], null);
        await AssertSame("without icu", ["--no-cache"], WithoutIcu);

        async Task AssertSame(string output, string[] options, Dictionary<string, string?>? environment)
        {
            (await fixture.Sites.BuildAsync(name, output, options, environment)).OrThrow();
            var second = FolderBytes.List(fixture.Sites.FolderOf(name, output));
            AssertNone(second.Except(first).Select(file => $"{output}: {file}"));
            Assert.Equal(first.Length, second.Length);
        }
    }

    /// <summary>The zip of a site is the same on any culture, time zone and number of threads.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Site_Packed_HasTheSameBytesEverywhere(string name)
    {
        using var folder = new TemporaryFolder("packed");
        var first = await Pack("first", [], null);
        Assert.Equal(first, await Pack("turkish", ["--jobs", "4"], new()
        {
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["LANG"] = "tr_TR.UTF-8",
            ["TZ"] = "America/St_Johns",
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = null,
        }));
        Assert.Equal(first, await Pack("arabic", ["--jobs", "1", "--no-cache"], new()
        {
            ["LC_ALL"] = "ar_SA.UTF-8",
            ["TZ"] = "Pacific/Kiritimati",
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = null,
        }));
        Assert.Equal(first, await Pack("without icu", [], WithoutIcu));
        var unpacked = folder["unpacked"];
        await ZipFile.ExtractToDirectoryAsync(folder["first.zip"], unpacked);
        AssertNone(FolderBytes.List(fixture.Sites.FolderOf(name))
            .Except(FolderBytes.List(Assert.Single(Directory.GetDirectories(unpacked)))));

        async Task<string> Pack(string file, string[] options, Dictionary<string, string?>? environment)
        {
            var zip = folder[file + ".zip"];
            (await fixture.Sites.PackAsync(name, zip, options, environment)).OrThrow();
            return Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(zip)));
        }
    }

    /// <summary>Each report by itself, read as a site of its own.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Report_Packed_IsASiteWithoutADeadLink(string name)
    {
        using var folder = new TemporaryFolder("packed");
        var slugs = fixture.Sites.Open(name).Pages.Keys
            .Where(page => Regex.IsMatch(page, "^reports/(?!index)[^/]+$"))
            .Select(page => page["reports/".Length..^".html".Length]).ToList();
        Assert.NotEmpty(slugs);
        foreach (var slug in slugs)
        {
            (await fixture.Sites.PackAsync(name, folder[slug + ".zip"], ["--report", slug])).OrThrow();
            await ZipFile.ExtractToDirectoryAsync(folder[slug + ".zip"], folder[slug]);
            var site = BuiltSite.Open(Assert.Single(Directory.GetDirectories(folder[slug])));
            AssertNone(site.FindLinkFaults().Concat(site.FindMarkupFaults()).Select(fault => $"{slug}: {fault}"));
            Assert.Contains($"reports/{slug}.html", site.Pages.Keys);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Site_BuiltStrictly_GivesNoDiagnostic(string name)
    {
        var result = (await fixture.Sites.BuildAsync(name, "quiet", ["-q"])).OrThrow();
        Assert.Equal("", result.Output + result.Error);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_TextOfArticles_IsTheProseOfTheSource(string name)
    {
        var site = fixture.Sites.Open(name);
        var compared = 0;
        foreach (var source in SourcesOf(name, "reports"))
        {
            var markdown = File.ReadAllText(source);
            var body = markdown[(markdown.IndexOf("\n---\n", 3, StringComparison.Ordinal) + 5)..];
            if (FindPage(site, markdown) is not { } article) continue;
            compared++;
            var text = Words(article.TextContent);
            AssertNone(MarkdownProse.Blocks(body)
                .Select(Words)
                .Where(block => !text.Contains(block, StringComparison.Ordinal))
                .Select(block => $"{Path.GetFileName(source)}: '{block}' is not in the page."));
        }

        Assert.True(compared > 0, "No report was compared.");
    }

    /// <summary>The article whose title is the source's; footnote marks are no prose.</summary>
    private static IElement? FindPage(BuiltSite site, string markdown)
    {
        var title = Regex.Match(markdown, "^title: *[\"']?(.*?)[\"']?$", RegexOptions.Multiline).Groups[1].Value;
        var body = site.Pages.Where(page => IsIn(page.Key, "reports"))
            .Where(page => page.Value.QuerySelector("h1")?.TextContent.Trim() == title)
            .Select(page => page.Value.QuerySelector("div.body")).FirstOrDefault();
        foreach (var mark in body?.QuerySelectorAll("sup, .math").ToList() ?? []) mark.Remove();
        return body;
    }

    private static string Words(string text) => Regex.Replace(text, @"\s+", " ").Trim();

    private static int CountSources(string name, string folder) => SourcesOf(name, folder)
        .Count(file => !File.ReadAllText(file).Contains("\ndraft: true\n", StringComparison.Ordinal));

    private static string[] SourcesOf(string name, string folder)
    {
        var path = Path.Combine(ShippedSites.ContentOf(name), folder);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*.md", SearchOption.AllDirectories) : [];
    }

    private static bool IsIn(string page, string folder) => Regex.IsMatch(page, $"^([a-z]{{2}}/)?{folder}/");

    private static void AssertNone(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        if (found.Count > 0) Assert.Fail($"{found.Count} faults:\n{string.Join('\n', found)}");
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> DataOf(BuiltSite site) => site.Files
        .Where(file => file.StartsWith("data/", StringComparison.Ordinal))
        .ToDictionary(file => file, file => (ReadOnlyMemory<byte>)File.ReadAllBytes(Path.Combine(site.Folder, file)));
}
