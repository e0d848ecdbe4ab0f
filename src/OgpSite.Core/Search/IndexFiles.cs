using System.Globalization;
using OgpSite.Core.Graph;
using OgpSite.Core.Output;

namespace OgpSite.Core.Search;

/// <summary>
/// Writes an index as scripts of one call each. All but the first stand in a folder whose name tells what is in it.
/// </summary>
internal static class IndexFiles
{
    public static ImmutableArray<OutputFile> Write(
        IndexSettings settings, InvertedIndex index, IReadOnlyList<IndexedPage> pages,
        IEnumerable<ImmutableArray<string>> synonyms)
    {
        var shards = TermShards.Write(index, out var separators);
        var lists = WordLists.Write(index);
        List<(string Name, ReadOnlyMemory<byte> Content)> files =
        [
            ("lengths.js", PageTables.WriteLengths(index)),
            ("places.js", PageTables.WritePlaces(pages)),
            ("facets.js", PageTables.WriteFacets(pages)),
            ("synonyms.js", WriteSynonyms(synonyms)),
            .. shards.Select((content, number) => (Invariant($"t/{number}.js"), (ReadOnlyMemory<byte>)content)),
            .. lists.Select(list => (Invariant($"w/{list.Key}.js"), (ReadOnlyMemory<byte>)list.Value)),
        ];

        var head = WriteHead(settings, index);
        var tail = WriteTail(settings, separators, lists.Keys);
        var folder = $"{settings.Language}-{ContentName.OfFiles([("", head), ("", tail), .. files])}";
        var meta = new ByteBuffer().Add(head).AddString(folder).Add(tail).ToArray();
        return
        [
            new OutputFile(new SiteUrl($"{SearchFolder.Path}{settings.Language}.js"), meta),
            .. files.Select(file =>
                new OutputFile(new SiteUrl($"{SearchFolder.Path}{folder}/{file.Name}"), file.Content)),
        ];
    }

    private static byte[] WriteHead(IndexSettings settings, InvertedIndex index) =>
        new ByteBuffer().Add("OGS({v:1,lang:"u8).AddString(settings.Language)
            .Add(Invariant($",n:{index.DocumentCount},k1:{settings.K1},b:{settings.B},fields:"))
            .AddList(settings.Fields.Zip(index.Lengths), (script, field) => script
                .Add((byte)'[').AddString(field.First.Name)
                .Add(Invariant($",{field.First.Boost},{field.Second.Sum(length => (long)length)}]")))
            .Add(",folder:"u8).ToArray();

    private static byte[] WriteTail(
        IndexSettings settings, ImmutableArray<string> separators, IEnumerable<int> lengths) =>
        new ByteBuffer().Add(",stemmer:"u8).AddString(settings.Words.Name)
            .Add(",stops:"u8).AddString(string.Join(' ', settings.Words.StopWords))
            .Add(",seps:"u8).AddString(FrontCoding.Of(separators))
            .Add(",words:"u8).AddList(lengths, (script, length) => script.Add(Invariant($"{length}")))
            .Add(",scripts:"u8).AddStrings(settings.Words.Scripts)
            .Add("})"u8).ToArray();

    private static byte[] WriteSynonyms(IEnumerable<ImmutableArray<string>> synonyms) =>
        new ByteBuffer().Add("OGS("u8).AddList(synonyms, (script, group) => script.AddStrings(group))
            .Add((byte)')').ToArray();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
