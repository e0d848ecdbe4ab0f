using System.Globalization;
using System.Text.Json;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Search;
using OgpSite.Core.Search.Words;

namespace OgpSite.Core.Tests.Search;

/// <summary>Runs the tests of the theme's <c>search/engine.js</c>, which are scripts for Node.</summary>
public sealed class EngineTests
{
    private static readonly string Node = ExternalTool.Find("node");
    private static readonly string Scripts = Repository.PathOf("tests", "OgpSite.Core.Tests", "Search", "Engine");

    /// <summary>
    /// <c>identity</c> holds results against lunr's, <c>find</c> what a reader finds, <c>excerpts</c> what is shown.
    /// </summary>
    [Theory]
    [InlineData("identity.test.js")]
    [InlineData("find.test.js")]
    [InlineData("excerpts.test.js")]
    public async Task Engine_ItsTestsInJavaScript_Pass(string script) => await RunAsync(script);

    /// <summary>A reader's words are compared with those of the index, so both must be made in the same way.</summary>
    [Fact]
    public async Task Engine_Words_AreThoseOfTheIndex()
    {
        using var folder = new TemporaryFolder();
        var languages = (await File.ReadAllLinesAsync(
                Repository.PathOf("tests", "OgpSite.Core.Tests", "Search", "words.tsv")))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')[0])
            .Distinct()
            .ToDictionary(language => language, language => WordLanguages.Of(language));
        folder.Write("languages.json", JsonSerializer.Serialize(languages.ToDictionary(
            language => language.Key,
            language => new
            {
                stemmer = language.Value.Name,
                stops = string.Join(' ', language.Value.StopWords),
                scripts = language.Value.Scripts,
            })));
        var pipeline = new SitePipeline(WordLanguages.Of("xx"));
        folder.Write("characters.json", JsonSerializer.Serialize(
            from code in Enumerable.Range(0, char.MaxValue + 1)
            let terms = pipeline.TermsOfText($"a{(char)code}b {(char)code}").Select(term => string.Join('|', term))
            select IsKnown((char)code) ? string.Join(' ', terms) : null));
        await RunAsync("words.test.js", folder.Path);
    }

    [Fact]
    public async Task Engine_IndexesOfTheBuild_AreReadAndFoundAsByLunr()
    {
        using var folder = new TemporaryFolder();
        var texts = JsonSerializer.Deserialize<Texts>(await RunAsync("corpora.js"), JsonSerializerOptions.Web)!;
        var stock = IndexSettings.ForSite("en") with
        {
            Pipeline = new LunrPipeline(texts.StopWords, PorterStemmer.Stem, LunrPipeline.IsAsciiWordCharacter),
        };
        Write(folder, "stock-en-plain", texts.Plain, stock);
        Write(folder, "stock-en-adversarial", texts.Adversarial, stock);
        Write(folder, "site-en-grouped", texts.Grouped, IndexSettings.ForSite("en"));
        Write(folder, "site-es-adversarial", texts.Adversarial, IndexSettings.ForSite("es"));
        await RunAsync("written.test.js", folder.Path);
    }

    /// <summary>Whether the character is no younger than .NET's tables, which may be older than Node's.</summary>
    private static bool IsKnown(char unit) => char.GetUnicodeCategory(unit) switch
    {
        UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.UppercaseLetter => char.ToLowerInvariant(unit) != unit,
        _ => true,
    };

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var result = await ExternalTool.RunAsync(Node, arguments, Scripts);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        return result.Output;
    }

    private static void Write(
        TemporaryFolder folder, string name, ImmutableArray<TextPage> pages, IndexSettings settings)
    {
        var index = new LanguageIndex(settings, new ExcerptNames(), []);
        List<OutputFile> files = [];
        var indexed = pages.Select(page =>
        {
            var added = index.Add(page.ToSearchable(), out var excerpts);
            files.AddRange(excerpts);
            return added;
        }).ToList();
        files.AddRange(index.Finish(indexed, [["budget", "data"]]));
        folder.Write($"{name}/pages.json", JsonSerializer.Serialize(pages, JsonSerializerOptions.Web));
        foreach (var file in files) folder.Write($"{name}/{file.Url.Path}", file.Content.Span);
    }

    /// <summary>What <c>corpora.js</c> prints.</summary>
    private sealed record Texts(
        ImmutableArray<TextPage> Plain, ImmutableArray<TextPage> Grouped, ImmutableArray<TextPage> Adversarial,
        ImmutableArray<string> StopWords);

    private sealed record TextPage(
        string Url, string Title, string Member, string Year, string Type, ImmutableArray<string> Areas,
        ImmutableArray<SearchDocument> Docs)
    {
        public SearchablePage ToSearchable() =>
            new(new SiteUrl(Url), Title, Member, Year, Type, Type, Areas, Docs);
    }
}
