namespace OgpSite.Core.Search;

/// <summary>
/// Cuts the terms with their postings into files, each a range of the sorted terms, so that a page that looks for a
/// word loads one.
/// </summary>
internal static class TermShards
{
    /// <summary>What a file should have at most; a term alone may have more.</summary>
    public const int MostBytes = 8192;

    /// <param name="separators">
    /// For each file the shortest text that is greater than all terms before the file and not greater than its own.
    /// </param>
    public static ImmutableArray<byte[]> Write(InvertedIndex index, out ImmutableArray<string> separators)
    {
        var files = ImmutableArray.CreateBuilder<byte[]>();
        var between = ImmutableArray.CreateBuilder<string>();
        // The empty term is the first of all, and cannot be searched for.
        var start = index.Terms.Length > 0 && index.Terms[0].Text.Length == 0 ? 1 : 0;
        while (start < index.Terms.Length)
        {
            var end = EndOfFile(index, start);
            files.Add(Write(index, index.Terms.AsSpan()[start..end]));
            between.Add(files.Count == 1 ? "" : Separator(index.Terms[start - 1].Text, index.Terms[start].Text));
            start = end;
        }

        separators = between.DrainToImmutable();
        return files.DrainToImmutable();
    }

    private static int EndOfFile(InvertedIndex index, int start)
    {
        var end = start + 1;
        var size = SizeOf(index, index.Terms[start]);
        while (end < index.Terms.Length)
        {
            size += SizeOf(index, index.Terms[end]);
            if (size > MostBytes) break;
            end++;
        }

        return end;
    }

    /// <summary>About: what front coding saves is not taken off.</summary>
    private static int SizeOf(InvertedIndex index, IndexedTerm term)
    {
        var size = term.Text.Length + 2;
        for (var field = 0; field < index.Lengths.Length; field++)
            size += 1 + index.GapsOf(term, field).Length + index.CountsOf(term, field).Length;
        return size;
    }

    private static byte[] Write(InvertedIndex index, ReadOnlySpan<IndexedTerm> terms)
    {
        var texts = new FrontCoding();
        foreach (var term in terms) texts.Add(term.Text);
        var script = new ByteBuffer();
        script.Add("OGS("u8).AddString(texts.ToString()).Add(",\""u8);
        foreach (var term in terms) script.AddSymbols(term.Rank);
        script.Add("\",\""u8);
        for (var field = 0; field < index.Lengths.Length; field++)
        {
            foreach (var term in terms) script.AddSymbols(index.DocumentsOf(term, field));
        }

        script.Add("\",\""u8);
        for (var field = 0; field < index.Lengths.Length; field++)
        {
            foreach (var term in terms) script.Add(index.GapsOf(term, field));
        }

        script.Add("\",\""u8);
        for (var field = 0; field < index.Lengths.Length; field++)
        {
            foreach (var term in terms) script.Add(index.CountsOf(term, field));
        }

        return script.Add("\")"u8).ToArray();
    }

    private static string Separator(string before, string first)
    {
        var end = before.AsSpan().CommonPrefixLength(first) + 1;
        if (char.IsHighSurrogate(first[end - 1]) && end < first.Length) end++;
        return first[..end];
    }
}
