namespace OgpSite.Core.Search;

/// <summary>
/// What the page must know of all documents and pages: lengths, where their texts stand, what filters need.
/// </summary>
internal static class PageTables
{
    /// <summary>By field: how many tokens each document has.</summary>
    public static byte[] WriteLengths(InvertedIndex index)
    {
        var script = new ByteBuffer().Add("OGS("u8);
        for (var field = 0; field < index.Lengths.Length; field++)
        {
            if (field > 0) script.Add((byte)',');
            script.Add((byte)'"');
            foreach (var length in index.Lengths[field]) script.AddSymbols(length);
            script.Add((byte)'"');
        }

        return script.Add((byte)')').ToArray();
    }

    /// <summary>Which document stands in which excerpt file, and which file belongs to which page.</summary>
    public static byte[] WritePlaces(IReadOnlyList<IndexedPage> pages)
    {
        var script = new ByteBuffer().Add("OGS(\""u8);
        foreach (var page in pages)
        {
            foreach (var file in page.ExcerptFiles) script.AddSymbols(file.DocumentCount);
        }

        script.Add("\",\""u8);
        foreach (var page in pages) script.AddSymbols(page.ExcerptFiles.Length);
        script.Add("\",\""u8);
        foreach (var page in pages)
        {
            foreach (var file in page.ExcerptFiles) script.Add(file.Name);
        }

        return script.Add("\")"u8).ToArray();
    }

    /// <summary>What each page can be filtered by.</summary>
    public static byte[] WriteFacets(IReadOnlyList<IndexedPage> pages)
    {
        var members = Sorted(pages.Select(page => page.Member));
        var years = Sorted(pages.Select(page => page.Year));
        var types = Sorted(pages.Select(page => page.Type));
        var areas = Sorted(pages.SelectMany(page => page.PolicyAreas));
        var script = new ByteBuffer();
        script.Add("OGS({members:"u8).AddStrings(members).Add(",years:"u8).AddStrings(years)
            .Add(",types:"u8).AddStrings(types).Add(",areas:"u8).AddStrings(areas).Add("},\""u8);
        AddPlaces(script, members, pages.Select(page => page.Member));
        script.Add("\",\""u8);
        AddPlaces(script, years, pages.Select(page => page.Year));
        script.Add("\",\""u8);
        AddPlaces(script, types, pages.Select(page => page.Type));
        script.Add("\",\""u8);
        foreach (var page in pages)
        {
            script.AddSymbols(page.PolicyAreas.Length);
            foreach (var area in page.PolicyAreas) script.AddSymbols(PlaceOf(area, areas));
        }

        return script.Add("\")"u8).ToArray();
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> values) =>
        [.. values.Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>For each page 1 more than the place of its value; 0 where it has none.</summary>
    private static void AddPlaces(ByteBuffer script, ImmutableArray<string> values, IEnumerable<string> ofPages)
    {
        foreach (var value in ofPages) script.AddSymbols(value.Length == 0 ? 0 : PlaceOf(value, values) + 1);
    }

    private static int PlaceOf(string value, ImmutableArray<string> values) =>
        values.BinarySearch(value, StringComparer.Ordinal);
}
