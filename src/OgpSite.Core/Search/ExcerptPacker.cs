using OgpSite.Core.Graph;
using OgpSite.Core.Output;

namespace OgpSite.Core.Search;

/// <summary>
/// Packs the texts that results show into files: neighbouring documents of a page share one, since a query that finds
/// one often finds the next, and a file each would be many.
/// </summary>
internal static class ExcerptPacker
{
    /// <summary>How many characters a file holds, unless one document alone has more.</summary>
    public const int MostCharacters = 16_000;

    /// <param name="script">Room to write in, which grows to the size of the largest file.</param>
    public static ImmutableArray<OutputFile> Pack(
        SearchablePage page, ExcerptNames names, ByteBuffer script, out ImmutableArray<ExcerptFile> files)
    {
        var outputs = ImmutableArray.CreateBuilder<OutputFile>();
        var packed = ImmutableArray.CreateBuilder<ExcerptFile>();
        for (var start = 0; start < page.Documents.Length;)
        {
            var end = EndOfFile(page.Documents, start);
            var content = ContentOf(page, page.Documents.AsSpan()[start..end], script);
            var name = names.NameOf(content);
            outputs.Add(new OutputFile(new SiteUrl($"{SearchFolder.Path}text/{name}.js"), content));
            packed.Add(new ExcerptFile(name, end - start));
            start = end;
        }

        files = packed.DrainToImmutable();
        return outputs.DrainToImmutable();
    }

    private static int EndOfFile(ImmutableArray<SearchDocument> documents, int start)
    {
        var end = start + 1;
        var characters = LengthOf(documents[start]);
        while (end < documents.Length && characters + LengthOf(documents[end]) <= MostCharacters)
        {
            characters += LengthOf(documents[end]);
            end++;
        }

        return end;
    }

    private static int LengthOf(SearchDocument document) =>
        document.Id.Length + document.Heading.Length + document.Text.Length;

    private static byte[] ContentOf(SearchablePage page, ReadOnlySpan<SearchDocument> documents, ByteBuffer script)
    {
        script.Clear();
        script.Add("OGS({url:"u8).AddString(page.Url.Path)
            .Add(",title:"u8).AddString(page.Title)
            .Add(",member:"u8).AddString(page.Member)
            .Add(",year:"u8).AddString(page.Year)
            .Add(",type:"u8).AddString(page.Type)
            .Add(",docs:["u8);
        for (var i = 0; i < documents.Length; i++)
        {
            if (i > 0) script.Add((byte)',');
            script.Add((byte)'[').AddString(documents[i].Id)
                .Add((byte)',').AddString(documents[i].Heading)
                .Add((byte)',').AddString(documents[i].Text)
                .Add((byte)']');
        }

        return script.Add("]})"u8).ToArray();
    }
}
