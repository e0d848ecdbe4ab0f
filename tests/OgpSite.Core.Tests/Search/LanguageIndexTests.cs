using System.Text;
using System.Text.Json;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;
using OgpSite.Core.Search;

namespace OgpSite.Core.Tests.Search;

public sealed class LanguageIndexTests
{
    private static readonly SearchablePage Chile = new(
        new SiteUrl("reports/chile.html"), "Chile's plan", "Chile", "2020", "design", "Design Report", ["Education"],
        [new SearchDocument("", "", "Open data. Open doors."), new SearchDocument("s1", "Budgets", "The \"budget\"")]);

    private static readonly SearchablePage Term = new(
        new SiteUrl("glossary/irm.html"), "IRM", "", "", "term", "Term", [],
        [new SearchDocument("", "IRM", "A body.")]);

    [Fact]
    public void Finish_TwoPages_WritesTheScriptsOfTheContract()
    {
        var files = Finish("en", [Chile, Term], [["IRM", "independent mechanism"]]);
        var folder = Folder(files);
        Assert.Matches("^en-[0-9a-z]{8}$", folder);
        Assert.Equal(
            $$"""
            OGS({v:1,lang:"en",n:3,k1:1.2,b:0.75,fields:[["title",2,5],["heading",3,2],["text",1,6],["member",2,2],
            """ + $$"""
            ["year",1,2],["type",1,5]],folder:"{{folder}}",stemmer:"en",
            """ + """stops:"a an and are as at be but by for if in into is it no not of on or such that the their """ +
            """then there these they this to was will with",seps:" \t",words:[3,4,5,6],scripts:[]})""",
            files["search/en.js"]);
        Assert.Equal("""OGS([["IRM","independent mechanism"]])""", files[$"search/{folder}/synonyms.js"]);
        Assert.Equal(
            """OGS({members:["Chile"],years:["2020"],types:["design","term"],areas:["Education"]},""" +
            "\"! \",\"! \",\"!#\",\"!  \")",
            files[$"search/{folder}/facets.js"]);
        Assert.StartsWith("""OGS("#!","!!",""", files[$"search/{folder}/places.js"], StringComparison.Ordinal);
        Assert.Equal("""OGS("##!"," !!","%!!","!! ","!! ","##!")""", files[$"search/{folder}/lengths.js"]);
        Assert.Equal("""OGS(" 2020\t bodi\t data\t!oor\t open\t plan\t term\t")""", files[$"search/{folder}/w/4.js"]);
    }

    /// <summary>What the page reads: names of excerpt files, and in them the documents in order.</summary>
    [Fact]
    public void Add_Page_GivesExcerptFilesThatThePlacesName()
    {
        var index = new LanguageIndex("en");
        var indexed = index.Add(Chile, out var excerpts);
        var excerpt = Assert.Single(excerpts);
        var name = Assert.Single(indexed.ExcerptFiles).Name;
        Assert.Equal($"search/text/{name}.js", excerpt.Url.Path);
        Assert.Matches("^[0-9a-z]{8}$", name);
        Assert.Equal(
            """OGS({url:"reports/chile.html",title:"Chile's plan",member:"Chile",year:"2020",type:"design",docs:""" +
            """[["","","Open data. Open doors."],["s1","Budgets","The \"budget\""]]})""",
            Text(excerpt));
        var files = Files(index.Finish([indexed], []));
        Assert.Equal($"""OGS("#","!","{name}")""", files[$"search/{Folder(files)}/places.js"]);
    }

    [Fact]
    public void Add_LongDocuments_SharesExcerptFilesUpToTheLimit()
    {
        var index = new LanguageIndex("en");
        int[] lengths = [7_000, 7_000, 7_000, 20_000, 16_000, 1];
        var indexed = index.Add(
            Chile with
            {
                Documents = [.. lengths.Select(length => new SearchDocument("", "", new string('x', length)))],
            },
            out _);
        Assert.Equal([2, 1, 1, 1, 1], indexed.ExcerptFiles.Select(file => file.DocumentCount));
    }

    /// <summary>A page without documents, and an index without pages, are nothing to fail on.</summary>
    [Fact]
    public void Finish_NothingInIt_WritesAnEmptyIndex()
    {
        var files = Finish("es", [Chile with { Documents = [] }], []);
        var folder = Folder(files);
        Assert.Equal("""OGS(""," ","")""", files[$"search/{folder}/places.js"]);
        Assert.EndsWith(
            """,seps:"",words:[],scripts:["stemmer","es"]})""", files["search/es.js"], StringComparison.Ordinal);
        Assert.DoesNotContain(Finish("es", [], []).Keys, name => name.Contains("/t/", StringComparison.Ordinal));
    }

    [Fact]
    public void Finish_PagesAddedInAnyOrderByManyThreads_GivesTheSameBytes()
    {
        ImmutableArray<SearchablePage> pages = MadeUpPages(60);
        var expected = Finish("es", pages, []);
        for (var run = 0; run < 4; run++)
        {
            var index = new LanguageIndex("es");
            var indexed = new IndexedPage[pages.Length];
            var order = Enumerable.Range(0, pages.Length).ToArray();
            new Random(run).Shuffle(order);
            Parallel.ForEach(
                order, new ParallelOptions { MaxDegreeOfParallelism = 4 },
                i => indexed[i] = index.Add(pages[i], out _));
            Assert.Equal(expected, Files(index.Finish(indexed, [])));
        }
    }

    /// <summary>A page that is left out, as a draft is, leaves nothing behind.</summary>
    [Fact]
    public void Finish_WithoutAPageThatWasAdded_IsAsIfItHadNotBeen()
    {
        var index = new LanguageIndex("en");
        index.Add(Chile, out _);
        var term = index.Add(Term, out _);
        Assert.Equal(Finish("en", [Term], []), Files(index.Finish([term], [])));
    }

    [Fact]
    public void Finish_OtherText_RenamesTheFolder()
    {
        var other = Chile with { Title = "Chile's plans for data" };
        Assert.NotEqual(Folder(Finish("en", [Chile], [])), Folder(Finish("en", [other], [])));
        Assert.NotEqual(Folder(Finish("en", [Chile], [])), Folder(Finish("en", [Chile], [["a", "b"]])));
    }

    /// <summary>
    /// As the page reads them: the separators lead to the file with a term, and its row gives the documents.
    /// </summary>
    [Fact]
    public void Finish_ManyTerms_AreFoundInTheirShardWithAllPostings()
    {
        var index = new LanguageIndex("en");
        ImmutableArray<IndexedPage> pages = [.. MadeUpPages(150).Select(page => index.Add(page, out _))];
        var inverted = index.Invert(pages);
        var files = Files(index.Finish(pages, []));
        var folder = Folder(files);
        var separators = SymbolReader.ReadTexts(Argument(files["search/en.js"], ",seps:"));
        var shards = separators.Select((_, i) => Arguments(files[$"search/{folder}/t/{i}.js"])).ToList();
        Assert.True(shards.Count > 5);
        Assert.DoesNotContain($"search/{folder}/t/{shards.Count}.js", files.Keys);
        Assert.All(shards, shard => Assert.InRange(shard.Sum(text => text.Length), 1, TermShards.MostBytes));
        foreach (var term in inverted.Terms)
        {
            var at = separators.BinarySearch(term.Text, StringComparer.Ordinal);
            var shard = shards[at >= 0 ? at : ~at - 1];
            var terms = SymbolReader.ReadTexts(shard[0]);
            var place = terms.IndexOf(term.Text);
            Assert.Equal(term.Rank, SymbolReader.ReadAll(shard[1])[place]);
            AssertPostings(inverted, term, terms.Count, place, shard);
        }
    }

    /// <summary>The page orders terms by their first document and their rank in it.</summary>
    [Fact]
    public void Invert_RankAndFirstDocument_OrderAsFirstOccurrence()
    {
        var index = new LanguageIndex("en");
        ImmutableArray<IndexedPage> pages = [.. MadeUpPages(40).Select(page => index.Add(page, out _))];
        var inverted = index.Invert(pages);
        int FirstDocument(IndexedTerm term) => Enumerable.Range(0, inverted.Lengths.Length)
            .SelectMany(field => LunrJson.PostingsOf(inverted, term, field).Take(1)).Min(posting => posting.Document);
        Assert.Equal(
            inverted.Terms.OrderBy(term => term.Order).Select(term => term.Text),
            inverted.Terms.OrderBy(FirstDocument).ThenBy(term => term.Rank).Select(term => term.Text));
    }

    [Theory]
    [InlineData("en", "")]
    [InlineData("es", "stemmer es")]
    [InlineData("pt-br", "stemmer pt")]
    [InlineData("ar", "ar")]
    [InlineData("ka", "")]
    public void ScriptsOf_Language_AreWhatItsStemmerNeeds(string language, string expected) =>
        Assert.Equal(expected, string.Join(' ', LanguageIndex.ScriptsOf(language)));

    private static void AssertPostings(
        InvertedIndex inverted, IndexedTerm term, int terms, int place, ImmutableArray<string> shard)
    {
        var documents = SymbolReader.ReadAll(shard[2]);
        var gaps = SymbolReader.ReadAll(shard[3]);
        var counts = SymbolReader.ReadAll(shard[4]);
        for (var field = 0; field < inverted.Lengths.Length; field++)
        {
            var row = (field * terms) + place;
            var start = documents.Take(row).Sum();
            var document = -1;
            List<(int, int)> postings = [];
            for (var i = start; i < start + documents[row]; i++)
                postings.Add((document += gaps[i] + 1, counts[i] + 1));
            Assert.Equal(LunrJson.PostingsOf(inverted, term, field), postings);
        }
    }

    private static ImmutableArray<SearchablePage> MadeUpPages(int count) =>
    [
        .. MadeUpCorpus.Reports(count * 4).Concat(MadeUpCorpus.Adversarial(count)).Chunk(5)
            .Select((documents, i) => Chile with
            {
                Url = new SiteUrl($"reports/{i}.html"),
                Documents =
                    [.. documents.Select(document => new SearchDocument("s", document.Title, document.Body))],
            }),
    ];

    private static ImmutableSortedDictionary<string, string> Finish(
        string language, IEnumerable<SearchablePage> pages, IEnumerable<ImmutableArray<string>> synonyms)
    {
        var index = new LanguageIndex(language);
        return Files(index.Finish(pages.Select(page => index.Add(page, out _)).ToList(), synonyms));
    }

    private static ImmutableSortedDictionary<string, string> Files(ImmutableArray<OutputFile> files) =>
        files.ToImmutableSortedDictionary(file => file.Url.Path, Text, StringComparer.Ordinal);

    private static string Folder(ImmutableSortedDictionary<string, string> files) =>
        Argument(files.First(file => file.Key.Count(unit => unit == '/') == 1).Value, ",folder:");

    private static string Text(OutputFile file) => new UTF8Encoding(false, true).GetString(file.Content.Span);

    /// <summary>The string behind a key.</summary>
    private static string Argument(string script, string key)
    {
        var json = Encoding.UTF8.GetBytes(script[(script.IndexOf(key, StringComparison.Ordinal) + key.Length)..]);
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        Assert.True(reader.Read());
        return reader.GetString()!;
    }

    private static ImmutableArray<string> Arguments(string script) =>
        JsonSerializer.Deserialize<ImmutableArray<string>>($"[{script["OGS(".Length..^1]}]");
}
