namespace OgpSite.Core.Tests.Search;

/// <summary>Reads numbers as the page does.</summary>
internal static class SymbolReader
{
    private static readonly string Symbols =
        string.Concat(Enumerable.Range(0x20, 0x5f).Select(unit => (char)unit).Where(unit => unit is not ('"' or '\\')));

    public static List<int> ReadAll(string text)
    {
        var numbers = new List<int>();
        var position = 0;
        while (position < text.Length) numbers.Add(Read(text, ref position));
        return numbers;
    }

    public static int Read(string text, ref int position)
    {
        var first = Next(text, ref position);
        return first switch
        {
            < 70 => first,
            < 90 => 70 + ((first - 70) * 93) + Next(text, ref position),
            < 92 => 1930 + ((((first - 90) * 93) + Next(text, ref position)) * 93) + Next(text, ref position),
            _ => 19228 + (Next(text, ref position) * 804357) + (Next(text, ref position) * 8649) +
                (Next(text, ref position) * 93) + Next(text, ref position),
        };
    }

    /// <summary>The texts of a front-coded list.</summary>
    public static List<string> ReadTexts(string coded)
    {
        var texts = new List<string>();
        var before = "";
        for (var position = 0; position < coded.Length;)
        {
            var shared = Read(coded, ref position);
            var end = coded.IndexOf('\t', position);
            before = before[..shared] + coded[position..end];
            texts.Add(before);
            position = end + 1;
        }

        return texts;
    }

    private static int Next(string text, ref int position)
    {
        var symbol = Symbols.IndexOf(text[position++], StringComparison.Ordinal);
        Assert.True(symbol >= 0);
        return symbol;
    }
}
