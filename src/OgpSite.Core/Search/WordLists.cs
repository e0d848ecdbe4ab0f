namespace OgpSite.Core.Search;

/// <summary>
/// All terms by their length, for the page that looks for words like one that is not there: they have one character
/// more or less.
/// </summary>
internal static class WordLists
{
    /// <summary>From this length on, all terms stand in one list.</summary>
    public const int Longest = 20;

    /// <summary>The lists that are not empty, by length.</summary>
    public static ImmutableSortedDictionary<int, byte[]> Write(InvertedIndex index)
    {
        var lists = new FrontCoding?[Longest + 1];
        foreach (var term in index.Terms)
        {
            if (term.Text.Length == 0) continue;
            (lists[Math.Min(term.Text.Length, Longest)] ??= new FrontCoding()).Add(term.Text);
        }

        var files = ImmutableSortedDictionary.CreateBuilder<int, byte[]>();
        for (var length = 1; length <= Longest; length++)
        {
            if (lists[length] is { } list)
                files.Add(length, new ByteBuffer().Add("OGS("u8).AddString(list.ToString()).Add((byte)')').ToArray());
        }

        return files.ToImmutable();
    }
}
